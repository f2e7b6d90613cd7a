import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Passage } from "../domain/passage.ts";
import type { Place } from "../domain/place.ts";
import type { Embedder } from "../embeddings/embedder.ts";
import { readSections } from "./binary-sections.ts";
import { LexicalIndex } from "./lexical-index.ts";
import { type Manifest, readManifest, sha256 } from "./manifest.ts";
import type { PassageIndex } from "./passage-index.ts";
import { readRecords } from "./stored-records.ts";
import { VectorIndex } from "./vector-index.ts";

export const FILES = {
  documents: "documents.jsonl",
  passages: "passages.jsonl",
  figures: "figures.jsonl",
  places: "places.json",
  lexical: "lexical.bin",
  vectors: "vectors",
} as const;

/** A passage as stored: its text is a slice of its document. */
export type StoredPassage = Omit<Passage, "text" | "documentId"> & { readonly document: number };

export interface Generation {
  readonly manifest: Manifest;
  readonly index: PassageIndex;
  readonly figures: readonly Figure[];
  readonly places: readonly Place[];
}

/** The files whose SHA-256 is not the manifest's; none when the generation is whole. */
export function damagedFiles(folder: string, manifest: Manifest): string[] {
  return Object.entries(manifest.files)
    .filter(([name, sum]) => {
      try {
        return sha256(readFileSync(join(folder, name))) !== sum;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}

/**
 * Loads a generation after its sums were checked. `undefined` when the folder has no readable
 * manifest; throws when a file is damaged.
 */
export async function openGeneration(folder: string, embedder: Embedder): Promise<Generation | undefined> {
  const manifest = readManifest(folder);
  if (!manifest) return undefined;
  const damaged = damagedFiles(folder, manifest);
  if (damaged.length > 0) throw new Error(`damaged: ${damaged.join(", ")}`);
  const documents = readRecords<Document>(join(folder, FILES.documents));
  const passages = readRecords<StoredPassage>(join(folder, FILES.passages)).map(
    ({ document, ...passage }): Passage => ({
      ...passage,
      documentId: documents[document]!.id,
      text: documents[document]!.text.slice(passage.span.start, passage.span.end),
    }),
  );
  const lexical = new LexicalIndex(readSections(join(folder, FILES.lexical)));
  const vectors = await VectorIndex.load(join(folder, FILES.vectors), embedder.embeddings);
  if (lexical.size !== passages.length || vectors.size !== passages.length)
    throw new Error("damaged: counts differ");
  const documentsById = new Map(documents.map((document) => [document.id, document]));
  const byDocument = new Map<string, Passage[]>(documents.map(({ id }) => [id, []]));
  for (const passage of passages) byDocument.get(passage.documentId)!.push(passage);
  const places = new Map(passages.map(({ id }, at) => [id, at]));
  return {
    manifest,
    figures: readRecords<Figure>(join(folder, FILES.figures)),
    places: JSON.parse(readFileSync(join(folder, FILES.places), "utf8")) as Place[],
    index: {
      size: passages.length,
      documents,
      passageAt: (at) => passages[at]!,
      placeOf: (id) => places.get(id) ?? -1,
      document: (id) => documentsById.get(id)!,
      passagesOf: (id) => byDocument.get(id) ?? [],
      searchLexical: (terms, count, factor) => lexical.search(terms, count, factor),
      searchVectors: (vector, count) => vectors.search(vector, count),
      frequency: (term) => lexical.frequency(term),
      nearWords: (word, most) => lexical.nearWords(word, most),
    },
  };
}
