import type { Sections } from "./binary-sections.ts";
import { GONE } from "./gone.ts";

/** An index as `LexicalBuilder` packs it, and the new place of each of its passages, ascending, or GONE. */
export interface LexicalPart {
  readonly sections: Sections;
  readonly places: Uint32Array;
}

/**
 * One index of `size` passages out of what is left of an old one and what was added, in one pass over
 * both: the arrays are those that packing all passages at once would give.
 */
export function mergeLexical(old: LexicalPart, added: LexicalPart, size: number): Sections {
  return { ...mergedPostings(columnsOf(old), columnsOf(added)), ...passageColumns([old, added], size) };
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf({ sections, places }: LexicalPart) {
  const bytes = sections.termBytes as Uint8Array;
  return {
    places,
    terms: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    termOffsets: sections.termOffsets as Uint32Array,
    postingOffsets: sections.postingOffsets as Uint32Array,
    passages: sections.passages as Uint32Array,
    weights: sections.weights as Uint8Array,
  };
}

/** Walks both dictionaries in the order of their terms' bytes; a term without a passage left goes. */
function mergedPostings(old: Columns, added: Columns): Sections {
  const postings = new Postings(old.passages.length + added.passages.length);
  const most = old.termOffsets.length + added.termOffsets.length;
  const termBytes = Buffer.alloc(old.terms.length + added.terms.length);
  const termOffsets = new Uint32Array(most);
  const postingOffsets = new Uint32Array(most);
  let terms = 0;
  for (let i = 0, j = 0; i + 1 < old.termOffsets.length || j + 1 < added.termOffsets.length; ) {
    const order = compareTerms(old, i, added, j);
    const [source, term] = order <= 0 ? [old, i] : [added, j];
    postings.merge(old, order <= 0 ? i++ : undefined, added, order >= 0 ? j++ : undefined);
    if (postings.count === postingOffsets[terms]) continue;
    const [from, to] = [source.termOffsets[term]!, source.termOffsets[term + 1]!];
    source.terms.copy(termBytes, termOffsets[terms]!, from, to);
    termOffsets[terms + 1] = termOffsets[terms]! + to - from;
    postingOffsets[++terms] = postings.count;
  }
  return {
    termBytes: new Uint8Array(termBytes.buffer, termBytes.byteOffset, termOffsets[terms]!),
    termOffsets: termOffsets.subarray(0, terms + 1),
    postingOffsets: postingOffsets.subarray(0, terms + 1),
    passages: postings.passages.subarray(0, postings.count),
    weights: postings.weights.subarray(0, postings.count),
  };
}

/** Behind the last term of one side, the other's comes first. */
function compareTerms(old: Columns, i: number, added: Columns, j: number): number {
  if (i + 1 === old.termOffsets.length) return 1;
  if (j + 1 === added.termOffsets.length) return -1;
  const [from, to] = [added.termOffsets[j]!, added.termOffsets[j + 1]!];
  return old.terms.compare(added.terms, from, to, old.termOffsets[i]!, old.termOffsets[i + 1]!);
}

class Postings {
  readonly passages: Uint32Array;
  readonly weights: Uint8Array;
  count = 0;

  constructor(most: number) {
    this.passages = new Uint32Array(most);
    this.weights = new Uint8Array(most);
  }

  /** Appends what one term has on either side, by new places in ascending order. */
  merge(old: Columns, inOld: number | undefined, added: Columns, inAdded: number | undefined): void {
    let [i, oldEnd] = listOf(old, inOld);
    let [j, addedEnd] = listOf(added, inAdded);
    while (i < oldEnd || j < addedEnd) {
      const one = i < oldEnd ? old.places[old.passages[i]!]! : GONE;
      const other = j < addedEnd ? added.places[added.passages[j]!]! : GONE;
      if (one === GONE && i < oldEnd) i++;
      else if (one < other) this.#push(one, old.weights[i++]!);
      else this.#push(other, added.weights[j++]!);
    }
  }

  #push(passage: number, weight: number): void {
    this.passages[this.count] = passage;
    this.weights[this.count++] = weight;
  }
}

function listOf({ postingOffsets }: Columns, term: number | undefined): [from: number, to: number] {
  return term === undefined ? [0, 0] : [postingOffsets[term]!, postingOffsets[term + 1]!];
}

/** What an index keeps of each passage: its length, and its section, counted anew from the first. */
function passageColumns(parts: readonly LexicalPart[], size: number): Sections {
  const lengths = new Uint16Array(size);
  const sections = new Uint32Array(size);
  for (const part of parts) {
    const partLengths = part.sections.lengths as Uint16Array;
    const partSections = part.sections.sections as Uint32Array;
    for (const [from, place] of part.places.entries()) {
      if (place === GONE) continue;
      lengths[place] = partLengths[from]!;
      sections[place] = from > 0 && partSections[from] === partSections[from - 1] ? 0 : 1;
    }
  }
  let section = -1;
  for (let at = 0; at < size; at++) {
    section += sections[at]!;
    sections[at] = section;
  }
  return { sections, lengths };
}
