import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ExactVectors } from "../../src/indexing/exact-vectors.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { readManifest } from "../../src/indexing/manifest.ts";
import { FILES, readVectorPlaces } from "../../src/indexing/open-generation.ts";
import { VectorGraph } from "../../src/indexing/vector-graph.ts";
import { loadGlossary } from "../../src/language/glossary.ts";
import { openAssistant, readConfig, runIngest } from "../compose.ts";
import { configuredEmbedder } from "../configured-embedder.ts";
import type { Side } from "./sides.ts";

const RESULTS = 10;

/** The product with its own settings. */
export const ours: Side = {
  name: "Dẫn Chứng",
  build: async (source, index) => {
    let shown = "";
    const report = await runIngest(readConfig({ documents: source, index }), (phase, done, total) => {
      const now = `${phase} ${Math.floor((done / total) * 20) * 5}%`;
      if (now !== shown) process.stderr.write(`  ${now}\n`);
      shown = now;
    });
    return report.counts.passages;
  },
  open: async (index) => {
    const config = readConfig({ index });
    const { retrieve } = await openAssistant(config);
    return {
      search: async (query) => (await retrieve(query, RESULTS)).map(({ document }) => document.path),
      recall: async (queries) => {
        const { embeddings } = configuredEmbedder(config, loadGlossary("data/glossary.csv"));
        const vectors = await Promise.all(queries.map((query) => embeddings.embedQuery(query)));
        return recallOfGraph(new Generations(index).current()!, vectors);
      },
    };
  },
};

/** A neighbour counts when it is as near as the tenth of an exact search, or nearer. */
async function recallOfGraph(folder: string, queries: readonly number[][]): Promise<number | undefined> {
  const { dimension } = readManifest(folder)!.made;
  const graph = await VectorGraph.load(join(folder, FILES.graph), readVectorPlaces(folder), dimension);
  if (!existsSync(join(folder, FILES.exact))) return undefined;
  const bytes = new Uint8Array(readFileSync(join(folder, FILES.exact)));
  const exact = new ExactVectors(new Float32Array(bytes.buffer), dimension);
  let found = 0;
  let wanted = 0;
  for (const query of queries) {
    const nearest = exact.search(query, RESULTS);
    const floor = nearest.at(-1)!.score - 1e-6;
    wanted += nearest.length;
    found += graph.search(query, RESULTS).filter(({ score }) => score >= floor).length;
  }
  return found / wanted;
}
