import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { createRecordingLogger } from "../bot/fakes/recording-logger.ts";
import { type TwoVersions, twoVersions, versionAnswering } from "../support/durability/two-versions.ts";
import { oneLine } from "../support/index/command.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const STOP_AT = fileURLToPath(new URL("../support/durability/signal-at-step.mjs", import.meta.url));

let versions: TwoVersions;

beforeAll(async () => {
  versions = await twoVersions();
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s in the middle of an ingest: one line, exit 1, nothing half-built is left, the old index answers",
  async (signal) => {
    const config = versions.copy();
    const { INDEX_DIR, DOCUMENTS_DIR } = config;
    const before = readdirSync(INDEX_DIR);
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--import", STOP_AT, join("scripts", "ingest.ts")],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, INDEX_DIR, DOCUMENTS_DIR, EMBEDDINGS: "builtin", SIGNAL: signal },
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 60_000,
      },
    );
    onTestFinished(() => void child.kill("SIGKILL"));
    const said = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].setEncoding("utf8").on("data", (part: string) => {
        said[name] += part;
      });
    const code = await new Promise<number | null>((settle) => child.once("close", settle));
    expect({ code, stdout: said.stdout }).toEqual({ code: 1, stdout: "" });
    expect(oneLine({ code, ...said })).toMatch(/^Đã dừng nạp tài liệu.*npm run ingest/u);
    expect(readdirSync(INDEX_DIR)).toEqual(before);
    expect(await versionAnswering(config, createRecordingLogger())).toBe("old");
  },
);
