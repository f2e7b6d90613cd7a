import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import { createRecordingLogger } from "../bot/fakes/recording-logger.ts";
import {
  type Ended,
  type Fault,
  interruptedIngest,
  recordedIngest,
} from "../support/durability/interrupted-ingest.ts";
import { canMount, ingestOnDisk, roomOf } from "../support/durability/small-disk.ts";
import {
  remove,
  type TwoVersions,
  twoVersions,
  versionAnswering,
} from "../support/durability/two-versions.ts";
import { ingestInto } from "../support/index/own-index.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

/** DURABILITY=all tries every step, which takes half an hour. */
const isWhole = process.env.DURABILITY === "all";
const KILLED_BY_TIME = isWhole ? 80 : 1;
const LIMIT_MS = 60 * 60 * 1000;

const hasDisks = canMount();
if (!hasDisks) console.log("skipped: small and read-only disks need the right to mount (unshare, tmpfs)");

let versions: TwoVersions;
let steps: string[];
let durationMs: number;

beforeAll(async () => {
  versions = await twoVersions();
  const config = versions.copy();
  const log = join(temporaryFolder(), "steps");
  const began = Date.now();
  expect(await recordedIngest(config, log)).toMatchObject({ code: 0 });
  durationMs = Date.now() - began;
  steps = readFileSync(log, "utf8").trim().split("\n");
  expect(await versionAnswering(config, createRecordingLogger())).toBe("new");
});

/** The index answers from one whole version, quietly; the next ingest succeeds and leaves nothing behind. */
async function expectWhole(config: Config): Promise<"old" | "new"> {
  const logger = createRecordingLogger();
  const version = await versionAnswering(config, logger);
  expect(logger.having("error")).toEqual([]);
  await ingestInto(config);
  expect(await versionAnswering(config, createRecordingLogger())).toBe("new");
  const names = readdirSync(config.INDEX_DIR).map((name) => name.replace(/^generation-.*/, "generation"));
  expect(names.toSorted()).toEqual(["CURRENT", "generation", "generation"]);
  remove(config);
  return version;
}

/** The numbers of all steps, or of some over the whole and some of the last, where a new generation is made current. */
function sampled(most: number): number[] {
  const all = [...steps.keys()];
  if (isWhole) return all;
  const stride = Math.ceil((2 * all.length) / most);
  return [...new Set([...all.filter((at) => at % stride === 0), ...all.slice(-most / 2)])];
}

type Interruption = Fault | { readonly afterMs: number };

/** How often the old version answers after such ends, and how often the new one. */
async function answersAfter(
  interruptions: readonly Interruption[],
  check: (ended: Ended, config: Config) => void = () => {},
): Promise<Record<"old" | "new", number>> {
  const told = { old: 0, new: 0 };
  for (const interruption of interruptions) {
    const config = versions.copy();
    const ended = await interruptedIngest(config, interruption);
    try {
      check(ended, config);
      told[await expectWhole(config)]++;
    } catch (cause) {
      const step = "at" in interruption ? steps[interruption.at] : "";
      throw new Error(`${JSON.stringify(interruption)} ${step} ${ended.stderr}`, { cause });
    }
  }
  console.log(`${interruptions.length} of ${steps.length} steps or times: ${JSON.stringify(told)}`);
  return told;
}

test("steps are forced to the disk before what names them: files, their folders, the new name, CURRENT", () => {
  const at = (step: RegExp) => steps.findIndex((line) => step.test(line));
  const last = (step: RegExp) => steps.findLastIndex((line) => step.test(line));
  const named = at(/^renameSync building-/);
  const pointed = at(/^renameSync CURRENT\./);
  const written = new Set(
    steps.flatMap((line) => /^(?:openSync|writeFileSync|mkdirSync) (building-.*)/.exec(line)?.[1] ?? []),
  );
  expect(written.size).toBeGreaterThan(8);
  for (const path of written) {
    const flushed = steps.indexOf(`fsyncSync ${path}`);
    const changed = steps.findLastIndex(
      (line) => line === `writeSync ${path}` || line === `openSync ${path}`,
    );
    expect(flushed, path).toBeGreaterThan(changed);
    expect(flushed, path).toBeLessThan(named);
  }
  const flushedDirectory = steps.flatMap((line, place) => (line === "fsyncSync " ? [place] : []));
  expect(flushedDirectory.some((place) => named < place && place < pointed)).toBe(true);
  expect(flushedDirectory.some((place) => place > pointed)).toBe(true);
  expect(at(/^rmSync generation-/)).toBe(-1);
  expect(last(/^writeSync building-/)).toBeLessThan(named);
});

