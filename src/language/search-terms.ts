import type { Glossary } from "./glossary.ts";
import { hasDiacritics, type Token, tokenise } from "./tokens.ts";

export type TermKind = "folded" | "accented" | "bigram" | "concept";

export interface SearchTerm {
  readonly term: string;
  readonly kind: TermKind;
}

/** Part of the index's manifest: a change asks for a new ingest. */
export const ANALYSER_VERSION = 5;

/**
 * What search compares, the same for documents and questions: each syllable without its
 * diacritics, with them where it has any, each pair of neighbours without, and the glossary's
 * concepts (`#poor-households`) whatever words or language named them. The parts of a document's
 * number count as words too.
 */
export function searchTerms(text: string, glossary: Glossary, mode: "strict" | "typed"): SearchTerm[] {
  const tokens = tokenise(text);
  const terms: SearchTerm[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    terms.push({ term: token.folded, kind: "folded" });
    if (hasDiacritics(token)) terms.push({ term: token.accented, kind: "accented" });
    if (token.kind === "code") {
      for (const part of token.folded.split(/[-/]/)) terms.push({ term: part, kind: "folded" });
    }
    if (previous) terms.push({ term: `${previous.folded} ${token.folded}`, kind: "bigram" });
    previous = token;
  }
  for (const match of glossary.find(tokens, mode)) {
    // A document's longer name is found by the shorter one inside it: `đạt chuẩn nông thôn mới` by `NTM`.
    const inside = mode === "strict" ? glossary.inside(tokens, match, mode) : [];
    for (const { value } of [match, ...inside]) terms.push({ term: `#${value.id}`, kind: "concept" });
  }
  return terms;
}
