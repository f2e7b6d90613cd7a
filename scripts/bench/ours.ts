import { createFigureReader } from "../../src/figures/read-figures.ts";
import { loadGlossary } from "../../src/language/glossary.ts";
import { Gazetteer, loadPlaces } from "../../src/language/places.ts";
import { paragraphs } from "../../src/passages/paragraphs.ts";
import { openAssistant, readConfig, runIngest } from "../compose.ts";
import { measured, percentiles } from "./timing.ts";

/** Ingest, then search and ask in process, with the product's own settings. */
export async function benchOurs(folder: string, queries: readonly string[], index: string) {
  const config = readConfig({ documents: folder, index });
  const ingest = await measured(() => runIngest(config, () => {}));
  const assistant = await openAssistant(config);
  const figures = await figureTime(assistant.index.documents);
  const times = { search: [] as number[], ask: [] as number[] };
  for (const query of queries) {
    times.search.push((await measured(() => assistant.retrieve(query, 10))).ms);
    times.ask.push((await measured(() => assistant.ask(query))).ms);
  }
  return {
    ...ingest.value.counts,
    ingestMs: ingest.ms,
    figureShare: figures / ingest.ms,
    search: percentiles(times.search),
    ask: percentiles(times.ask),
  };
}

/** How long reading the figures of all documents takes by itself. */
async function figureTime(
  documents: Awaited<ReturnType<typeof openAssistant>>["index"]["documents"],
): Promise<number> {
  const read = createFigureReader({
    glossary: loadGlossary("data/glossary.csv"),
    gazetteer: new Gazetteer(loadPlaces("data/places.csv")),
  });
  const { ms } = await measured(() => {
    for (const document of documents) read(document, paragraphs(document));
  });
  return ms;
}
