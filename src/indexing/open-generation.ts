import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../domain/figure.ts";
import type { Place } from "../domain/place.ts";
import { readSections, type Sections } from "./binary-sections.ts";
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
import type { VectorSearch } from "./vector-search.ts";

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

/** As stored: the owner's places, then those that each document names, in the order of the documents. */
export type NamedPlaces = readonly (readonly Place[])[];

export interface Generation {
  readonly manifest: Manifest;
  readonly index: PassageIndex;
  /** Read anew at each call: a search needs none. */
  readonly figures: () => readonly Figure[];
  /** The owner's places and those that the documents name. */
  readonly places: readonly Place[];
  /** The same as if the index had been made of the documents with these ids alone. */
  only(documentIds: ReadonlySet<string>): Pick<Generation, "index" | "places">;
}

/** The files whose SHA-256 is not the manifest's; none when the generation is whole. */
export async function damagedFiles(folder: string, { files }: Manifest): Promise<string[]> {
  const sums = Object.entries(files).map(async ([name, sum]) =>
    (await sumOf(join(folder, name)).catch(() => undefined)) === sum ? [] : [name],
  );
  return (await Promise.all(sums)).flat();
}

/**
 * Loads a generation after the sums of all its files were checked. All but the graph is kept in memory
 * as it was checked, so that nothing done to the disk later changes an answer. `undefined` when the folder
 * has no readable manifest; rejects when a file is damaged.
 */
export async function openGeneration(folder: string): Promise<Generation | undefined> {
  const manifest = readManifest(folder);
  if (!manifest) return undefined;
  const file = await soundFiles(folder, manifest);
  const texts = new StoredTexts(file(FILES.texts));
  const table = new DocumentTable(file(FILES.documents), texts);
  const passages = new PassageTable(readSections(file(FILES.passages), FILES.passages), table, texts);
  const lexical = readSections(file(FILES.lexical), FILES.lexical);
  const { dimension } = manifest.made;
  const vectors =
    FILES.exact in manifest.files
      ? new ExactVectors(floats(file(FILES.exact)), dimension)
      : await VectorGraph.load(join(folder, FILES.graph), numbers(file(FILES.vectorPlaces)), dimension);
  const parts: Parts = { table, passages, lexical, vectors };
  const index = indexOf(parts);
  const { size } = passages;
  const scored = (lexical.lengths as Uint16Array).length;
  if (size !== manifest.counts.passages || scored !== size || vectors.size !== size)
    throw new Error("damaged: counts differ");
  const figures = file(FILES.figures);
  const [owners = [], ...named] = JSON.parse(file(FILES.places).toString("utf8")) as NamedPlaces;
  const placesOf = (seen?: ReadonlySet<string>) => [
    ...owners,
    ...named.filter((_, at) => seen?.has(table.documents[at]!.id) ?? true).flat(),
  ];
  return {
    manifest,
    index,
    figures: () => parseRecords<Figure>(figures),
    places: placesOf(),
    only: (seen) => ({ index: indexOf(parts, seen), places: placesOf(seen) }),
  };
}

interface Parts {
  readonly table: DocumentTable;
  readonly passages: PassageTable;
  readonly lexical: Sections;
  readonly vectors: VectorSearch;
}

/** The index of all documents, or of those with the ids in `seen`: to it the others do not exist. */
function indexOf(
  { table, passages, lexical: stored, vectors }: Parts,
  seen?: ReadonlySet<string>,
): PassageIndex {
  const { size } = passages;
  const maskOf = (ids: ReadonlySet<string>) => {
    const mask = new Uint8Array(size);
    for (const id of ids) mask.fill(1, passages.placesOf(id).from, passages.placesOf(id).to);
    return mask;
  };
  const mask = seen && maskOf(seen);
  const lexical = new LexicalIndex(stored, mask);
  const allowed = (within: ReadonlySet<string> | undefined) => {
    if (!within) return mask;
    return maskOf(seen ? new Set([...within].filter((id) => seen.has(id))) : within);
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
  const passagesOf = (id: string) => {
    const { from, to } = passages.placesOf(id);
    return Array.from({ length: to - from }, (_, at) => passages.at(from + at));
  };
  return {
    size,
    count: lexical.count,
    documents: seen ? table.documents.filter(({ id }) => seen.has(id)) : table.documents,
    passageAt: (at) => passages.at(at),
    placeOf: (id) => {
      const at = passages.placeOf(id);
      return mask?.[at] === 0 ? -1 : at;
    },
    document: (id) => {
      if (seen?.has(id) === false) throw new Error("a document that the asker may not see was asked for");
      return table.documents[table.placeOf(id)]!;
    },
    passagesOf: (id) => (seen?.has(id) === false ? [] : passagesOf(id)),
    searchLexical: (terms, count, { within, factors } = {}) =>
      lexical.search(terms, count, factorsOf(within, factors)),
    searchVectors: async (vector, count, within) => vectors.search(vector, count, allowed(within)),
    frequency: (term) => lexical.frequency(term),
    nearWords: (word, most) => lexical.nearWords(word, most),
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
