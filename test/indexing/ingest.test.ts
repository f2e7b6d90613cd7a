import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import { builtinEmbedder, type Embedder } from "../../src/embeddings/embedder.ts";
import { AppError } from "../../src/errors.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { type IngestDeps, type IngestReport, ingest } from "../../src/indexing/ingest.ts";
import { openGeneration } from "../../src/indexing/open-generation.ts";
import { probeGeneration } from "../../src/indexing/probe-generation.ts";
import { verifyGeneration } from "../../src/indexing/verify-generation.ts";
import { glossary } from "../support/corpus/language.ts";
import { report } from "../support/corpus/report.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { temporaryFolder, writeFiles } from "../support/index/temporary-folder.ts";

const outcomes = ({ files }: IngestReport) =>
  Object.fromEntries(files.map(({ path, outcome }) => [path, outcome]));
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

async function faultOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof AppError) return error;
  throw error ?? new Error("nothing was thrown");
}

describe("outcomes", () => {
  const index = ownIndex({
    ...MADE_UP_REPORTS,
    "scan.pdf": PNG,
    "legacy.txt": Buffer.from([0xc4, 0x90, 0xff, 0xfe, 0x20, 0x41, 0xe2, 0x28]),
    "blank.txt": " \n\n",
    "slides.pptx": "not read yet",
  });
  const sound = Object.keys(MADE_UP_REPORTS);
  const expected = (outcome: string): Record<string, string> => ({
    ...Object.fromEntries(sound.map((path) => [path, outcome])),
    "scan.pdf": "failed",
    "legacy.txt": "failed",
    "blank.txt": "skipped",
    "slides.pptx": "skipped",
  });

  test("a first run indexes what can be read; each other file has its reason in one line", async () => {
    const first = await index.ingest();
    expect(outcomes(first)).toEqual(expected("indexed"));
    expect(first).toMatchObject({ rebuilt: true, counts: { documents: sound.length } });
    for (const { outcome, reason } of first.files) {
      if (outcome === "indexed") expect(reason).toBeUndefined();
      else expect(reason).toMatch(/^[^\n]{10,200}$/u);
    }
  });

  test("a second run finds nothing new and builds nothing", async () => {
    const generations = new Generations(index.config.INDEX_DIR);
    const serving = generations.current();
    const second = await index.ingest();
    expect(outcomes(second)).toEqual(expected("unchanged"));
    expect(second.rebuilt).toBe(false);
    expect(generations.current()).toBe(serving);
  });

  test("a file that was only touched is unchanged", async () => {
    utimesSync(join(index.documents, sound[0]!), new Date(), new Date(Date.now() + 5000));
    const touched = await index.ingest();
    expect(outcomes(touched)).toEqual(expected("unchanged"));
    expect(touched.rebuilt).toBe(false);
  });

  test("a changed file is indexed, the others stay unchanged, and answers follow", async () => {
    const path = "moc-lam-2020.txt";
    writeFileSync(join(index.documents, path), MADE_UP_REPORTS[path].replace("8,30%", "8,03%"));
    expect(outcomes(await index.ingest())).toEqual({ ...expected("unchanged"), [path]: "indexed" });
    const answer = await (await index.open()).ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2020?");
    expect(answer).toMatchObject({ kind: "answered", text: expect.stringContaining("8,03%") });
    expect(answer.text).not.toContain("8,30%");
  });

  test.each([
    ["at once, on a disk that tells full seconds", 0, "indexed"],
    ["of the same length and bearing the same time, long after", 60, "unchanged"],
  ])("a change %s", async (_, ago, outcome) => {
    const path = "moc-lam-2020.txt";
    const time = Math.floor(Date.now() / 1000) - ago;
    const write = (rate: string) => {
      writeFileSync(join(index.documents, path), MADE_UP_REPORTS[path].replace("8,30%", rate));
      utimesSync(join(index.documents, path), time, time);
    };
    write(`7,${10 + ago}%`);
    await index.ingest();
    write(`6,${10 + ago}%`);
    expect(outcomes(await index.ingest())[path]).toBe(outcome);
  });

  test("a removed file is gone from answers, search and list", async () => {
    const path = "moc-lam-2020.txt";
    rmSync(join(index.documents, path));
    const { [path]: _, ...rest } = expected("unchanged");
    expect(outcomes(await index.ingest())).toEqual(rest);
    const assistant = await index.open();
    const answer = await assistant.ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2020?");
    expect(answer.kind).toBe("insufficient-evidence");
    expect(JSON.stringify(answer)).not.toContain(path);
    expect(assistant.index.documents.map((document) => document.path)).not.toContain(path);
    const found = await assistant.retrieve("hộ nghèo Mộc Lâm 2020", 20);
    expect(found.map(({ document }) => document.path)).not.toContain(path);
  });

  test("when nothing is left to index the old generation goes on serving", async () => {
    for (const path of readdirSync(index.documents)) rmSync(join(index.documents, path));
    expect(await index.ingest()).toMatchObject({ rebuilt: false, kept: true });
    expect((await index.open()).index.documents.length).toBe(sound.length - 1);
  });
});

