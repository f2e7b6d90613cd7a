import { readDataTable } from "./data-table.ts";

/** Writes out how people shorten words in a chat (`bn` → `bao nhiêu`). For questions only, never for documents. */
export type ExpandShorthand = (text: string) => string;

function createShorthand(entries: ReadonlyMap<string, string>): ExpandShorthand {
  return (text) =>
    text.replace(
      /(?<![\p{L}\p{M}\d/-])[\p{L}\p{M}]{1,7}(?![\p{L}\p{M}\d/-])(?:\.(?=\s?\p{L}))?/gu,
      (word) => {
        if (word.endsWith(".")) return spaced(entries.get(word.toLowerCase())) ?? word;
        // Capitals are an abbreviation of the glossary or the places (QN, NS Trung ương), not shorthand.
        return (word === word.toLowerCase() && entries.get(word)) || word;
      },
    );
}

/** `h.mường khoa` has no space of its own. */
function spaced(meaning: string | undefined): string | undefined {
  return meaning && `${meaning} `;
}

/** Reads `data/shorthand.csv`. Throws an AppError when the table is missing or malformed. */
export function loadShorthand(path: string): ExpandShorthand {
  const rows = readDataTable(path, ["typed", "meaning"]);
  return createShorthand(new Map(rows.map(({ typed, meaning }) => [typed.toLowerCase(), meaning])));
}
