import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { SendingLimits } from "../../../src/bot/delivery/pacing.ts";

export interface BotProcessOptions {
  readonly apiRoot: string;
  readonly token: string;
  readonly stateDir?: string;
  readonly proxy?: string;
  readonly limits?: SendingLimits;
  /** How long each answer takes. */
  readonly thinkMs?: number;
}

export interface BotProcess {
  /** Everything that it has logged. */
  log(): string;
  /** In bytes, after its garbage is collected. */
  memory(): Promise<NodeJS.MemoryUsage>;
  /** Resolves when it has ended; gives its exit code. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

const SCRIPT = fileURLToPath(new URL("bot-process.ts", import.meta.url));

/** Starts a bot of its own; whoever starts it ends it. */
export function startBotProcess(
  options: BotProcessOptions,
  environment: Record<string, string> = {},
): BotProcess {
  const child = fork(SCRIPT, [JSON.stringify(options)], {
    execArgv: ["--expose-gc", "--import", "tsx"],
    env: { ...process.env, ...environment },
    silent: true,
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      log = (log + chunk).slice(-100_000);
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    log: () => log,
    memory: () =>
      new Promise((resolve) => {
        child.once("message", (usage) => resolve(usage as NodeJS.MemoryUsage));
        child.send("memory");
      }),
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}
