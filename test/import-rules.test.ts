import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The "may import" column of ARCHITECTURE.md: for each folder of src/ what it may import beside itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "src/domain": [],
  "src/language": ["src/domain"],
  "src/documents": ["src/domain", "src/language"],
  "src/passages": ["src/domain", "src/language"],
  "src/embeddings": ["src/domain", "src/language"],
  "src/figures": ["src/domain", "src/language"],
  "src/indexing": [
    "src/domain",
    "src/language",
    "src/documents",
    "src/passages",
    "src/embeddings",
    "src/figures",
  ],
  "src/retrieval": ["src/domain", "src/language"],
  "src/answering": ["src/domain", "src/language", "src/figures"],
  "src/study": ["src/domain", "src/language"],
  "src/chat-model": ["src/domain", "src/language", "src/figures", "src/answering"],
  "src/charts": ["src/domain", "src/language"],
  "src/evaluation": ["src/domain", "src/language"],
  "src/bot": ["src/domain"],
};

/** Interfaces of another folder, to be imported as types only. */
const TYPES_OF: Record<string, readonly string[]> = {
  "src/retrieval": ["src/indexing/passage-index.ts", "src/indexing/lexical-index.ts"],
  "src/answering": ["src/retrieval/create-retriever.ts"],
};

const FOR_ALL = ["src/errors.ts", "src/logger.ts", "src/signals.ts"];

/** Vendors at the edge: a package and the only places that may name it. */
const VENDORS: readonly [RegExp, readonly string[]][] = [
  [/^telegraf(?:\/|$)/, ["src/bot/"]],
  [/hnswlib/, ["src/indexing/vector-graph.ts"]],
  [
    /^(?:langchain|@langchain)(?:\/|$)/,
    ["src/embeddings/", "src/indexing/", "src/retrieval/", "src/chat-model/open-chat-model.ts"],
  ],
  [/^dotenv/, []],
];

interface Import {
  readonly from: string;
  /** As written, or the path from the root for a file of the project. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const STATEMENT =
  /^(?:import|export)\s+(?<type>type\s)?(?:[\w*\s{},$]+?\sfrom\s+)?"(?<module>[^"]+)"|\bimport\("(?<dynamic>[^"]+)"\)/gmu;

function importsOf(from: string, source: string): Import[] {
  return [...source.matchAll(STATEMENT)].map(({ groups }) => {
    const module = groups!.module ?? groups!.dynamic!;
    const to = module.startsWith(".")
      ? normalize(join(dirname(from), module))
          .split(sep)
          .join("/")
      : module;
    return { from, to, typeOnly: groups!.type !== undefined };
  });
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const folderOf = (file: string) => file.split("/").slice(0, 2).join("/");
const sources = filesUnder("src", ".ts");
const imports = sources.flatMap((file) => importsOf(file, read(file)));
const isOwn = ({ to }: Import) =>
  to.startsWith("src/") || to.startsWith("scripts/") || to.startsWith("test/");
const shown = (broken: readonly Import[]) => broken.map(({ from, to }) => `${from} imports ${to}`);

test("the reader of import statements knows every form", () => {
  const source = [
    'import "a";',
    'import b from "b";',
    'import type { C } from "./c.ts";',
    'import {\n  type D,\n  d,\n} from "../d/d.ts";',
    'import * as e from "@scope/e/part";',
    'export { f } from "./f.ts";',
    'const g = await import("g");',
    'const text = "import h from nowhere";',
  ].join("\n");
  expect(importsOf("src/here/file.ts", source)).toEqual([
    { from: "src/here/file.ts", to: "a", typeOnly: false },
    { from: "src/here/file.ts", to: "b", typeOnly: false },
    { from: "src/here/file.ts", to: "src/here/c.ts", typeOnly: true },
    { from: "src/here/file.ts", to: "src/d/d.ts", typeOnly: false },
    { from: "src/here/file.ts", to: "@scope/e/part", typeOnly: false },
    { from: "src/here/file.ts", to: "src/here/f.ts", typeOnly: false },
    { from: "src/here/file.ts", to: "g", typeOnly: false },
  ]);
  expect(imports.length).toBeGreaterThan(sources.length);
});

describe("folders of src/", () => {
  const folders = [...new Set(sources.filter((file) => file.split("/").length > 2).map(folderOf))];

  test("each one has its row", () => {
    expect(folders.filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  test.each(folders)("%s imports what its row allows", (folder) => {
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])];
    const broken = imports.filter(isOwn).filter(({ from, to, typeOnly }) => {
      if (folderOf(from) !== folder || FOR_ALL.includes(to) || allowed.includes(folderOf(to))) return false;
      return !(typeOnly && TYPES_OF[folder]?.includes(to));
    });
    expect(shown(broken)).toEqual([]);
  });

  test("the nouns import nothing at all, not even Node's modules", () => {
    const broken = imports.filter(
      ({ from, to }) => folderOf(from) === "src/domain" && folderOf(to) !== "src/domain",
    );
    expect(shown(broken)).toEqual([]);
  });

  test("errors and logger import nothing, the configuration only errors", () => {
    const top = imports.filter(({ from }) => from.split("/").length === 2);
    expect(shown(top.filter((one) => isOwn(one) && one.to !== "src/errors.ts"))).toEqual([]);
    expect(shown(top.filter(({ from }) => FOR_ALL.includes(from)))).toEqual([]);
  });

  test("only the composition reads the configuration", () => {
    expect(shown(imports.filter(({ to }) => to === "src/config.ts"))).toEqual([]);
  });
});

test.each(VENDORS)("%s stays at its edge", (name, places) => {
  const broken = imports.filter(({ from, to }) => name.test(to) && !places.some((at) => from.startsWith(at)));
  expect(shown(broken)).toEqual([]);
});

test("nothing of the chat model is loaded before one is configured", () => {
  const loading = /^import\s(?!type\s)[^;]*?from\s"[^"]*\/chat-model\/[^"]+"/mu;
  expect(loading.test('import { TokenBudget } from "../src/chat-model/token-budget.ts";')).toBe(true);
  const files = [...sources, ...filesUnder("scripts", ".ts")];
  const outside = files.filter((file) => folderOf(file) !== "src/chat-model");
  expect(outside.filter((file) => loading.test(read(file)))).toEqual([]);
});

test("only scripts/compose.ts reads the environment", () => {
  const files = [...sources, ...filesUnder("scripts", ".ts"), ...filesUnder("scripts", ".mjs")];
  const readers = files.filter((file) =>
    /\bprocess\s*(?:\?\.|\.|\[["'])\s*env\b|\benv\b[^;]*from "node:process"/.test(read(file)),
  );
  expect(readers).toEqual(["scripts/compose.ts"]);
});

test("there are no barrels, and files have plain names", () => {
  expect(
    sources.filter((file) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\}\s*from)/mu.test(read(file))),
  ).toEqual([]);
  expect(sources.filter((file) => !/\/[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(file))).toEqual([]);
  expect(sources.filter((file) => /\/(?:index|utils?|helpers?|common)\.ts$/.test(file))).toEqual([]);
});
