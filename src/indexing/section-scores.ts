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
  #open = -1;
  #most = 0;

  constructor(sectionOf: Uint32Array) {
    this.#sectionOf = sectionOf;
    this.#totals = new Float32Array(sectionOf.length === 0 ? 0 : sectionOf.at(-1)! + 1);
  }

  clear(): void {
    this.#totals.fill(0);
  }

  take(passage: number, score: number): void {
    const section = this.#sectionOf[passage]!;
    if (section !== this.#open) {
      this.endTerm();
      this.#open = section;
    }
    if (score > this.#most) this.#most = score;
  }

  endTerm(): void {
    if (this.#open >= 0) this.#totals[this.#open]! += this.#most;
    this.#open = -1;
    this.#most = 0;
  }

  /** Passages that have no term of the query themselves gain nothing. */
  addTo(scores: Float32Array): void {
    for (let at = 0; at < scores.length; at++) {
      const own = scores[at]!;
      if (own > 0) scores[at] = own + SHARE * Math.max(0, this.#totals[this.#sectionOf[at]!]! - own);
    }
  }
}
