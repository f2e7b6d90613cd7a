import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface ChildOptions {
  readonly args: readonly string[];
  readonly memoryMb: number;
  /** Ends the process. */
  readonly signal: AbortSignal;
}

/** Starts one of the scripts beside this program; messages are passed as structured clones. */
export function forkScript(name: string, { args, memoryMb, signal }: ChildOptions): ChildProcess {
  return fork(join(ROOT, "scripts", name), [...args], {
    cwd: ROOT,
    execArgv: [`--max-old-space-size=${memoryMb}`, "--import", "tsx"],
    serialization: "advanced",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    signal,
    killSignal: "SIGTERM",
  });
}

/** The process's exit code and what it wrote, once it has ended; -1 when a signal or a fault ended it. */
export function endOf(child: ChildProcess): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const parts = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name]?.setEncoding("utf8").on("data", (part: string) => {
        parts[name] += part;
      });
    // An abort comes as an error first; the process closes after it.
    child.on("error", () => child.kill("SIGKILL"));
    child.once("close", (code) => resolve({ code: code ?? -1, ...parts }));
  });
}
