/** What a passage gains of a term that stands in another passage of its section alone. */
const SHARE = 0.3;

/**
 * Lets the parts of an article that was cut into passages know each other: a passage scores with a
 * share of the terms that only its neighbours under the same headings have. Each term counts once a
 * section, with its best passage's score. Passages come in ascending order within a term.
 */
export class SectionScores {
  readonly #sectionOf: Uint32Array;
  readonly #totals: Float32Array;

  constructor(sectionOf: Uint32Array) {
    this.#sectionOf = sectionOf;
    this.#totals = new Float32Array(sectionOf.length === 0 ? 0 : sectionOf.at(-1)! + 1);
  }

  clear(): void {
    this.#totals.fill(0);
  }

  /** What one term gives its passages, in ascending order. */
  take(passages: Uint32Array, gains: Float32Array): void {
    const sectionOf = this.#sectionOf;
    const totals = this.#totals;
    let open = -1;
    let most = 0;
    for (let i = 0; i < passages.length; i++) {
      const section = sectionOf[passages[i]!]!;
      const gain = gains[i]!;
      if (section === open) {
        if (gain > most) most = gain;
        continue;
      }
      if (open >= 0) totals[open]! += most;
      open = section;
      most = gain;
    }
    if (open >= 0) totals[open]! += most;
  }

  /** Passages that have no term of the query themselves gain nothing. */
  addTo(scores: Float32Array): void {
    const sectionOf = this.#sectionOf;
    const totals = this.#totals;
    for (let at = 0; at < scores.length; at++) {
      const own = scores[at]!;
      if (own > 0) scores[at] = own + SHARE * Math.max(0, totals[sectionOf[at]!]! - own);
    }
  }
}
