import { describe, expect, test } from "vitest";
import { editDistance } from "../../src/language/edit-distance.ts";
import { createWordMender } from "../../src/retrieval/mend-words.ts";
import { glossary } from "../support/corpus/language.ts";

/** The terms of passages that talk of these things, and how often. */
const COUNTS: Readonly<Record<string, number>> = {
  ...{ đảng: 2, đang: 2, dang: 4, chăn: 3, chan: 3, nuôi: 3, nuoi: 3, "chan nuoi": 3, tran: 2, trần: 2 },
  ...{ quế: 2, que: 2, mật: 1, mat: 1, ong: 1, "mat ong": 1, khoai: 1, hoai: 4, "khoai lang": 1, lang: 1 },
  ...{ samsung: 3, foxconn: 1, "145-kh/hu": 1, kh: 1, hu: 1, internet: 9, electronics: 2, "2023": 5 },
};
const frequency = (term: string) => COUNTS[term] ?? 0;
const nearWords = (word: string, most: number) =>
  Object.keys(COUNTS)
    .filter((other) => /^[a-z]{3,}$/.test(other))
    .map((other) => ({ word: other, edits: editDistance(word, other, most) }))
    .filter(({ edits }) => edits > 0 && edits <= most);
const mend = createWordMender({ index: { frequency, nearWords }, glossary });

describe("a word that no passage has", () => {
  test.each([
    ["chăn nuooi", "chăn nuoi"],
    ["trăn nuôi", "chăn nuôi"],
    ["mật onng", "mật ong"],
    ["samsnug", "samsung"],
    ["elektronisc", "electronics"],
    // A syllable that the language has: its neighbours tell.
    ["khaoi lang", "khoai lang"],
    // Wrong diacritics: the bare word stands for its own.
    ["quễ", "que"],
  ])("%s → %s", (typed, meant) => expect(mend(typed)[0]).toBe(meant));

  test("the one that fits its neighbours comes before the one that is frequent", () => {
    expect(mend("kkhoai lang")[0]).toBe("khoai lang");
    expect(mend("hhoai lang")[0]).toBe("hoai lang");
  });
});

test.each([
  ["đảng"],
  ["đang chăn nuôi"],
  ["dang"],
  ["2024"],
  ["145-KH/HV"],
  ["1455-KH/HU"],
  // Words of the tables, of no passage here.
  ["tỷ lệ hộ nghèo"],
  // Too short, or a word that only asks.
  ["qe"],
  ["bao nhiêu"],
  // Another language.
  ["which electronicz firrms bouught samsuung"],
  [""],
  ["?!"],
])("stays: %j", (text) => expect(mend(text)).toEqual([]));
