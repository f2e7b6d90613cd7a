import { contains, overlaps, type Span } from "../domain/span.ts";
import { genericPhrases, isGeneric } from "./generic-words.ts";
import type { Concept, Glossary } from "./glossary.ts";
import type { PhraseMatch } from "./phrase-book.ts";
import { fold } from "./spelling.ts";
import { type Token, tokenise } from "./tokens.ts";

const MOST_REMEMBERED = 50_000;

/**
 * What a stretch of text is about, as keys that two texts can be compared by: `#concept` for a
 * glossary concept in any of its words, else a syllable (or English word) as written.
 */
export interface TopicKey {
  readonly key: string;
  readonly kind: Concept["kind"] | "word";
  readonly span: Span;
}

export interface ReadText {
  readonly tokens: readonly Token[];
  readonly concepts: readonly PhraseMatch<Concept>[];
  /** Stretches of generic phrases. */
  readonly generic: readonly Span[];
  readonly mode: "strict" | "typed";
}

export function readText(tokens: readonly Token[], glossary: Glossary, mode: ReadText["mode"]): ReadText {
  return { tokens, concepts: glossary.find(tokens, mode), generic: genericPhrases(tokens, mode), mode };
}

/** Concepts that say how something is reported, not what. */
const GENERIC_CONCEPTS = new Set([
  ...["increase", "decrease", "goals", "plan", "plan-to-reach", "results", "report"],
  ...["term-of-office", "half-term", "attract", "implement"],
]);
const LEVEL_CONCEPTS = new Set([
  ...[
    "country",
    "region",
    "province",
    "district",
    "city",
    "town",
    "commune",
    "ward",
    "township",
    "village",
    "locality",
  ],
]);

/**
 * The keys inside `within`, leaving out generic words, numbers and the `skipped` stretches (places,
 * periods). Words such as xã and huyện count only where they are the things counted (`counting`).
 */
export function topicKeys(
  text: ReadText,
  within: Span,
  skipped: readonly Span[] = [],
  counting = false,
): TopicKey[] {
  const outside = (span: Span) => !contains(within, span);
  const skip = (span: Span) => outside(span) || skipped.some((part) => overlaps(part, span));
  const keys: TopicKey[] = [];
  const covered: Span[] = [...text.generic];
  for (const { value, span } of text.concepts) {
    // `Đảng bộ huyện Bình Liêu`: the level word belongs to both.
    if (outside(span) || skipped.some((part) => contains(part, span))) continue;
    covered.push(span);
    if (GENERIC_CONCEPTS.has(value.id) || (LEVEL_CONCEPTS.has(value.id) && !counting)) continue;
    keys.push({ key: `#${value.id}`, kind: value.kind, span });
  }
  for (const token of text.tokens) {
    if (token.kind === "number" || isGeneric(token, text.mode) || skip(token.span)) continue;
    if (covered.some((span) => overlaps(span, token.span))) continue;
    keys.push({ key: token.accented, kind: "word", span: token.span });
  }
  return keys.sort((a, b) => a.span.start - b.span.start);
}

/** The topic keys of a whole text of a document. */
export function keysOfText(text: string, glossary: Glossary): TopicKey[] {
  return topicKeys(readText(tokenise(text), glossary, "strict"), { start: 0, end: text.length });
}

/** Whether a key that a person typed means the document's: bare syllables stand for accented ones. */
export function keyMatches(typed: string, written: string): boolean {
  if (typed === written) return true;
  if (typed.startsWith("#") || written.startsWith("#")) return false;
  return foldedKey(written) === typed && foldedKey(typed) === typed;
}

/** Keys are a document collection's syllables: few, and compared over and over. */
const foldedKeys = new Map<string, string>();

function foldedKey(key: string): string {
  let folded = foldedKeys.get(key);
  if (folded === undefined) {
    folded = fold(key);
    if (foldedKeys.size < MOST_REMEMBERED) foldedKeys.set(key, folded);
  }
  return folded;
}

export function hasKey(keys: readonly string[], typed: string): boolean {
  return keys.some((written) => keyMatches(typed, written));
}
