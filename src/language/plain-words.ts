import { fold } from "./spelling.ts";

/** Letters and digits alone, without diacritics and case, one space between: `145-KH/HU` is `145 kh hu`. */
export function plainWords(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
