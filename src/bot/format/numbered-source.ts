import type { Citation } from "../../domain/citation.ts";

/** A source under the number by which the text refers to it: `[1]` is the first. */
export interface NumberedSource {
  readonly citation: Citation;
  readonly number: number;
}

export function numberSources(citations: readonly Citation[]): NumberedSource[] {
  return citations.map((citation, index) => ({ citation, number: index + 1 }));
}

/** `[1][3]` */
export function markersOf(sources: readonly { readonly number: number }[]): string {
  return sources.map(({ number }) => `[${number}]`).join("");
}