describe.each([
  ["an empty folder", {}],
  ["a folder with nothing readable", { "scan.pdf": PNG, "blank.txt": "" }],
])("%s", (_, files) => {
  test("is told in one line with the mend, and leaves no index", async () => {
    const index = ownIndex(files);
    const { code, message } = await faultOf(index.ingest());
    expect(code).toBe("no-documents");
    expect(message).toContain("npm run ingest");
    for (const path of Object.keys(files)) expect(message).toContain(path);
    expect(message).not.toContain("\n");
    expect(await faultOf(index.open())).toMatchObject({ code: "no-index" });
  });
});

test.each([
  ["not there", "not-there"],
  ["a file", "report.txt"],
  ["inside a file", "report.txt/folder"],
])("a documents folder that is %s is named with the setting to mend", async (_, name) => {
  const folder = join(temporaryFolder({ "report.txt": "Huyện Mộc Lâm." }), name);
  const { code, message } = await faultOf(ownIndex(folder).ingest());
  expect(code).toBe("no-documents");
  for (const word of [folder, "DOCUMENTS_DIR"]) expect(message).toContain(word);
});

describe("what is taken over", () => {
  const builtin = builtinEmbedder(glossary);
  const all = { analysed: 2, figuresRead: 2, embedded: 2 };

  test.each<[string, Partial<IngestDeps>, (folder: string) => void, object | undefined]>([
    ["everything, when nothing changed", {}, () => {}, undefined],
    ["nothing of another table", { tables: { "glossary.csv": "another" } }, () => {}, all],
    ["nothing of another embedder", { embedder: { ...builtin, name: "another" } }, () => {}, all],
    ["nothing of a damaged index", {}, (folder) => appendFileSync(join(folder, "figures.jsonl"), "\n"), all],
    [
      "the rest, when half of the files went, but not a graph that would be half dead",
      {
        listSources: async () => ({
          sources: [{ path: "b.txt", size: 1, modified: 1, readers: [] }],
          skipped: [],
        }),
      },
      () => {},
      { analysed: 0, figuresRead: 0, embedded: 1 },
    ],
  ])("%s", async (_, change, damage, work) => {
    const generations = new Generations(temporaryFolder());
    const document = (path: string): Document => ({
      ...report(`Năm 2022, huyện Mộc Lâm có 36 hợp tác xã theo ${path}.`),
      id: path,
      path,
      contentHash: path,
    });
    const paths = ["a.txt", "b.txt"];
    const deps: IngestDeps = {
      generations,
      embedder: builtin,
      glossary,
      ownPlaces: [],
      tables: {},
      listSources: async () => ({
        sources: paths.map((path) => ({ path, size: 1, modified: 1, readers: [] })),
        skipped: [],
      }),
      readSource: async (path) => document(path),
      keptOut: () => undefined,
      onProgress: () => {},
      verify: probeGeneration,
    };
    await ingest(deps);
    damage(generations.current()!);
    expect((await ingest({ ...deps, ...change })).work).toEqual(work);
  });
});

