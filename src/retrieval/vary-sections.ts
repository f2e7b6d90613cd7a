import type { Evidence } from "../domain/evidence.ts";
import { REPEATED_SECTION_FACTOR } from "./weights.ts";

/**
 * Ranks anew with each further passage of an article counting less, so that one long article does
 * not fill the first results (after maximal marginal relevance, Carbonell & Goldstein 1998).
 */
export function varySections(ranked: readonly Evidence[]): Evidence[] {
  const seen = new Map<string, number>();
  return ranked
    .map((evidence) => {
      const section = [evidence.document.id, ...evidence.passage.headings].join("\n");
      const before = seen.get(section) ?? 0;
      seen.set(section, before + 1);
      return { ...evidence, score: evidence.score * REPEATED_SECTION_FACTOR ** before };
    })
    .sort((a, b) => b.score - a.score);
}
