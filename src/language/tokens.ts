import type { Span } from "../domain/span.ts";
import { canonicalSyllable, fold } from "./spelling.ts";

export interface Token {
  /** As compared with diacritics: canonical spelling, lower case. */
  readonly accented: string;
  /** As compared without. */
  readonly folded: string;
  /** A syllable (or English word), a number, or the number and symbol of a document (145-KH/HU). */
  readonly kind: "word" | "number" | "code";
  readonly span: Span;
  /** Written with a capital first letter. */
  readonly capital: boolean;
}

// A document's number needs a letter part of its own: 17/20 and 2020-2025 are not codes, nor is a
// result beside its plan (`141/KH 135 đảng viên`).
const CODE = String.raw`\d+(?:\/\d{4})?[-/](?!KH \d)(?=[\p{L}\d]*\p{Lu})[\p{L}\d]+(?:[-/][\p{L}\d]+)*`;
const CODE_TYPED = String.raw`\d+(?:\/\d{4})?-\p{L}{2,4}\/\p{L}{2,4}(?![\p{L}\d])`;
/** `Cư M'gar`, `Đắk R'lấp`: a syllable of a name, not the English `I've`. */
const APOSTROPHISED = String.raw`(?<![\p{L}\p{M}])\p{Lu}['’](?!(?:ve|ll|re)(?![\p{L}]))\p{L}[\p{L}\p{M}]+`;
const TOKEN = new RegExp(
  `(?<code>${CODE}|${CODE_TYPED})|(?<number>\\d+(?:[.,]\\d+)*)|${APOSTROPHISED}|[\\p{L}\\p{M}]+`,
  "gu",
);

const spellings = new Map<string, { accented: string; folded: string }>();

function spellingOf(word: string): { accented: string; folded: string } {
  let known = spellings.get(word);
  if (!known) {
    const accented = canonicalSyllable(word.replace(/['’]/u, ""));
    known = { accented, folded: fold(accented) };
    if (spellings.size < 100_000) spellings.set(word, known);
  }
  return known;
}

/** Cuts text into words, numbers and document numbers, in order, with their places. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const span = { start: match.index, end: match.index + word.length };
    const kind = match.groups?.code ? "code" : match.groups?.number ? "number" : "word";
    const { accented, folded } = kind === "word" ? spellingOf(word) : symbolOf(word);
    tokens.push({ accented, folded, kind, span, capital: /^\p{Lu}/u.test(word) });
  }
  return tokens;
}

function symbolOf(word: string): { accented: string; folded: string } {
  const accented = word.toLowerCase();
  return { accented, folded: fold(accented) };
}

export function hasDiacritics(token: Token): boolean {
  return token.accented !== token.folded;
}
