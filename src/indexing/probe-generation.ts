import { join } from "node:path";
import { tokenise } from "../language/tokens.ts";
import { FILES, type Generation, openGeneration, readVectorPlaces } from "./open-generation.ts";
import { VectorGraph } from "./vector-graph.ts";

/** Passages spread over the index that must be found again. */
const PROBES = 8;
const NEAREST = 10;
/** What two copies of one vector come out as in single precision. */
const SAME = 0.999;

/**
 * Opens a finished generation as the bot will, loads its graph also where every vector would be
 * compared, and searches for some of its own passages: a full disk can cut files short without an
 * error. Rejects when something is not as it was written.
 */
export async function probeGeneration(folder: string): Promise<void> {
  const generation = await openGeneration(folder);
  if (!generation) throw new Error("damaged: manifest");
  const { manifest, index } = generation;
  const { dimension } = manifest.made;
  const graph = await VectorGraph.load(join(folder, FILES.graph), readVectorPlaces(folder), dimension);
  if (graph.size !== index.size) throw new Error("damaged: counts differ");
  probeTexts(generation);
  const places = probedPlaces(index.size);
  if (!places.every((at) => isWhole(generation, at))) throw new Error("damaged: a text is cut short");
  if (!places.every((at) => isFoundByItsWords(generation, at)))
    throw new Error("damaged: a passage is not found by its own words");
  // A graph search is approximate, so that one that misses is no damage.
  const near = await Promise.all(places.map((at) => isFoundByItsVector(generation, graph, at)));
  if (near.filter(Boolean).length < places.length / 2)
    throw new Error("damaged: passages are not found by their own vectors");
}

function probeTexts({ manifest: { counts }, index, figures }: Generation): void {
  const texts = new Map(index.documents.map(({ id, text }) => [id, text.length]));
  const read = figures();
  if (texts.size !== counts.documents || read.length !== counts.figures)
    throw new Error("damaged: counts differ");
  const fits = read.every(({ documentId, span }) => span.end <= (texts.get(documentId) ?? -1));
  if (!fits) throw new Error("damaged: a figure stands outside its document");
}

function probedPlaces(size: number): number[] {
  const spread = Array.from({ length: PROBES }, (_, n) => Math.round((n * (size - 1)) / (PROBES - 1)));
  return [...new Set(spread)].filter((at) => at >= 0);
}

function isWhole({ index }: Generation, at: number): boolean {
  const { text, span } = index.passageAt(at);
  return text.length === span.end - span.start;
}

/** Copies may rank before it, so its rank says nothing. */
function isFoundByItsWords({ index }: Generation, at: number): boolean {
  const { text, documentId } = index.passageAt(at);
  const words = new Set(tokenise(text).map(({ folded }) => folded));
  const terms = [...words].map((term) => ({ term, weight: 1 }));
  const within = new Set([documentId]);
  const found = index.searchLexical(terms, index.passagesOf(documentId).length, { within });
  return words.size === 0 || found.some((hit) => hit.at === at && hit.score > 0);
}

async function isFoundByItsVector({ index }: Generation, graph: VectorGraph, at: number): Promise<boolean> {
  const vector = graph.vectorAt(at);
  const searches = [await index.searchVectors(vector, NEAREST), graph.search(vector, NEAREST)];
  return searches.every((hits) => hits.some((hit) => hit.at === at || hit.score > SAME));
}
