import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, settings } from "../../../src/config.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const HOOK = fileURLToPath(new URL("./fs-fault.mjs", import.meta.url));
/** Only ever passes when a trial fails. */
const PATIENCE_MS = 120_000;

export interface Fault {
  /** `kill`: before the step; `torn`: half-way through it; `full`: no room from that step on; `read-only`: no change from it on. */
  readonly mode: "kill" | "torn" | "full" | "read-only";
  /** The number of a step that changes the index directory. */
  readonly at: number;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** `npm run ingest` with a fault at one of its steps, or killed after so many milliseconds. */
export function interruptedIngest(
  config: Config,
  fault: Fault | { readonly afterMs: number },
): Promise<Ended> {
  if ("afterMs" in fault) return run(config, {}, fault.afterMs);
  return run(config, { FAULT_MODE: fault.mode, FAULT_AT: String(fault.at) });
}

/** `npm run ingest` undisturbed; its steps are written to `log`, a line each: `renameSync CURRENT.123`. */
export function recordedIngest(config: Config, log: string): Promise<Ended> {
  return run(config, { FAULT_LOG: log });
}

function run(config: Config, fault: Record<string, string>, killAfterMs = PATIENCE_MS): Promise<Ended> {
  const { INDEX_DIR, DOCUMENTS_DIR } = config;
  const unset = Object.fromEntries(Object.keys(settings).map((name) => [name, ""]));
  const child = spawn(process.execPath, ["--import", "tsx", "--import", HOOK, join("scripts", "ingest.ts")], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...unset, INDEX_DIR, DOCUMENTS_DIR, FAULT_INDEX: INDEX_DIR, ...fault },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: killAfterMs,
    killSignal: "SIGKILL",
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    stderr += part;
  });
  return new Promise((settle, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => settle({ code, signal, stderr }));
  });
}
