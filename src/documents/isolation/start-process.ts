import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Start } from "./messages.ts";

/** The environment of the process that parses, which gets no other: no token and no key. */
type Environment = Readonly<Record<string, string>>;

export interface ProcessDeps {
  readonly environment: Environment;
  /** The module that it runs; the reader of documents unless told. */
  readonly entry?: URL;
  readonly memoryBytes: number;
}

const ENTRY = new URL("./reading-process.ts", import.meta.url);
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const SHELL = "/bin/sh";
/** JavaScript's own heap gives up first, with a word about it; buffers have the rest. */
const HEAP_SHARE = 0.6;
/** Code and shared libraries count as memory held, and not as data. */
const DATA_SHARE = 0.9;

/**
 * Starts the process that parses: leader of a group, so that its converters end with it; nothing on
 * stdin and stdout. On Linux the kernel refuses it data beyond its limit (RLIMIT_DATA, setrlimit(2)),
 * and keeps no image of its memory.
 */
export function startProcess(
  start: Start,
  { environment, entry = ENTRY, memoryBytes }: ProcessDeps,
): ChildProcess {
  const heap = Math.floor((memoryBytes * HEAP_SHARE) / 1024 / 1024);
  const command = [
    process.execPath,
    `--max-old-space-size=${heap}`,
    "--import",
    LOADER,
    fileURLToPath(entry),
    JSON.stringify(start),
  ];
  const data = Math.floor((memoryBytes * DATA_SHARE) / 1024);
  const limited = [SHELL, "-c", 'ulimit -c 0; ulimit -d "$0" && exec "$@"', String(data), ...command];
  const isLimited = process.platform === "linux" && existsSync(SHELL);
  const [file, ...args] = isLimited ? limited : command;
  return spawn(file!, args, {
    cwd: start.scratch,
    env: environment,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    detached: true,
    windowsHide: true,
  });
}
