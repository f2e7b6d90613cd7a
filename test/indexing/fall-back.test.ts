import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { createRecordingLogger, type RecordingLogger } from "../bot/fakes/recording-logger.ts";
import { type TwoVersions, twoVersions, versionAnswering } from "../support/durability/two-versions.ts";
import { ingestInto } from "../support/index/own-index.ts";
import { rewriteManifest } from "../support/index/rewrite-manifest.ts";

let versions: TwoVersions;
let config: Config;
let generations: Generations;
let logger: RecordingLogger;

beforeAll(async () => {
  versions = await twoVersions();
});

beforeEach(() => {
  config = versions.copy();
  generations = new Generations(config.INDEX_DIR);
  logger = createRecordingLogger();
});

const ingest = () => ingestInto(config);
const spoilTexts = (folder: string) => writeFileSync(join(folder, "texts.bin"), "");
const versionNow = () => versionAnswering(config, logger);

describe("a damaged current generation", () => {
  test("gives way to the one before with one line that names the mend, and the next ingest heals it", async () => {
    await ingest();
    const good = generations.others()[0]!;
    spoilTexts(generations.current()!);
    expect(await versionNow()).toBe("old");
    expect(logger.having("error")).toHaveLength(1);
    expect(logger.having("error")[0]).toMatch(/BỊ HỎNG.*npm run ingest/u);

    expect(await ingest()).toMatchObject({ rebuilt: true });
    logger = createRecordingLogger();
    expect(await versionNow()).toBe("new");
    expect(logger.having("error")).toEqual([]);
    // What is kept to fall back on is the good one.
    expect(generations.others()).toEqual([good]);
  });

  test("is healed without a build when the one before already holds the same documents", async () => {
    await ingest();
    const good = generations.current()!;
    const newer = join(config.INDEX_DIR, basename(good).replace(/-\d+-/, "-29990101000000000-"));
    cpSync(good, newer, { recursive: true });
    generations.makeCurrent(newer);
    spoilTexts(newer);
    expect(await ingest()).toMatchObject({ rebuilt: false });
    expect(generations.current()).toBe(good);
    expect(readdirSync(config.INDEX_DIR).toSorted()).toEqual(["CURRENT", basename(good)]);
  });

  test("that was made otherwise is refused, not passed over", async () => {
    await ingest();
    rewriteManifest(config.INDEX_DIR, ({ made }) => {
      made.embedder = "model-a";
    });
    await expect(versionNow()).rejects.toMatchObject({ code: "index-mismatch" });
  });

  test("does not give way to one that was made otherwise", async () => {
    rewriteManifest(config.INDEX_DIR, ({ made }) => {
      made.embedder = "model-a";
    });
    await ingest();
    spoilTexts(generations.current()!);
    await expect(versionNow()).rejects.toMatchObject({ code: "index-damaged" });
  });
});

test.each<[string, (path: string) => void]>([
  ["missing", (path) => rmSync(path)],
  ["empty", (path) => writeFileSync(path, "")],
  ["of bytes", (path) => writeFileSync(path, Buffer.alloc(64))],
])("with CURRENT %s the newest generation answers, and the next ingest writes it again", async (_, spoil) => {
  await ingest();
  const newest = generations.current();
  spoil(join(config.INDEX_DIR, "CURRENT"));
  expect(await versionNow()).toBe("new");
  expect(logger.having("error")).toHaveLength(1);
  await ingest();
  expect(generations.current()).toBe(newest);
});

test("while the last generation is being withdrawn none answers in its stead", async () => {
  writeFileSync(join(config.INDEX_DIR, "CURRENT"), "withdrawn\n");
  await expect(versionNow()).rejects.toMatchObject({ code: "no-index" });
  expect(generations.others()).toEqual([]);
});
