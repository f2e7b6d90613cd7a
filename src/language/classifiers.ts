import { fold } from "./spelling.ts";

const CLASSIFIERS = [
  ...[
    "người",
    "đồng chí",
    "đơn vị",
    "thành viên",
    "căn",
    "ngôi",
    "chiếc",
    "lượt",
    "em",
    "cháu",
    "trường hợp",
    "con",
    "vụ",
  ],
  ...["people", "persons"],
];
const WHOLE = new Set(CLASSIFIERS);
const FOLDED = new Set(CLASSIFIERS.map(fold));
const SYLLABLES = new Set(CLASSIFIERS.flatMap((word) => word.split(" ")));
const FOLDED_SYLLABLES = new Set([...SYLLABLES].map(fold));

/** Nouns that count whatever other words name: `kết nạp vào Đảng 133 người`; typed without diacritics too. */
export function isClassifier(words: string): boolean {
  const plain = words.trim().toLowerCase();
  return WHOLE.has(plain) || (plain === fold(plain) && FOLDED.has(plain));
}

/** A topic key that is a syllable of such a noun. */
export function isOfClassifier(key: string): boolean {
  return SYLLABLES.has(key) || (key === fold(key) && FOLDED_SYLLABLES.has(key));
}
