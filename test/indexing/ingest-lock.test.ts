import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { takeLock } from "../../src/indexing/ingest-lock.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const RACER = fileURLToPath(new URL("../support/durability/lock-racer.ts", import.meta.url));
const hasProc = process.platform === "linux";
if (!hasProc) console.log("skipped: when a process started is known from /proc alone");

const pathIn = (folder: string) => join(folder, "INGESTING");

describe("a lock", () => {
  test("is held until it is released, also against its own process", () => {
    const path = pathIn(temporaryFolder());
    const first = takeLock(path);
    if ("heldBy" in first) throw new Error("nobody holds it");
    expect(first.isHeld()).toBe(true);
    if (hasProc) expect(takeLock(path)).toEqual({ heldBy: process.pid });
    first.release();
    expect(first.isHeld()).toBe(false);
    expect(takeLock(path)).not.toHaveProperty("heldBy");
  });

  test.skipIf(!hasProc)("of a process whose id another one has now is taken over", () => {
    const folder = temporaryFolder({ INGESTING: `${process.ppid} 1 left-behind` });
    expect(takeLock(pathIn(folder))).not.toHaveProperty("heldBy");
  });

  test("that somebody removed is no longer held, and what stands there then is left alone", () => {
    const path = pathIn(temporaryFolder());
    const lock = takeLock(path);
    if ("heldBy" in lock) throw new Error("nobody holds it");
    writeFileSync(path, "1 - of-another");
    expect(lock.isHeld()).toBe(false);
    lock.release();
    expect(readFileSync(path, "utf8")).toBe("1 - of-another");
  });

  test("is taken by one of several processes that try at the same instant, also when it was left behind", async () => {
    const folder = temporaryFolder();
    const began = Date.now() + 3000;
    const racers = Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ["--import", "tsx", RACER, folder, String(began)], {
        cwd: fileURLToPath(new URL("../..", import.meta.url)),
        stdio: ["ignore", "pipe", "inherit"],
        timeout: 25_000,
      });
      onTestFinished(() => void child.kill("SIGKILL"));
      let said = "";
      child.stdout.on("data", (part: Buffer) => {
        said += part.toString();
      });
      return new Promise<{ taken: number; together: number }>((settle) =>
        child.once("close", () => settle(JSON.parse(said))),
      );
    });
    const told = await Promise.all(racers);
    expect(told.map(({ together }) => together)).toEqual([0, 0, 0]);
    expect(told.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(100);
    expect(readdirSync(folder).filter((name) => name.startsWith("INGESTING."))).toEqual([]);
  });
});
