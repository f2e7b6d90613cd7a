import { contains } from "../domain/span.ts";
import { isGeneric } from "./generic-words.ts";
import type { Glossary } from "./glossary.ts";
import { createKnownPhrases, type KnownPhrase } from "./known-phrases.ts";
import type { Gazetteer } from "./places.ts";
import { createRepairs, type Repair } from "./repairs.ts";
import { soundAlikes } from "./sound-alikes.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A phrase of which two words are strange is mended one after the other. */
const ROUNDS = 2;
/** A text of more strange words is about something else, or in another language. */
const MOST_STRANGE = 8;

/**
 * Mends words of a question that nothing knows, where exactly one place or term of the owner's tables
 * comes out (`hộ nghéo`, `Quảng Nihn`, `povrety rate`). A word that Vietnamese can spell never becomes
 * part of a place's name: `Bình Lưu` may be one that no table has. In doubt the question stays as typed.
 */
export function createQuestionMender(deps: {
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  /** Whether a word (lower case, canonical spelling) stands in the documents or is shorthand. */
  readonly isKnown: (word: string) => boolean;
}): (text: string) => string {
  const known = createKnownPhrases(deps.glossary, deps.gazetteer);
  const repairsOf = createRepairs(known, deps.gazetteer);

  const isStrange = (token: Token) =>
    token.kind === "word" &&
    !isGeneric(token, "typed") &&
    !known.has(token.accented) &&
    !deps.isKnown(token.accented);

  function mendOne(text: string, token: Token, at: number): string {
    const typed = text.slice(token.span.start, token.span.end);
    const before = known.find(text);
    // An abbreviation that no table has is nothing else's slip.
    if (typed === typed.toUpperCase() || before.some(({ span }) => contains(span, token.span))) return text;
    const meanings = new Map<string, string>();
    for (const repair of repairsOf(token)) {
      const mended = replaced(text, token, repair.word);
      const found = known
        .find(mended)
        .find((phrase) => phrase.first <= at && at < phrase.last && isSound(phrase, repair, before));
      if (found && !meanings.has(found.meaning)) meanings.set(found.meaning, mended);
    }
    const [only] = meanings.values();
    return meanings.size === 1 && only !== undefined ? only : asking(text, token);
  }

  return (text) => {
    if (tokenise(text).filter(isStrange).length > MOST_STRANGE) return text;
    let mended = text;
    for (let round = 0; round < ROUNDS; round++) {
      const count = tokenise(mended).length;
      for (let at = 0; at < count; at++) {
        const token = tokenise(mended)[at];
        if (token && isStrange(token)) mended = mendOne(mended, token, at);
      }
    }
    return mended;
  };
}

/** A phrase of several words, which leaves those that were found already as they are. */
function isSound(found: KnownPhrase, repair: Repair, before: readonly KnownPhrase[]): boolean {
  const isPlace = found.kind === "place";
  if (found.last - found.first < repair.leastWords || (isPlace && !repair.mayNamePlace)) return false;
  const touched = before.filter(({ first, last }) => first < found.last && found.first < last);
  return touched.every(({ kind, first, last }) => {
    if (kind === "place" || first < found.first || last > found.last) return false;
    return isPlace ? kind === "place-type" : repair.mayExtend;
  });
}

/** `tỹ lệ`, `cũa`: hỏi for ngã in a word that only asks. */
function asking(text: string, token: Token): string {
  const word = soundAlikes(token.accented).find((other) => {
    const [read] = tokenise(other);
    return read?.folded === token.folded && isGeneric(read, "strict");
  });
  return word === undefined ? text : replaced(text, token, word);
}

function replaced(text: string, { span }: Token, word: string): string {
  return text.slice(0, span.start) + word + text.slice(span.end);
}
