import { editDistance } from "../language/edit-distance.ts";

export interface NearWord {
  readonly word: string;
  readonly edits: number;
}

const SHORTEST = 3;
const LONGEST = 40;
const A = 0x61;
const Z = 0x7a;

/**
 * The words of a dictionary that a typed one may be a slip of. Words lie in order of their length, each
 * with the set of its letters in 32 bits: an edit changes at most two of these bits, so one pass over
 * numbers leaves few words to compare letter by letter. Eight bytes a word.
 */
export class NearWords {
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;
  readonly #terms: Uint32Array;
  readonly #letters: Uint32Array;
  /** Where the words of each length begin. */
  readonly #starts = new Uint32Array(LONGEST + 2);

  /** The dictionary's terms one behind the other, and where each begins. Only bare words count (a-z). */
  constructor(bytes: Buffer, offsets: Uint32Array) {
    const byLength: number[][] = Array.from({ length: LONGEST + 1 }, () => []);
    for (let term = 0; term + 1 < offsets.length; term++) {
      const length = offsets[term + 1]! - offsets[term]!;
      if (length >= SHORTEST && length <= LONGEST && isBare(bytes, offsets[term]!, offsets[term + 1]!))
        byLength[length]!.push(term);
    }
    this.#bytes = bytes;
    this.#offsets = offsets;
    this.#terms = Uint32Array.from(byLength.flat());
    this.#letters = this.#terms.map((term) => lettersOf(bytes.subarray(offsets[term]!, offsets[term + 1]!)));
    for (const [length, words] of byLength.entries())
      this.#starts[length + 1] = this.#starts[length]! + words.length;
  }

  /** Words within `most` edits of a bare one, the shortest first; the word itself left out. */
  find(word: string, most: number): NearWord[] {
    const typed = Buffer.from(word);
    const letters = lettersOf(typed);
    const from = this.#starts[Math.max(SHORTEST, typed.length - most)] ?? this.#terms.length;
    const to = this.#starts[Math.min(LONGEST, typed.length + most) + 1]!;
    const found: NearWord[] = [];
    for (let at = from; at < to; at++) {
      if (bitCount(this.#letters[at]! ^ letters) > 2 * most) continue;
      const start = this.#offsets[this.#terms[at]!]!;
      const end = this.#offsets[this.#terms[at]! + 1]!;
      if (!this.#mayBeNear(typed, start, end, most)) continue;
      const other = this.#bytes.toString("latin1", start, end);
      const edits = editDistance(word, other, most);
      if (edits > 0 && edits <= most) found.push({ word: other, edits });
    }
    return found;
  }

  /** One edit lies within two neighbouring letters; of two, hardly ever one is in the first letter. */
  #mayBeNear(typed: Buffer, start: number, end: number, most: number): boolean {
    const shorter = Math.min(typed.length, end - start);
    let same = 0;
    while (same < shorter && typed[same] === this.#bytes[start + same]) same++;
    if (most > 1) return same > 0;
    let last = 0;
    while (last < shorter - same && typed[typed.length - 1 - last] === this.#bytes[end - 1 - last]) last++;
    const longer = Math.max(typed.length, end - start);
    return longer - same - last <= 2;
  }
}

function isBare(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at]! < A || bytes[at]! > Z) return false;
  return true;
}

function lettersOf(bytes: Uint8Array): number {
  let letters = 0;
  for (const byte of bytes) letters |= 1 << (byte - A);
  return letters;
}

/** Counts bits in parallel (Warren, "Hacker's Delight", 5-1). */
function bitCount(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
