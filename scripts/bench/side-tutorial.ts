import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { Document } from "langchain";
import { builtinEmbedder } from "../../src/embeddings/embedder.ts";
import { loadGlossary } from "../../src/language/glossary.ts";
import type { Side } from "./sides.ts";

const RESULTS = 10;
const embeddings = () => builtinEmbedder(loadGlossary("data/glossary.csv")).embeddings;

/** The plain path that tutorials show, with the same embeddings. */
export const tutorial: Side = {
  name: "plain LangChain",
  build: async (source, index) => {
    const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
    const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith(".txt"),
    );
    const documents = files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return new Document({
        pageContent: readFileSync(path, "utf8"),
        metadata: { source: relative(source, path) },
      });
    });
    const store = await HNSWLib.fromDocuments(await splitter.splitDocuments(documents), embeddings());
    await store.save(index);
    return store.index.getCurrentCount();
  },
  open: async (index) => {
    const store = await HNSWLib.load(index, embeddings());
    return {
      search: async (query) =>
        (await store.similaritySearch(query, RESULTS)).map(({ metadata }) => String(metadata.source)),
    };
  },
};
