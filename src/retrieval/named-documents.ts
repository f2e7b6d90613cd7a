import type { Document } from "../domain/document.ts";
import { tokenise } from "../language/tokens.ts";

const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.5;

/**
 * Finds the documents that a query calls by their titles (`theo Luật Nhà ở`), also by how a longer
 * title begins (`Luật Quốc tịch` of `Luật Quốc tịch Việt Nam`): those with the most words of it.
 */
export function createTitleFinder(documents: readonly Document[]): (query: string) => ReadonlySet<string> {
  const titles = new Map<string, { readonly words: readonly string[]; readonly id: string }[]>();
  for (const { id, title } of documents) {
    const words = wordsOf(title ?? "");
    if (words.length < FEWEST_WORDS) continue;
    const key = opening(words, 0);
    titles.set(key, [...(titles.get(key) ?? []), { words, id }]);
  }
  return (query) => {
    const asked = wordsOf(query);
    let most = 0;
    let found = new Set<string>();
    for (const at of asked.keys()) {
      for (const { words, id } of titles.get(opening(asked, at)) ?? []) {
        const shared = sharedWords(words, asked, at);
        if (shared < FEWEST_WORDS || shared < words.length * LEAST_SHARE || shared < most) continue;
        if (shared > most) found = new Set();
        most = shared;
        found.add(id);
      }
    }
    return found;
  };
}

/** Without diacritics, and without `về`: `Luật về Bình đẳng giới` is called `Luật Bình đẳng giới`. */
function wordsOf(text: string): string[] {
  return tokenise(text).flatMap(({ folded }) => (folded === "ve" ? [] : [folded]));
}

function opening(words: readonly string[], at: number): string {
  return words.slice(at, at + FEWEST_WORDS).join(" ");
}

function sharedWords(title: readonly string[], asked: readonly string[], at: number): number {
  const end = title.findIndex((word, i) => asked[at + i] !== word);
  return end < 0 ? title.length : end;
}
