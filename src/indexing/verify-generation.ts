import { join } from "node:path";
import { FILES, openGeneration, readVectorPlaces } from "./open-generation.ts";
import { VectorGraph } from "./vector-graph.ts";

/**
 * Loads a finished generation whole, its graph also where every vector would be compared: a full disk
 * can cut files short without an error. Rejects when something is not as it was written.
 */
export async function verifyGeneration(folder: string): Promise<void> {
  const generation = await openGeneration(folder);
  if (!generation) throw new Error("damaged: manifest");
  const { manifest, index } = generation;
  const { dimension } = manifest.made;
  const graph = await VectorGraph.load(join(folder, FILES.graph), readVectorPlaces(folder), dimension);
  if (graph.size !== index.size) throw new Error("damaged: counts differ");
}
