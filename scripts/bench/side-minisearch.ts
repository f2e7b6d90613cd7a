import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { fold } from "../../src/language/spelling.ts";
import { splitPassages } from "../../src/passages/split.ts";
import type { Side } from "./sides.ts";

interface Entry {
  readonly id: number;
  readonly document: string;
  readonly title: string;
  readonly text: string;
}

/** What is used of MiniSearch: it is measured where it is installed, and nothing needs it. */
interface MiniSearch {
  addAll(entries: readonly Entry[]): void;
  search(query: string): readonly { readonly document: string }[];
  toJSON(): object;
}
interface MiniSearchClass {
  new (options: object): MiniSearch;
  loadJSON(json: string, options: object): MiniSearch;
}

const RESULTS = 10;
const FILE = "index.json";
/** Its defaults, our passages, diacritics folded: half of the queries come without. */
const OPTIONS = {
  fields: ["title", "text"],
  storeFields: ["document", "title", "text"],
  processTerm: (term: string) => fold(term).toLowerCase(),
};

export async function loadMiniSearch(name = "minisearch"): Promise<Side | undefined> {
  const module: { default: MiniSearchClass } | undefined = await import(name).catch(() => undefined);
  if (!module) return undefined;
  const { default: Index } = module;
  return {
    name: "MiniSearch",
    build: async (source, index) => {
      const store = new Index(OPTIONS);
      const entries = await passagesIn(source);
      store.addAll(entries);
      mkdirSync(index, { recursive: true });
      writeFileSync(join(index, FILE), JSON.stringify(store));
      return entries.length;
    },
    open: async (index) => {
      const store = Index.loadJSON(readFileSync(join(index, FILE), "utf8"), OPTIONS);
      return {
        search: async (query) =>
          store
            .search(query)
            .slice(0, RESULTS)
            .map(({ document }) => document),
      };
    },
  };
}

async function passagesIn(source: string): Promise<Entry[]> {
  const read = createDocumentReader();
  const entries: Entry[] = [];
  for (const file of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const result = await read({ path: relative(source, path), bytes: readFileSync(path) });
    if (!result.ok) continue;
    const { path: document, title } = result.document;
    for (const { text } of splitPassages(result.document))
      entries.push({ id: entries.length, document, title: title ?? "", text });
  }
  return entries;
}
