import { fold } from "../language/spelling.ts";

/** The letters and digits of a text, whatever stands between them: `M  Ậ  T`, `| MẬT |` and `M.Ậ.T` are one. */
export interface SpreadLetters {
  /** Lower case, without diacritics. */
  readonly base: string;
  /** As written, a letter for each of `base`. */
  readonly written: readonly string[];
}

/** Full-width letters and ligatures count as the plain ones that they look like. */
export function spreadLetters(text: string): SpreadLetters {
  const written: string[] = [];
  for (const [letter] of text.normalize("NFKC").matchAll(/[\p{L}\p{N}]\p{M}*|\p{M}+/gu)) {
    // A mark that does not compose with its letter, or stands apart from it, is still of that letter.
    if (/^\p{M}/u.test(letter)) written.push((written.pop() ?? "") + letter);
    else written.push(letter);
  }
  const base = written.map((letter) => fold(letter).toLowerCase().slice(0, 1) || "?").join("");
  return { base, written };
}

/** The diacritics of some letters in a fixed order: `tuyệt` and `tuỵêt` have the same. */
export function marksOf(letters: readonly string[]): string[] {
  return letters.flatMap((letter) => letter.normalize("NFD").match(/\p{M}/gu) ?? []).sort();
}

/** Whether nothing of `some` is missing in `all`, each counted as often as it stands. */
export function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  const left = [...all];
  return some.every((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