describe("a build that fails", () => {
  const builtin = builtinEmbedder(glossary);

  /** The built-in embedder with one thing spoilt. */
  function spoilt(vectors: (sound: number[][]) => number[][]): Embedder {
    const { embeddings, ...rest } = builtin;
    return {
      ...rest,
      name: "spoilt",
      embeddings: {
        embedQuery: (text: string) => embeddings.embedQuery(text),
        embedDocuments: async (texts: string[]) => vectors(await embeddings.embedDocuments(texts)),
      } as Embedder["embeddings"],
    };
  }

  function depsOver(generations: Generations, text: string, embedder: Embedder): IngestDeps {
    const document: Document = { ...report(text), contentHash: text };
    return {
      generations,
      embedder,
      glossary,
      ownPlaces: [],
      tables: {},
      listSources: async () => ({
        // As a file system tells it: another content has another time.
        sources: [
          {
            path: document.path,
            size: text.length,
            modified: Number(/\d{4}/.exec(text)?.[0] ?? 0),
            readers: [],
          },
        ],
        skipped: [],
      }),
      readSource: async () => document,
      keptOut: () => undefined,
      onProgress: () => {},
      verify: probeGeneration,
    };
  }

  test.each<[string, Embedder | Partial<IngestDeps>]>([
    [
      "an embedder that throws",
      spoilt(() => {
        throw new Error("the model went away");
      }),
    ],
    ["vectors that are no numbers", spoilt((vectors) => vectors.map((vector) => vector.with(0, Number.NaN)))],
    ["vectors of zeros", spoilt((vectors) => vectors.map((vector) => vector.map(() => 0)))],
    ["vectors of another length", spoilt((vectors) => vectors.map((vector) => vector.slice(1)))],
    ["too few vectors", spoilt((vectors) => vectors.slice(1))],
    [
      "a reader that throws",
      {
        readSource: async () => {
          throw new Error("EIO");
        },
      },
    ],
  ])("%s: the old generation serves, CURRENT is untouched, the lock is free", async (_, spoil) => {
    const generations = new Generations(temporaryFolder());
    await ingest(depsOver(generations, "Năm 2022, huyện Mộc Lâm có 36 hợp tác xã.", builtin));
    const pointer = join(generations.directory, "CURRENT");
    const before = readFileSync(pointer, "utf8");
    const serving = generations.current()!;
    const changed = "Năm 2023, huyện Mộc Lâm có 41 hợp tác xã.";
    const deps =
      "embeddings" in spoil
        ? depsOver(generations, changed, spoil)
        : { ...depsOver(generations, changed, builtin), ...spoil };

    await expect(ingest(deps)).rejects.toThrow();
    expect(readFileSync(pointer, "utf8")).toBe(before);
    expect(generations.current()).toBe(serving);
    const generation = await openGeneration(serving);
    expect(generation!.index.documents[0]!.text).toContain("36 hợp tác xã");
    expect(existsSync(join(generations.directory, "INGESTING"))).toBe(false);

    expect((await ingest(depsOver(generations, changed, builtin))).rebuilt).toBe(true);
    expect(readdirSync(generations.directory).filter((name) => name.startsWith("building-"))).toEqual([]);
  });

  test.each(["vectors/hnswlib.index", "texts.bin", "figures.jsonl", "manifest.json"])(
    "a build whose %s the disk cut short is not made current, and is taken away",
    async (file) => {
      const generations = new Generations(temporaryFolder());
      await ingest(depsOver(generations, "Năm 2022, huyện Mộc Lâm có 36 hợp tác xã.", builtin));
      const serving = generations.current();
      const builds = () => readdirSync(generations.directory).filter((name) => name.startsWith("building-"));
      const spoilt: IngestDeps = {
        ...depsOver(generations, "Năm 2023, huyện Mộc Lâm có 41 hợp tác xã.", builtin),
        verify: verifyGeneration,
        onProgress: (phase, done) => {
          if (phase !== "checking" || done > 0) return;
          const path = join(generations.directory, builds()[0]!, file);
          truncateSync(path, statSync(path).size - 2);
        },
      };
      await expect(ingest(spoilt)).rejects.toMatchObject({ code: "ingest-failed" });
      expect(generations.current()).toBe(serving);
      expect(builds()).toEqual([]);
    },
  );

  test("a fault of the embedder is one line that says what still works", async () => {
    const generations = new Generations(temporaryFolder());
    const embedder = spoilt(() => {
      throw new Error("the model went away");
    });
    const error = await faultOf(ingest(depsOver(generations, "Huyện Mộc Lâm.", embedder)));
    expect(error.code).toBe("ingest-failed");
    expect(error.message).toContain("the model went away");
    expect(error.message).toContain("npm run ingest");
    expect(error.message).not.toContain("\n");
  });
});

test("a file that goes away while others are read is a failed file, not a failed ingest", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  const [, second] = Object.keys(MADE_UP_REPORTS).toSorted();
  const report = await index.ingest((_, done) => {
    if (done === 1) rmSync(join(index.documents, second!), { force: true });
  });
  expect(report.files.find(({ path }) => path === second)).toMatchObject({ outcome: "failed" });
  expect(report.counts.documents).toBe(Object.keys(MADE_UP_REPORTS).length - 1);
});

test("one bad file more or less changes nothing for the rest", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  writeFiles(index.documents, { "new.pdf": PNG });
  const report = await index.ingest();
  expect(report.rebuilt).toBe(false);
  expect(report.files.find(({ path }) => path === "new.pdf")?.outcome).toBe("failed");
});

test("progress is told for reading, for indexing and for the vectors' graph, up to the end of each", async () => {
  const told: Record<string, [number, number]> = {};
  const { counts } = await ownIndex(MADE_UP_REPORTS).ingest((phase, done, total) => {
    told[phase] = [done, total];
  });
  const files = Object.keys(MADE_UP_REPORTS).length;
  expect(told).toEqual({
    reading: [files, files],
    indexing: [files, files],
    linking: [counts.passages, counts.passages],
    checking: [1, 1],
  });
  expect(Object.keys(told)).toEqual(["reading", "indexing", "linking", "checking"]);
});
