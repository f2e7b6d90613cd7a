import type { Hit } from "./lexical-index.ts";

/** Passages by their place: 1 for those that may be found. */
export type Allowed = Uint8Array;

/** Finds the passages whose vectors are nearest; a hit's score is the cosine. */
export interface VectorSearch {
  readonly size: number;
  /** The nearest `count`, nearest first; fewer when fewer are there or allowed. */
  search(vector: readonly number[], count: number, allowed?: Allowed): Hit[];
}
