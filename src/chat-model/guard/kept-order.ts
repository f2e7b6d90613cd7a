import { isGeneric } from "../../language/generic-words.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { isReporting } from "./words.ts";

/** The longest run of words that another may stand in for. */
const LONGEST = 4;

/**
 * Whether a run of words that the sources do not have stands between two words of a source just where it
 * has other words that the sentence leaves out: `phục vụ dự bị trong` for `phục vụ tại ngũ trong`. Names of
 * places have been blanked.
 */
export function putsInPlace(text: string, sources: readonly string[]): boolean {
  const told = tokenise(text);
  const said = new Set(told.map(({ accented }) => accented));
  const read = sources.map((source) => tokenise(source));
  const held = new Set(read.flat().map(({ accented }) => accented));
  return read.some((known) =>
    told.some((ahead, at) => {
      const run = told.slice(at + 1, at + 1 + LONGEST + 1);
      const length = run.findIndex(({ accented }) => held.has(accented));
      if (length < 1 || !held.has(ahead.accented) || !run.slice(0, length).some(isOwn)) return false;
      return known.some(({ accented }, from) => {
        if (accented !== ahead.accented) return false;
        const other = known.slice(from + 1, from + 2 + LONGEST);
        const behind = other.findIndex((one) => one.accented === run[length]!.accented);
        return (
          behind > 0 &&
          other.slice(0, behind).some(isOwn) &&
          other.slice(0, behind).every((one) => !said.has(one.accented))
        );
      });
    }),
  );
}

function isOwn(token: Token): boolean {
  return token.kind === "word" && !isGeneric(token, "strict") && !isReporting(token.accented);
}

const SHARE = /bằng (\d+(?:[.,]\d+)*)\s?%(?= \p{L})([^;.,()\n\d]*)/giu;

/** `bằng 2% quỹ tiền lương`: what it is a share of is not told ahead of it, as if the share were its own. */
export function turnsShare(text: string, sources: readonly string[]): boolean {
  return sources.some((source) =>
    [...source.matchAll(SHARE)].some(({ index, 1: number = "", 2: base = "" }) => {
      const told = text.search(new RegExp(`(?<![\\d.,])${number.replace(".", "\\.")}\\s?%`, "u"));
      if (told < 0) return false;
      const lead = new Set(wordsOf(source.slice(0, index)));
      const own = wordsOf(base).filter((word) => !lead.has(word));
      const ahead = wordsOf(text.slice(0, told));
      return own.some((word) => ahead.includes(word));
    }),
  );
}

function wordsOf(text: string): string[] {
  return tokenise(text).flatMap((token) => (isOwn(token) ? [token.accented] : []));
}
