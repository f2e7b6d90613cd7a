import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { Hit, WeightedTerm } from "./lexical-index.ts";
import type { NearWord } from "./near-words.ts";

/**
 * What retrieval needs of an index, wherever it is kept. `at` in a Hit is a passage's place: its
 * neighbours in the document have the places beside it.
 */
export interface PassageIndex {
  readonly size: number;
  readonly documents: readonly Document[];
  passageAt(at: number): Passage;
  /** The place of the passage with this id, or -1. */
  placeOf(passageId: string): number;
  document(id: string): Document;
  /** The passages of a document, in order. */
  passagesOf(documentId: string): readonly Passage[];
  /** Both searches look only within the documents of the given ids, when they are given. */
  searchLexical(terms: readonly WeightedTerm[], count: number, within?: ReadonlySet<string>): Hit[];
  searchVectors(vector: readonly number[], count: number, within?: ReadonlySet<string>): Promise<Hit[]>;
  frequency(term: string): number;
  /** Bare words of the passages within `most` edits of a bare word, itself left out. */
  nearWords(word: string, most: number): readonly NearWord[];
}