describe("an ingest that is broken off leaves the old or the new version, whole", () => {
  test("killed before a step", { timeout: LIMIT_MS }, async () => {
    const told = await answersAfter(sampled(4).map((at) => ({ mode: "kill", at })));
    expect(told.old).toBeGreaterThan(0);
    expect(told.new).toBeGreaterThan(0);
  });

  test("killed half-way through a step", { timeout: LIMIT_MS }, async () => {
    const tearable = sampled(20).filter((at) => /^(?:writeSync|writeFileSync|rmSync)/.test(steps[at]!));
    const pointed = steps.findIndex((line) => /^renameSync CURRENT\./.test(line));
    const some = isWhole ? tearable : tearable.filter((at) => at < pointed).slice(-1);
    const told = await answersAfter(some.map((at) => ({ mode: "torn", at })));
    expect(told.old).toBeGreaterThan(0);
  });

  test("killed at any time", { timeout: LIMIT_MS }, async () => {
    const times = Array.from(
      { length: KILLED_BY_TIME },
      (_, n) => (durationMs * (n + 1)) / (KILLED_BY_TIME + 1),
    );
    const told = await answersAfter(times.map((time) => ({ afterMs: Math.ceil(time) })));
    expect(told.old + told.new).toBe(times.length);
  });

  test("on a disk that is full from a step on: one line, and its room is given back", {
    timeout: LIMIT_MS,
  }, async () => {
    const faults = sampled(2).map((at) => ({ mode: "full", at }) as const);
    const told = await answersAfter(faults, (ended, config) => {
      if (ended.code === 0) return;
      expect(ended).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^[^\n]*ENOSPC[^\n]*đĩa[^\n]*\n$/u),
      });
      expect(readdirSync(config.INDEX_DIR).filter((name) => name.startsWith("building-"))).toEqual([]);
    });
    expect(told.old).toBeGreaterThan(0);
  });

  test("on a disk that becomes read-only: one line that names the folder", {
    timeout: LIMIT_MS,
  }, async () => {
    const faults = (isWhole ? sampled(0) : [0]).map((at) => ({ mode: "read-only", at }) as const);
    await answersAfter(faults, (ended, config) => {
      expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^[^\n]*EROFS[^\n]*\n$/u) });
      if (ended.stderr.startsWith("Không ghi được")) expect(ended.stderr).toContain(config.INDEX_DIR);
    });
  });

  describe.skipIf(!hasDisks)("on a disk of its own", () => {
    const fractions = isWhole ? Array.from({ length: 24 }, (_, n) => n / 20) : [0.6];

    test("too small by more or less: old, or new when it was enough", { timeout: LIMIT_MS }, async () => {
      const told = { old: 0, new: 0 };
      for (const fraction of fractions) {
        const config = versions.copy();
        const room = roomOf(config);
        const ended = ingestOnDisk(config, { size: Math.ceil(room * (1 + fraction)) });
        expect(ended.code, ended.stderr).toBeLessThan(2);
        if (ended.code === 1) expect(ended.stderr).toMatch(/^[^\n]*đĩa[^\n]*\n$/iu);
        told[await expectWhole(config)]++;
      }
      console.log(`on ${fractions.length} small disks: ${JSON.stringify(told)}`);
      expect(told.old).toBeGreaterThan(0);
    });

    test("read-only: one line with the mend, and the old version answers", {
      timeout: LIMIT_MS,
    }, async () => {
      const config = versions.copy();
      const ended = ingestOnDisk(config, { size: 2 * roomOf(config), readOnly: true });
      expect(ended).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^[^\n]*EROFS[^\n]*INDEX_DIR[^\n]*\n$/u),
      });
      expect(await expectWhole(config)).toBe("old");
    });
  });
});
