import type { Piece } from "./piece.ts";
import type { Sentence } from "./sentence.ts";
import type { Surroundings } from "./surroundings.ts";

/** A sentence in its document, cut into the pieces of its quantities. */
export interface Scene {
  readonly sentence: Sentence;
  /** Offset of the sentence in the document. */
  readonly at: number;
  readonly around: Surroundings;
  readonly pieces: readonly Piece[];
  readonly document: { readonly date: string | null };
}
