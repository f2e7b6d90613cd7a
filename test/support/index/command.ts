import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { settings } from "../../../src/config.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Generous, because it only ever passes when a test fails: a loaded machine must not fail one. */
const PATIENCE_MS = 85_000;

type Environment = Partial<Record<keyof typeof settings, string>>;

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** `node --import tsx scripts/NAME.ts …`, as `npm run` calls it. */
export function command(
  name: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  return begin(["--import", "tsx", join("scripts", `${name}.ts`), ...args], environment).ended;
}

/** The same, to a reader that goes away after the first line, as `| head -1` does. */
export function commandCutOff(name: string, args: readonly string[]): Promise<Ended> {
  const { child, ended } = begin(["--import", "tsx", join("scripts", `${name}.ts`), ...args], {});
  child.stdout!.once("data", () => child.stdout!.destroy());
  return ended;
}

/** What `npm start` runs, with `input` on stdin; none leaves it closed. An npm of its own keeps it from installing. */
export function start(environment: Environment, input?: string): Running {
  const folder = temporaryFolder({ npm: "#!/bin/sh\necho 'a test must not install' >&2\nexit 97\n" });
  chmodSync(join(folder, "npm"), 0o755);
  return begin([join("scripts", "start.mjs")], environment, {
    ...(input === undefined ? {} : { input }),
    path: folder,
  });
}

function begin(
  args: readonly string[],
  environment: Environment,
  { input, path }: { input?: string; path?: string } = {},
): Running {
  // Empty counts as unset and goes before an .env of the developer's own.
  const unset = Object.fromEntries(Object.keys(settings).map((name) => [name, ""]));
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      HOME: process.env.HOME,
      PATH: [path, process.env.PATH].filter(Boolean).join(delimiter),
      ...unset,
      ...environment,
    },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    const parts = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name]!.setEncoding("utf8").on("data", (part: string) => {
        parts[name] += part;
      });
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`${args.join(" ").slice(0, 200)} did not end in time; stderr: ${parts.stderr}`));
    }, PATIENCE_MS);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, ...parts });
    });
  });
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  return { child, ended };
}

/** A fault as a person should meet it: exit code, one line on stderr, nothing on stdout, no stack. */
export function oneLine({ stderr }: Ended): string {
  const lines = stderr.trimEnd().split("\n");
  if (lines.length !== 1 || /\n\s+at |node:internal|Error:/.test(stderr))
    throw new Error(`not one clear line:\n${stderr}`);
  return lines[0]!;
}
