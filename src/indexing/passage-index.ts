import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { Hit, QueryTerm } from "./lexical-index.ts";
import type { NearWord } from "./near-words.ts";

/** What a lexical search is narrowed to, by the ids of documents. */
interface Narrowed {
  readonly within?: ReadonlySet<string>;
  /** Multiplies the scores of a document's passages; 1 where none is given. */
  readonly factors?: ReadonlyMap<string, number>;
}

/**
 * What retrieval needs of an index, wherever it is kept. `at` in a Hit is a passage's place: its
 * neighbours in the document have the places beside it.
 */
export interface PassageIndex {
  /** Places are below this. */
  readonly size: number;
  /** How many passages there are to be found. */
  readonly count: number;
  readonly documents: readonly Document[];
  passageAt(at: number): Passage;
  /** The place of the passage with this id, or -1. */
  placeOf(passageId: string): number;
  document(id: string): Document;
  /** The passages of a document, in order. */
  passagesOf(documentId: string): readonly Passage[];
  /** The best passages by score, held to some documents or by each document's factor, when given. */
  searchLexical(terms: readonly QueryTerm[], count: number, narrowed?: Narrowed): Hit[];
  /** The nearest passages, of the documents with these ids when they are given. */
  searchVectors(vector: readonly number[], count: number, within?: ReadonlySet<string>): Promise<Hit[]>;
  frequency(term: string): number;
  /** Bare words of the passages within `most` edits of a bare word, itself left out. */
  nearWords(word: string, most: number): readonly NearWord[];
}
