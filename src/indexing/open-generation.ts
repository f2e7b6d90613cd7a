import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../domain/figure.ts";
import type { Place } from "../domain/place.ts";
import { readSections } from "./binary-sections.ts";
import { DocumentTable } from "./document-table.ts";
import { ExactVectors } from "./exact-vectors.ts";
import { readWithSum, sumOf } from "./file-sums.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import type { PassageIndex } from "./passage-index.ts";
import { PassageTable } from "./passage-table.ts";
import { parseRecords } from "./stored-records.ts";
import { StoredTexts } from "./stored-texts.ts";
import { VECTOR_FILES } from "./vector-builder.ts";
import { VectorGraph } from "./vector-graph.ts";

export const FILES = {
  documents: "documents.jsonl",
  texts: "texts.bin",
  passages: "passages.bin",
  figures: "figures.jsonl",
  places: "places.json",
  lexical: "lexical.bin",
  graph: `vectors/${VECTOR_FILES.graph}`,
  vectorPlaces: `vectors/${VECTOR_FILES.places}`,
  exact: `vectors/${VECTOR_FILES.exact}`,
} as const;

export interface Generation {
  readonly manifest: Manifest;
  readonly index: PassageIndex;
  /** Read anew at each call: a search needs none. */
  readonly figures: () => readonly Figure[];
  readonly places: readonly Place[];
}

/** The files whose SHA-256 is not the manifest's; none when the generation is whole. */
export async function damagedFiles(folder: string, { files }: Manifest): Promise<string[]> {
  const sums = Object.entries(files).map(async ([name, sum]) =>
    (await sumOf(join(folder, name)).catch(() => undefined)) === sum ? [] : [name],
  );
  return (await Promise.all(sums)).flat();
}

/**
 * Loads a generation after the sums of all its files were checked. `undefined` when the folder has no
 * readable manifest; rejects when a file is damaged.
 */
export async function openGeneration(folder: string): Promise<Generation | undefined> {
  const manifest = readManifest(folder);
  if (!manifest) return undefined;
  const file = await soundFiles(folder, manifest);
  const texts = new StoredTexts(file(FILES.texts));
  const table = new DocumentTable(file(FILES.documents), texts);
  const passages = new PassageTable(readSections(file(FILES.passages), FILES.passages), table, texts);
  const lexical = new LexicalIndex(readSections(file(FILES.lexical), FILES.lexical));
  const { dimension } = manifest.made;
  const vectors =
    FILES.exact in manifest.files
      ? new ExactVectors(floats(file(FILES.exact)), dimension)
      : await VectorGraph.load(join(folder, FILES.graph), numbers(file(FILES.vectorPlaces)), dimension);
  const { size } = passages;
  if (size !== manifest.counts.passages || lexical.size !== size || vectors.size !== size)
    throw new Error("damaged: counts differ");
  const figures = file(FILES.figures);
  const allowed = (within: ReadonlySet<string> | undefined) => {
    if (!within) return undefined;
    const places = new Uint8Array(size);
    for (const id of within) places.fill(1, passages.placesOf(id).from, passages.placesOf(id).to);
    return places;
  };
  const factorsOf = (within?: ReadonlySet<string>, factors?: ReadonlyMap<string, number>) => {
    if (!within && !factors) return undefined;
    const ofPassages = new Float32Array(size).fill(factors ? 1 : 0);
    for (const { id } of table.documents) {
      const { from, to } = passages.placesOf(id);
      ofPassages.fill(within?.has(id) === false ? 0 : (factors?.get(id) ?? 1), from, to);
    }
    return ofPassages;
  };
  return {
    manifest,
    figures: () => parseRecords<Figure>(figures),
    places: (JSON.parse(file(FILES.places).toString("utf8")) as Place[][]).flat(),
    index: {
      size,
      documents: table.documents,
      passageAt: (at) => passages.at(at),
      placeOf: (id) => passages.placeOf(id),
      document: (id) => table.documents[table.placeOf(id)]!,
      passagesOf: (id) => {
        const { from, to } = passages.placesOf(id);
        return Array.from({ length: to - from }, (_, at) => passages.at(from + at));
      },
      searchLexical: (terms, count, { within, factors } = {}) =>
        lexical.search(terms, count, factorsOf(within, factors)),
      searchVectors: async (vector, count, within) => vectors.search(vector, count, allowed(within)),
      frequency: (term) => lexical.frequency(term),
      nearWords: (word, most) => lexical.nearWords(word, most),
    },
  };
}

/** The files' bytes by name, each checked; the graph is checked too, but is read by its own library. */
async function soundFiles(folder: string, { files }: Manifest): Promise<(name: string) => Buffer> {
  const found = await Promise.all(
    Object.entries(files).map(async ([name, sum]) => {
      const path = join(folder, name);
      const read =
        name === FILES.graph ? { bytes: undefined, sum: await sumOf(path) } : await readWithSum(path);
      if (read.sum !== sum) throw new Error(`damaged: ${name}`);
      return [name, read.bytes] as const;
    }),
  );
  const bytes = new Map(found);
  return (name) => {
    const known = bytes.get(name);
    if (!known) throw new Error(`damaged: ${name} is missing`);
    return known;
  };
}

/** The places of passages by the graph's labels, of a generation that is known to be whole. */
export function readVectorPlaces(folder: string): Uint32Array {
  // A small file's buffer is part of a larger one and may begin at any byte.
  return new Uint32Array(new Uint8Array(readFileSync(join(folder, FILES.vectorPlaces))).buffer);
}

function numbers({ buffer, byteOffset, byteLength }: Buffer): Uint32Array {
  return new Uint32Array(buffer as ArrayBuffer, byteOffset, Math.floor(byteLength / 4));
}

function floats({ buffer, byteOffset, byteLength }: Buffer): Float32Array {
  return new Float32Array(buffer as ArrayBuffer, byteOffset, Math.floor(byteLength / 4));
}
