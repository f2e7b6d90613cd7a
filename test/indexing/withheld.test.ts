import { cpSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reportLines } from "../../scripts/ingest-report.ts";
import { createServingAssistant } from "../../scripts/serving-assistant.ts";
import { ADMINISTRATOR, EVERYONE } from "../../src/domain/audience.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { readVectorPlaces } from "../../src/indexing/open-generation.ts";
import type { Logger } from "../../src/logger.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { temporaryFolder, writeFiles } from "../support/index/temporary-folder.ts";

const PATH = "moc-lam-2020.txt";
const QUESTION = "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2020?";
const MARKED = `TỐI MẬT\n${MADE_UP_REPORTS[PATH]}`;
const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Whether the words lie in any file under the folder, in either encoding that files are written in. */
function liesIn(folder: string, words: string): boolean {
  const forms = [Buffer.from(words, "utf8"), Buffer.from(words, "utf16le")];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .some((bytes) => forms.some((form) => bytes.includes(form)));
}

test("a marked file is left out, and the report has one line on it without its words", async () => {
  const index = ownIndex({ ...MADE_UP_REPORTS, [PATH]: MARKED });
  const report = await index.ingest();
  expect(report.files.find(({ path }) => path === PATH)).toMatchObject({
    outcome: "skipped",
    withheld: "secret",
  });
  const lines = reportLines(report).filter((line) => line.includes(PATH));
  expect(lines).toEqual([expect.stringContaining("dấu chỉ độ mật")]);
  expect(lines[0]).not.toMatch(/8,30|Mộc Lâm/u);
  expect(liesIn(index.config.INDEX_DIR, "8,30")).toBe(false);
  expect((await (await index.open()).ask(QUESTION)).kind).toBe("insufficient-evidence");
});

test("what was indexed and becomes marked is gone from every generation on the disk", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  writeFileSync(join(index.documents, "new.txt"), "Năm 2022, huyện Mộc Lâm có 36 hợp tác xã.");
  await index.ingest();
  expect(liesIn(index.config.INDEX_DIR, "8,30%")).toBe(true);
  writeFileSync(join(index.documents, PATH), MARKED);
  expect(await index.ingest()).toMatchObject({ rebuilt: true, kept: false });
  expect(liesIn(index.config.INDEX_DIR, "8,30")).toBe(false);
  const assistant = await index.open();
  expect(assistant.index.documents.map(({ path }) => path)).not.toContain(PATH);
  expect(JSON.stringify(await assistant.retrieve("hộ nghèo Mộc Lâm 2020", 20))).not.toContain("8,30");
  expect(await index.ingest()).toMatchObject({ rebuilt: false });
});

test("an index with a marked file beside it keeps the generation before, once that is free of it", async () => {
  const index = ownIndex({ ...MADE_UP_REPORTS, "secret.txt": MARKED });
  const { INDEX_DIR } = index.config;
  const generations = () => readdirSync(INDEX_DIR).filter((name) => name.startsWith("generation-")).length;
  await index.ingest();
  writeFileSync(join(index.documents, "new.txt"), "Năm 2022, huyện Mộc Lâm có 36 hợp tác xã.");
  await index.ingest();
  expect(generations()).toBe(2);
  // Its words may be in either of them, under another name.
  writeFileSync(join(index.documents, "other.txt"), MARKED);
  await index.ingest();
  expect(generations()).toBe(1);
});

test("a marked document that takes the name of one withheld before leaves none of its words", async () => {
  const other = "Năm 2020, huyện Mộc Lâm có 1.234 hộ nghèo.";
  const index = ownIndex({ ...MADE_UP_REPORTS, "secret.txt": MARKED, "other.txt": other });
  await index.ingest();
  expect(liesIn(index.config.INDEX_DIR, "1.234")).toBe(true);
  rmSync(join(index.documents, "other.txt"));
  writeFileSync(join(index.documents, "secret.txt"), `MẬT\n\n${other}`);
  await index.ingest();
  expect(liesIn(index.config.INDEX_DIR, "1.234")).toBe(false);
});

test("with nothing else left to read, the rest of the old generation serves without it", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  for (const path of readdirSync(index.documents)) rmSync(join(index.documents, path));
  writeFileSync(join(index.documents, PATH), MARKED);
  expect(await index.ingest()).toMatchObject({ rebuilt: true, kept: true, counts: { documents: 3 } });
  expect(liesIn(index.config.INDEX_DIR, "8,30")).toBe(false);
});

test("an index of nothing else goes, and what served from it serves no more", async () => {
  const index = ownIndex({ [PATH]: MADE_UP_REPORTS[PATH] });
  await index.ingest();
  const serving = (await createServingAssistant(index.config, silent))(EVERYONE);
  writeFileSync(join(index.documents, PATH), MARKED);
  const fault = await index.ingest().catch((error: unknown) => error as Error);
  expect(fault).toMatchObject({ code: "no-documents", message: expect.stringContaining(PATH) });
  expect(String(fault)).not.toContain("8,30");
  expect(liesIn(index.config.INDEX_DIR, "8,30")).toBe(false);
  expect(existsSync(join(index.config.INDEX_DIR, "CURRENT"))).toBe(false);
  await expect(async () =>
    serving.ask(QUESTION, new AbortController().signal, undefined),
  ).rejects.toMatchObject({
    code: "no-index",
  });
});

