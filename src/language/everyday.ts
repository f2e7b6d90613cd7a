import { cellValues, readDataTable } from "./data-table.ts";
import { PhraseBook } from "./phrase-book.ts";
import { hasDiacritics, type Token } from "./tokens.ts";

/** What the official words for a stretch of everyday speech may be. */
interface OfficialWords {
  /** Indexes into the tokens, half-open. */
  readonly first: number;
  readonly last: number;
  readonly official: readonly string[];
}

export type FindEveryday = (tokens: readonly Token[]) => OfficialWords[];

/**
 * Reads `data/everyday.csv`: how people say what laws and reports call otherwise (`ly dị`: `ly hôn`).
 * For queries only. Throws an AppError when the table is missing or malformed.
 */
export function loadEveryday(path: string): FindEveryday {
  const phrases = new PhraseBook<readonly string[]>();
  for (const { everyday, official } of readDataTable(path, ["everyday", "official"]))
    phrases.add(everyday, cellValues(official));
  return (tokens) =>
    phrases
      .find(tokens, "typed")
      // One bare syllable may be too many words: `lương` typed `luong` is also `lượng`.
      .filter(({ first, last, exact }) => exact || last - first > 1 || !tokens.some(hasDiacritics))
      .map(({ first, last, value }) => ({ first, last, official: value }));
}
