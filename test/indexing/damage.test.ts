import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { AppError } from "../../src/errors.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { VectorGraph } from "../../src/indexing/vector-graph.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { randomNumbers } from "../support/index/random-numbers.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const FILES = [
  "documents.jsonl",
  "texts.bin",
  "passages.bin",
  "figures.jsonl",
  "places.json",
  "lexical.bin",
  "vectors/exact.f32",
  "vectors/hnswlib.index",
  "vectors/places.u32",
];

const index = ownIndex(MADE_UP_REPORTS);
const sound = temporaryFolder();
let folder: string;

beforeAll(async () => {
  await index.ingest();
  folder = new Generations(index.config.INDEX_DIR).current()!;
  cpSync(folder, sound, { recursive: true });
});

afterEach(() => {
  vi.restoreAllMocks();
  // A folder bears the sum of its manifest in its name: only here are its files sound.
  const { INDEX_DIR } = index.config;
  for (const name of readdirSync(INDEX_DIR))
    if (name.startsWith("generation-")) rmSync(join(INDEX_DIR, name), { recursive: true });
  cpSync(sound, folder, { recursive: true });
  new Generations(INDEX_DIR).makeCurrent(folder);
});

/** What opening gives: a fault for a person, or the assistant. Anything else fails the test. */
async function fault(): Promise<AppError | undefined> {
  try {
    await index.open();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(join(sound, file));
  bytes[at]! ^= 0x10;
  writeFileSync(join(folder, file), bytes);
}

test("the list of files is complete", () => {
  const found = readdirSync(sound, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sound, join(entry.parentPath, entry.name)));
  expect(found.toSorted()).toEqual([...FILES, "manifest.json"].toSorted());
});

describe.each(FILES)("%s", (file) => {
  const damages: [string, () => void][] = [
    ["with its first byte changed", () => flip(file, 0)],
    [
      "with a byte changed in the middle",
      () => flip(file, Math.floor(readFileSync(join(sound, file)).length / 2)),
    ],
    ["with its last byte changed", () => flip(file, readFileSync(join(sound, file)).length - 1)],
    ["cut short", () => writeFileSync(join(folder, file), readFileSync(join(sound, file)).subarray(0, -7))],
    [
      "grown",
      () =>
        writeFileSync(join(folder, file), Buffer.concat([readFileSync(join(sound, file)), Buffer.of(10)])),
    ],
    ["empty", () => writeFileSync(join(folder, file), "")],
    ["missing", () => rmSync(join(folder, file))],
  ];

  test.each(damages)("%s is refused before anything native is loaded", async (_, damage) => {
    const load = vi.spyOn(VectorGraph, "load");
    damage();
    const error = await fault();
    expect(error).toMatchObject({ code: "index-damaged" });
    expect(error!.message).toContain(index.config.INDEX_DIR);
    expect(error!.message).toContain("npm run ingest");
    expect(error!.message).not.toContain("\n");
    expect(load).not.toHaveBeenCalled();
  });

  test("once damaged, the named command mends it", async () => {
    flip(file, Math.floor(readFileSync(join(sound, file)).length / 2));
    const report = await index.ingest();
    expect(report.rebuilt).toBe(true);
    expect(await fault()).toBeUndefined();
    const answer = await (await index.open()).ask("Tỷ lệ hộ nghèo của huyện Ngân Khê năm 2022?");
    expect(answer).toMatchObject({ kind: "answered", text: expect.stringContaining("6,20%") });
  });
});

describe("manifest.json", () => {
  test.each<[string, (text: string) => string]>([
    ["missing", () => ""],
    ["cut short", (text) => text.slice(0, -10)],
    ["of another shape", () => "{}"],
    ["a list", () => "[]"],
    ["null", () => "null"],
  ])("%s is refused, and the named command mends it", async (_, spoil) => {
    const spoilt = spoil(readFileSync(join(sound, "manifest.json"), "utf8"));
    if (spoilt === "") rmSync(join(folder, "manifest.json"));
    else writeFileSync(join(folder, "manifest.json"), spoilt);
    const error = await fault();
    expect(error?.code).toBe("index-damaged");
    expect(error?.message).toContain("npm run ingest");
    expect((await index.ingest()).rebuilt).toBe(true);
    expect(await fault()).toBeUndefined();
  });

  test("with any one byte changed it is refused", async () => {
    const random = randomNumbers(7);
    const { length } = readFileSync(join(sound, "manifest.json"));
    for (let round = 0; round < 40; round++) {
      flip("manifest.json", Math.floor(random() * length));
      const error = await fault();
      expect(error?.code).toBe("index-damaged");
    }
    copyFileSync(join(sound, "manifest.json"), join(folder, "manifest.json"));
    expect(await fault()).toBeUndefined();
  });
});
