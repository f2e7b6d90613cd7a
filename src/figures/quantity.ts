import type { Span } from "../domain/span.ts";
import type { Unit } from "../domain/unit.ts";

/** A number with its unit, as it stands in a sentence or in what a person typed. */
export interface Quantity {
  /** Most likely reading first, the unit's scale not yet applied. */
  readonly values: readonly number[];
  readonly of: number | null;
  readonly unit: Unit;
  readonly qualifier: string | null;
  /** Number and unit. */
  readonly span: Span;
  /** The counted things behind the number. */
  readonly noun: Span | null;
  /** Unit and things stand beside another number: `141/KH 135 đảng viên`. */
  readonly isBorrowed?: true;
}

/** Where the number with its unit and the things counted ends. */
export function endOf({ span, noun, isBorrowed }: Pick<Quantity, "span" | "noun" | "isBorrowed">): number {
  return Math.max(span.end, isBorrowed ? 0 : (noun?.end ?? 0));
}
