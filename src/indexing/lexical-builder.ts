import type { Glossary } from "../language/glossary.ts";
import { searchTerms } from "../language/search-terms.ts";
import type { Sections } from "./binary-sections.ts";
import { GONE } from "./gone.ts";
import { mergeLexical } from "./merge-lexical.ts";

/** Counts are stored in quarters, so that a title's word can weigh a fraction of a body's. */
export const FIELD_QUARTERS = { body: 4, headings: 3, title: 2 } as const;
const MOST_QUARTERS = 255;

/**
 * Collects postings passage by passage and packs them into flat arrays: terms sorted by their
 * bytes, for each the passages in ascending order with a weighted count (BM25F's, Robertson &
 * Zaragoza 2009, with one length for all fields). Passages of an older index may be taken over as
 * they are; the arrays do not show which were.
 */
export class LexicalBuilder {
  readonly #glossary: Glossary;
  readonly #old: (() => Sections) | undefined;
  /** Runs of passages of the old index, and where each begins in the new one. */
  readonly #kept: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  /** The new places of the passages that were added. */
  readonly #added: number[] = [];
  #size = 0;
  readonly #termIds = new Map<string, number>();
  readonly #lengths: number[] = [];
  readonly #sections: number[] = [];
  #section: string | undefined;
  #postings = new Growing();

  /** `old` reads the index that passages are kept of; it is called once, at the end. */
  constructor(glossary: Glossary, old?: () => Sections) {
    this.#glossary = glossary;
    this.#old = old;
  }

  /** Takes over the passages of a whole document by their places in the old index, which ascend from call to call. */
  keep({ from, to }: { readonly from: number; readonly to: number }): void {
    this.#kept.push({ from, to, at: this.#size });
    this.#size += to - from;
  }

  add(fields: {
    readonly body: string;
    readonly headings: readonly string[];
    readonly title: string | null;
    /** The same for neighbours that are parts of one article or section. */
    readonly section: string;
  }): void {
    this.#added.push(this.#size++);
    const passage = this.#lengths.length;
    const before = this.#sections.at(-1) ?? -1;
    this.#sections.push(fields.section === this.#section ? before : before + 1);
    this.#section = fields.section;
    const quarters = new Map<number, number>();
    let length = 0;
    const count = (text: string, weight: number) => {
      for (const { term, kind } of searchTerms(text, this.#glossary, "strict")) {
        let id = this.#termIds.get(term);
        if (id === undefined) {
          id = this.#termIds.size;
          this.#termIds.set(term, id);
        }
        quarters.set(id, (quarters.get(id) ?? 0) + weight);
        if (kind === "folded" && weight === FIELD_QUARTERS.body) length++;
      }
    };
    count(fields.body, FIELD_QUARTERS.body);
    for (const heading of fields.headings)
      if (!fields.body.startsWith(heading)) count(heading, FIELD_QUARTERS.headings);
    if (fields.title) count(fields.title, FIELD_QUARTERS.title);
    this.#lengths.push(length);
    for (const [term, amount] of quarters)
      this.#postings.push(term, passage, Math.min(amount, MOST_QUARTERS));
  }

  /** The arrays that `LexicalIndex` reads. */
  finish(): Sections {
    const added = this.#packed();
    if (!this.#old) return added;
    const old = this.#old();
    const places = new Uint32Array((old.lengths as Uint16Array).length).fill(GONE);
    for (const { from, to, at } of this.#kept)
      for (let place = from; place < to; place++) places[place] = at + place - from;
    return mergeLexical(
      { sections: old, places },
      { sections: added, places: Uint32Array.from(this.#added) },
      this.#size,
    );
  }

  #packed(): Sections {
    const terms = [...this.#termIds.keys()].map((term, id) => ({ bytes: Buffer.from(term), id }));
    terms.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    const termOffsets = new Uint32Array(terms.length + 1);
    const rank = new Uint32Array(terms.length);
    for (const [at, { bytes, id }] of terms.entries()) {
      termOffsets[at + 1] = termOffsets[at]! + bytes.length;
      rank[id] = at;
    }
    const { count, term, passage, quarters } = this.#postings;
    const postingOffsets = new Uint32Array(terms.length + 1);
    for (let i = 0; i < count; i++) postingOffsets[rank[term[i]!]! + 1]!++;
    for (let at = 0; at < terms.length; at++) postingOffsets[at + 1]! += postingOffsets[at]!;
    const next = postingOffsets.slice();
    const passages = new Uint32Array(count);
    const weights = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const slot = next[rank[term[i]!]!]!++;
      passages[slot] = passage[i]!;
      weights[slot] = quarters[i]!;
    }
    return {
      termBytes: new Uint8Array(Buffer.concat(terms.map(({ bytes }) => bytes))),
      termOffsets,
      postingOffsets,
      passages,
      weights,
      sections: Uint32Array.from(this.#sections),
      lengths: Uint16Array.from(this.#lengths, (length) => Math.min(length, 0xffff)),
    };
  }
}

/** Three parallel columns that double when full. */
class Growing {
  count = 0;
  term = new Uint32Array(1 << 16);
  passage = new Uint32Array(1 << 16);
  quarters = new Uint8Array(1 << 16);

  push(term: number, passage: number, quarters: number): void {
    if (this.count === this.term.length) {
      this.term = grown(this.term, new Uint32Array(this.count * 2));
      this.passage = grown(this.passage, new Uint32Array(this.count * 2));
      this.quarters = grown(this.quarters, new Uint8Array(this.count * 2));
    }
    this.term[this.count] = term;
    this.passage[this.count] = passage;
    this.quarters[this.count++] = quarters;
  }
}

function grown<A extends Uint32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
