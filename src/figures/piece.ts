import type { Span } from "../domain/span.ts";
import type { Dimension } from "../domain/unit.ts";
import type { TopicKey } from "../language/topic.ts";

/** The words around one quantity that say what it measures. */
export interface Piece {
  /** In front of the quantity, back to the words that name the indicator. */
  readonly lead: Span;
  /** Between the quantity and the next boundary. */
  readonly tail: Span;
  /** The quantity's own keys: of its lead, its counted noun and its tail. */
  readonly core: readonly TopicKey[];
  readonly counted: readonly TopicKey[];
}

/** What a figure measures, to be taken over by `con số này` in the next sentence. */
export interface Measured extends Pick<Piece, "core" | "counted"> {
  readonly dimension: Dimension;
}