test("a document for internal use is seen by administrators alone, with the way to release it", async () => {
  const index = ownIndex({ ...MADE_UP_REPORTS, [PATH]: `LƯU HÀNH NỘI BỘ\n${MADE_UP_REPORTS[PATH]}` });
  const report = await index.ingest();
  const file = report.files.find(({ path }) => path === PATH);
  expect(file).toMatchObject({ outcome: "indexed", reason: expect.stringContaining(`${PATH}.meta.yaml`) });
  const owner = await index.open();
  for (const assistant of [owner, owner.as(EVERYONE)]) {
    expect(assistant.index.documents.map(({ path }) => path)).not.toContain(PATH);
    expect((await assistant.ask(QUESTION)).kind).toBe("insufficient-evidence");
    expect(JSON.stringify(await assistant.retrieve(QUESTION, 50))).not.toContain("8,30");
  }
  expect((await owner.as(ADMINISTRATOR).ask(QUESTION)).text).toContain("8,30%");
});

test("what fewer may see from now on is gone from the generation before as well", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  writeFiles(index.documents, { ".collection.yaml": "readers: [ke-hoach]" });
  expect(await index.ingest()).toMatchObject({ rebuilt: true });
  const generations = readdirSync(index.config.INDEX_DIR).filter((name) => name.startsWith("generation-"));
  expect(generations).toHaveLength(1);
  expect((await index.open()).as(EVERYONE).index.documents).toEqual([]);
  rmSync(join(index.documents, ".collection.yaml"));
  await index.ingest();
  expect((await index.open()).as(EVERYONE).index.documents).toHaveLength(4);
});

test("the first question after an ingest is not answered from what was open before", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  const assistantFor = await createServingAssistant(index.config, silent);
  const { signal } = new AbortController();
  expect((await assistantFor(EVERYONE).ask(QUESTION, signal, undefined)).text).toContain("8,30%");
  writeFiles(index.documents, { [`${PATH}.meta.yaml`]: "restricted: true" });
  await index.ingest();
  expect((await assistantFor(EVERYONE).ask(QUESTION, signal, undefined)).text).not.toContain("8,30");
  expect((await assistantFor(ADMINISTRATOR).ask(QUESTION, signal, undefined)).text).toContain("8,30%");
});

test.each<[string, (folder: string) => void]>([
  ["becomes marked", (folder) => writeFileSync(join(folder, PATH), MARKED)],
  [
    "becomes marked under another name",
    (folder) => {
      rmSync(join(folder, PATH));
      writeFileSync(join(folder, "tài liệu.txt"), MARKED);
    },
  ],
])("of what was indexed and %s, not even the vectors stay", async (_, mark) => {
  const others = Array.from({ length: 20 }, (__, at) => [
    `${at}.txt`,
    `Năm ${2000 + at}, xã có 36 hợp tác xã.`,
  ]);
  const index = ownIndex({ ...Object.fromEntries(others), [PATH]: MADE_UP_REPORTS[PATH] });
  await index.ingest();
  mark(index.documents);
  const { counts } = await index.ingest();
  const places = readVectorPlaces(new Generations(index.config.INDEX_DIR).current()!);
  expect(places).toHaveLength(counts.passages);
});

test("a generation from before a restriction, left by a crash, is not fallen back to and goes with the next ingest", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  const { INDEX_DIR } = index.config;
  const generations = new Generations(INDEX_DIR);
  await index.ingest();
  const before = generations.current()!;
  const aside = join(temporaryFolder(), "before");
  cpSync(before, aside, { recursive: true });
  writeFiles(index.documents, { ".collection.yaml": "readers: [ke-hoach]" });
  await index.ingest();
  const current = generations.current()!;
  const lexical = readFileSync(join(current, "lexical.bin"));
  cpSync(aside, before, { recursive: true });
  writeFileSync(join(current, "lexical.bin"), "");
  await expect(index.open()).rejects.toMatchObject({ code: "index-damaged" });
  writeFileSync(join(current, "lexical.bin"), lexical);
  expect(await index.ingest()).toMatchObject({ rebuilt: false });
  expect(generations.others()).toEqual([]);
});

test("other readers are seen even where neither the size nor the time of their file tells", async () => {
  const index = ownIndex({ ...MADE_UP_REPORTS, ".collection.yaml": "readers: [one]" });
  const file = join(index.documents, ".collection.yaml");
  const readers = async () => (await index.open()).index.documents[0]?.readers;
  utimesSync(file, 1_700_000_000, 1_700_000_000);
  await index.ingest();
  expect(await readers()).toEqual([["one"]]);
  writeFileSync(file, "readers: [two]");
  utimesSync(file, 1_700_000_000, 1_700_000_000);
  await index.ingest();
  expect(await readers()).toEqual([["two"]]);
});
