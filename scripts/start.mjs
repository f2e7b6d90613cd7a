#!/usr/bin/env node
// The first command on a fresh machine: plain JavaScript on Node's own modules, because nothing is
// installed yet. Installs what is missing, then hands over to serve.ts.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = "20.16";
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** The lockfile that npm keeps inside node_modules tells what is installed. */
function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed) || !existsSync(join(root, "node_modules", "tsx"))) return false;
  const versions = (path) => JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  const have = versions(installed);
  const needed = Object.entries(versions(join(root, "package-lock.json")));
  return needed.every(
    ([name, { version, dev, optional }]) => name === "" || dev || optional || have[name]?.version === version,
  );
}

if (process.versions.node.localeCompare(OLDEST_NODE, "en", { numeric: true }) < 0) {
  fail(
    `Cần Node.js ${OLDEST_NODE} trở lên, máy này có ${process.versions.node}. Cài bản mới từ https://nodejs.org rồi chạy lại.`,
  );
}

if (!isInstalled()) {
  // npm would follow the link and empty a folder that others work with.
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink())
    fail(
      "Thư mục node_modules là liên kết tới nơi khác và không đúng với package-lock.json. Xóa liên kết này rồi chạy lại npm start, hoặc chạy npm ci ở nơi đó.",
    );
  process.stderr.write("Đang cài các gói cần thiết (một lần, khoảng một phút)…\n");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    fail(
      "Cài đặt chưa xong. Cần mạng tới kho npm và các công cụ python3, make, g++; cài chúng rồi chạy lại npm start.",
    );
  }
}

const serving = spawn(
  process.execPath,
  ["--import", "tsx", join("scripts", "serve.ts"), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => serving.kill(signal));
serving.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
