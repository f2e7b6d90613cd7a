import type { Span } from "../domain/span.ts";
import { hasDiacritics, type Token, tokenise } from "./tokens.ts";

export interface PhraseMatch<T> {
  readonly value: T;
  /** Indexes into the tokens, half-open. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  /** Every syllable was written with the diacritics of the phrase. */
  readonly exact: boolean;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: { readonly accented: readonly string[]; readonly value: T }[];
}

/**
 * Finds known phrases in tokens, longest first from left to right. In a document (`strict`) every
 * syllable must carry the phrase's own diacritics; in what a person typed, a syllable without any
 * may stand for one with them, and an exact match wins over a bare one of the same length.
 */
export class PhraseBook<T> {
  readonly #root: Node<T> = { next: new Map(), ends: [] };
  readonly #words = new Set<string>();

  add(phrase: string, value: T): void {
    const tokens = tokenise(phrase);
    if (tokens.length === 0) return;
    let node = this.#root;
    for (const { folded } of tokens) {
      let next = node.next.get(folded);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(folded, next);
      }
      node = next;
    }
    for (const { accented, folded } of tokens) this.#words.add(accented).add(folded);
    node.ends.push({ accented: tokens.map(({ accented }) => accented), value });
  }

  /** The words of all phrases, in canonical spelling and without diacritics. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** Matches that do not overlap, longest first among those whose every token may take part. */
  find(
    tokens: readonly Token[],
    mode: "strict" | "typed",
    mayTakePart: (token: Token) => boolean = () => true,
  ): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    let end = 0;
    for (let at = 0; at < tokens.length; ) {
      end = Math.max(end, at);
      while (end < tokens.length && mayTakePart(tokens[end]!)) end++;
      const match = this.#longestAt(tokens, at, mode, end);
      if (match) found.push(match);
      at = match ? match.last : at + 1;
    }
    return found;
  }

  /** Shorter phrases inside a match: `hộ dân` inside `hộ dân được sử dụng nước sạch`. */
  inside(tokens: readonly Token[], match: PhraseMatch<T>, mode: "strict" | "typed"): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let at = match.first; at < match.last; at++) {
      const end = at === match.first ? match.last - 1 : match.last;
      const shorter = this.#longestAt(tokens, at, mode, end);
      if (shorter) found.push(shorter);
    }
    return found;
  }

  #longestAt(
    tokens: readonly Token[],
    first: number,
    mode: "strict" | "typed",
    end: number,
  ): PhraseMatch<T> | undefined {
    let best: PhraseMatch<T> | undefined;
    let node: Node<T> | undefined = this.#root;
    for (let at = first; at < end; at++) {
      node = node.next.get(tokens[at]!.folded);
      if (!node) break;
      let bestHere: PhraseMatch<T> | undefined;
      for (const { accented, value } of node.ends) {
        const exact = accented.every((syllable, i) => tokens[first + i]!.accented === syllable);
        if (
          !exact &&
          (mode === "strict" || !accented.every((syllable, i) => mayStandFor(tokens[first + i]!, syllable)))
        ) {
          continue;
        }
        if (bestHere && (bestHere.exact || !exact)) continue;
        const span = { start: tokens[first]!.span.start, end: tokens[at]!.span.end };
        bestHere = { value, first, last: at + 1, span, exact };
      }
      best = bestHere ?? best;
    }
    return best;
  }
}

function mayStandFor(token: Token, syllable: string): boolean {
  return token.accented === syllable || !hasDiacritics(token);
}
