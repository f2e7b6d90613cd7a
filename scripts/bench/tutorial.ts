import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { Document } from "langchain";
import { builtinEmbedder } from "../../src/embeddings/embedder.ts";
import { loadGlossary } from "../../src/language/glossary.ts";
import { measured, percentiles } from "./timing.ts";

/** The plain path that tutorials show, with the same embeddings: the other side of the ratios. */
export async function benchTutorial(folder: string, queries: readonly string[], index: string) {
  const { embeddings } = builtinEmbedder(loadGlossary("data/glossary.csv"));
  const ingest = await measured(async () => {
    const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith(".txt"),
    );
    const documents = files.map((entry) => {
      const pageContent = readFileSync(join(entry.parentPath, entry.name), "utf8");
      return new Document({ pageContent, metadata: { source: entry.name } });
    });
    const store = await HNSWLib.fromDocuments(await splitter.splitDocuments(documents), embeddings);
    await store.save(index);
    return store;
  });
  const times: number[] = [];
  for (const query of queries)
    times.push((await measured(() => ingest.value.similaritySearch(query, 10))).ms);
  return { passages: ingest.value.index.getCurrentCount(), ingestMs: ingest.ms, search: percentiles(times) };
}
