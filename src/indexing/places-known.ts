import type { Document } from "../domain/document.ts";
import type { Place } from "../domain/place.ts";
import { PhraseBook } from "../language/phrase-book.ts";
import { tokenise } from "../language/tokens.ts";

type Named = Place & { readonly aliases?: readonly string[] };

/**
 * Tells the documents that name a place which the two lists, in the order that a Gazetteer takes them,
 * know otherwise: a name that came or went, or came to stand for another level. Figures read with the one
 * list hold for the other in all the rest.
 */
export function placesKnownOtherwise(
  before: readonly Named[],
  after: readonly Named[],
): (document: Pick<Document, "title" | "issuer" | "text">) => boolean {
  const [old, now] = [readings(before), readings(after)];
  const changed = new PhraseBook<true>();
  let some = false;
  for (const words of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(words) === now.get(words)) continue;
    changed.add(words, true);
    some = true;
  }
  const names = (text: string | null) => text !== null && changed.find(tokenise(text), "strict").length > 0;
  return ({ title, issuer, text }) => some && [title, issuer, text].some(names);
}

/** Words as they are compared → what they stand for: of names spelled alike the first, with all levels of that name. */
function readings(places: readonly Named[]): Map<string, string> {
  const levels = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const { name, level, aliases = [] } of places) {
    const known = levels.get(name) ?? new Set();
    levels.set(name, level ? known.add(level) : known);
    for (const spelling of [name, ...aliases]) {
      const words = tokenise(spelling)
        .map(({ accented }) => accented)
        .join(" ");
      if (!names.has(words)) names.set(words, name);
    }
  }
  return new Map(
    [...names].map(([words, name]) => [words, [name, ...[...levels.get(name)!].sort()].join("\n")]),
  );
}
