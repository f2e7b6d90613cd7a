import { isPlainSyllable, isSyllable } from "./syllables.ts";

/** Onsets that many speakers do not tell apart. */
const ONSETS: readonly (readonly string[])[] = [
  ["s", "x"],
  ["tr", "ch"],
  ["n", "l"],
  ["d", "gi", "r"],
];
const HOOK = "\u0309";
const TILDE = "\u0303";

/**
 * Syllables that a writer may mean by this one (lower case, canonical) because they sound alike where
 * he is from: another onset (`xản`: sản, `trăn`: chăn, `dải`: giải) or hỏi for ngã (`tỹ`: tỷ).
 */
export function soundAlikes(syllable: string): string[] {
  const decomposed = syllable.normalize("NFD");
  const found: string[] = [];
  for (const onsets of ONSETS) {
    const onset = onsets.find((one) => new RegExp(`^${one}(?![hrg])[\\p{L}]`, "u").test(decomposed));
    if (!onset || (onset === "d" && decomposed.startsWith("gi"))) continue;
    for (const other of onsets) if (other !== onset) found.push(other + decomposed.slice(onset.length));
  }
  if (decomposed.includes(HOOK)) found.push(decomposed.replace(HOOK, TILDE));
  if (decomposed.includes(TILDE)) found.push(decomposed.replace(TILDE, HOOK));
  return found
    .map((other) => other.normalize("NFC"))
    .filter((other) => isSyllable(other) || isPlainSyllable(other));
}
