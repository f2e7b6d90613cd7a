import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ENTRY = fileURLToPath(new URL("./verify-process.ts", import.meta.url));
/** Far more than the largest index needs. */
const LIMIT_MS = 15 * 60 * 1000;
/** Its own line, or what the interpreter says before it gives up. */
const WHY = /^(?:damaged|\w*Error|FATAL ERROR)\b.*$/m;

/**
 * Has a process of its own open a finished generation and search it: a damaged graph can end the
 * process that loads it. Rejects with what is wrong in one line.
 */
export async function verifyGeneration(folder: string): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", ENTRY, resolve(folder)], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    said += part;
  });
  const ended = await new Promise<number | NodeJS.Signals | null>((settle, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => settle(code ?? signal));
  });
  if (ended !== 0) throw new Error(WHY.exec(said)?.[0] ?? `loading it ended with ${ended}`);
}
