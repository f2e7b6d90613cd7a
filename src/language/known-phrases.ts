import type { Span } from "../domain/span.ts";
import type { Glossary } from "./glossary.ts";
import { PhraseBook } from "./phrase-book.ts";
import type { Gazetteer } from "./places.ts";
import { tokenise } from "./tokens.ts";

/** A place, a term or a way of asking in what a person typed, by what it means. */
export interface KnownPhrase {
  readonly meaning: string;
  readonly kind: "place" | "place-type" | "term";
  /** Indexes into the tokens, half-open. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

export interface KnownPhrases {
  readonly find: (text: string) => KnownPhrase[];
  /** The words of all phrases, in canonical spelling and without diacritics. */
  readonly words: () => Iterable<string>;
  readonly has: (word: string) => boolean;
}

/** What is asked for, in phrases that the tables do not list. */
const ASKING = new PhraseBook<string>();
for (const phrase of [
  ...["bao nhiêu", "phần trăm", "ngày nào", "tháng nào", "năm nào", "khi nào", "như thế nào", "mục tiêu"],
  ...["how many", "how much", "what year", "what date", "when was", "target for", "target of"],
]) {
  ASKING.add(phrase, phrase);
}

/** Finds what the owner's tables and the documents' places know. */
export function createKnownPhrases(glossary: Glossary, gazetteer: Gazetteer): KnownPhrases {
  const vocabularies = [glossary.words, gazetteer.words, ASKING.words];
  return {
    find(text) {
      const tokens = tokenise(text);
      const terms = glossary.find(tokens, "typed").map(({ value, first, last, span }): KnownPhrase => {
        const kind = value.kind === "place-type" ? "place-type" : "term";
        return { meaning: `#${value.id}`, kind, first, last, span };
      });
      const places = gazetteer.find(tokens, "typed").map(({ place, first, last, span }): KnownPhrase => {
        return { meaning: place.name, kind: "place", first, last, span };
      });
      const asking = ASKING.find(tokens, "typed").map(({ value, first, last, span }): KnownPhrase => {
        return { meaning: value, kind: "term", first, last, span };
      });
      return [...terms, ...places, ...asking];
    },
    words: () => new Set(vocabularies.flatMap((words) => [...words])),
    has: (word) => vocabularies.some((words) => words.has(word)),
  };
}
