import { pick, randomNumbers } from "../index/random-numbers.ts";

const TONES: Readonly<Record<string, string>> = {
  "\u0301": "s1",
  "\u0300": "f2",
  "\u0309": "r3",
  "\u0303": "x4",
  "\u0323": "j5",
};
const SHAPES: Readonly<Record<string, string>> = { "\u0302": "^6", "\u031b": "w7", "\u0306": "w8" };

/** The keys of each word as a Telex typist strikes them, the tone last: `nghèo` → `ngheof`. */
export function telexKeys(text: string): string {
  return eachWord(text, (letters) => {
    let keys = "";
    let tone = "";
    for (const letter of letters) {
      const base = keys.at(-1) ?? "";
      if (TONES[letter]) tone = TONES[letter].charAt(0);
      else if (letter === "o" && base === "o") keys += "oo";
      else if (letter === "\u0302") keys += base.toLowerCase();
      else if (SHAPES[letter]) keys += "w";
      else if (letter === "đ" || letter === "Đ") keys += letter === "đ" ? "dd" : "Dd";
      else keys += letter;
    }
    // Both vowels of ươ take one w; a third o keeps the oo of xoong.
    return keys.replace(/([uU])w([oO])w/, "$1$2w") + tone;
  });
}

/** The same with VNI's digits: `nghèo` → `ngheo2`. */
export function vniKeys(text: string): string {
  return eachWord(text, (letters) => {
    let tone = "";
    const keys = letters.map((letter) => {
      if (TONES[letter]) tone = TONES[letter].charAt(1);
      if (TONES[letter]) return "";
      if (letter === "đ" || letter === "Đ") return letter === "đ" ? "d9" : "D9";
      return SHAPES[letter]?.charAt(1) ?? letter;
    });
    return keys.join("") + tone;
  });
}

/** The words, each with the same half of chances to lose its diacritics. */
export function halfBare(text: string, seed: number): string {
  const random = randomNumbers(seed);
  return eachWord(text, (letters) => {
    const bare = random() < 0.5;
    const word = letters.join("");
    return bare ? word.replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D") : word;
  });
}

/** A word with one slip of the fingers: two letters swapped, one left out, one doubled or one beside. */
export function mistyped(word: string, seed: number): string {
  const random = randomNumbers(seed);
  const letters = [...word.normalize("NFC")];
  for (;;) {
    const at = Math.floor(random() * (letters.length - 1));
    const slip = [
      () => letters.with(at, letters[at + 1]!).with(at + 1, letters[at]!),
      () => letters.toSpliced(at, 1),
      () => letters.toSpliced(at, 0, letters[at]!),
      () => letters.with(at, pick([..."abcdeghiklmnopqrstuvxy"], random)),
    ];
    const typed = pick(slip, random)().join("");
    if (typed !== letters.join("")) return typed;
  }
}

function eachWord(text: string, change: (letters: readonly string[]) => string): string {
  return text
    .normalize("NFC")
    .replace(/\p{L}+/gu, (word) => change([...word.normalize("NFD")]).normalize("NFC"));
}
