// Loaded with --import before a command. Counts what the command does to the disk under FAULT_INDEX; at
// step FAULT_AT it kills the process (kill), kills it half-way through that step (torn), or lets the
// disk be full (full) or read-only from there on. With FAULT_LOG the steps are written down instead.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, relative, resolve } from "node:path";

const { FAULT_INDEX, FAULT_AT, FAULT_MODE, FAULT_LOG } = process.env;
const index = resolve(FAULT_INDEX);
const at = Number(FAULT_AT ?? -1);
const real = { ...fs };
const opened = new Map();
let steps = 0;

const isInside = (path) => typeof path === "string" && resolve(path).startsWith(index);

/** Half of what the step was to do. */
const half = {
  writeSync: (descriptor, data) => {
    const bytes = Buffer.from(data);
    real.writeSync(descriptor, bytes, 0, Math.floor(bytes.length / 2));
  },
  writeFileSync: (path, data, options) => {
    const bytes = Buffer.from(data);
    real.writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length / 2)), { flag: options?.flag ?? "w" });
  },
  rmSync: (path) => {
    if (!real.existsSync(path) || !real.statSync(path).isDirectory()) return;
    const files = real
      .readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.slice(0, Math.ceil(files.length / 2))) real.rmSync(file);
  },
};

const NEEDS_ROOM = new Set(["writeSync", "writeFileSync", "mkdirSync", "linkSync", "openSync", "fsyncSync"]);

const refused = (code, words, name) => Object.assign(new Error(`${code}: ${words}, ${name}`), { code });

function step(name, path, args) {
  const number = steps++;
  if (FAULT_LOG) real.appendFileSync(FAULT_LOG, `${name} ${relative(index, path)}\n`);
  if (number < at || at < 0) return;
  if (FAULT_MODE === "read-only") throw refused("EROFS", "read-only file system", name);
  if (FAULT_MODE === "full") {
    if (!NEEDS_ROOM.has(name)) return;
    if (name === "writeSync") half.writeSync(...args);
    throw refused("ENOSPC", "no space left on device", name);
  }
  if (FAULT_MODE === "torn") half[name]?.(...args);
  process.kill(process.pid, "SIGKILL");
}

for (const name of ["writeFileSync", "renameSync", "rmSync", "mkdirSync", "linkSync"]) {
  fs[name] = (path, ...rest) => {
    if (isInside(path)) step(name, path, [path, ...rest]);
    return real[name](path, ...rest);
  };
}
for (const name of ["writeSync", "fsyncSync"]) {
  fs[name] = (descriptor, ...rest) => {
    if (opened.has(descriptor)) step(name, opened.get(descriptor), [descriptor, ...rest]);
    return real[name](descriptor, ...rest);
  };
}
fs.openSync = (path, flags = "r", ...rest) => {
  const isOurs = isInside(path);
  if (isOurs && flags !== "r") step("openSync", path, []);
  const descriptor = real.openSync(path, flags, ...rest);
  if (isOurs) opened.set(descriptor, path);
  return descriptor;
};
fs.closeSync = (descriptor) => {
  opened.delete(descriptor);
  real.closeSync(descriptor);
};
syncBuiltinESMExports();
