import { expect, test } from "vitest";
import { NearWords } from "../../src/indexing/near-words.ts";
import { editDistance } from "../../src/language/edit-distance.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";

function dictionary(words: readonly string[]): NearWords {
  const terms = words.map((word) => Buffer.from(word)).sort(Buffer.compare);
  const offsets = new Uint32Array(terms.length + 1);
  for (const [at, { length }] of terms.entries()) offsets[at + 1] = offsets[at]! + length;
  return new NearWords(Buffer.concat(terms), offsets);
}

test("only bare words count: no pairs, concepts, numbers or accented words", () => {
  const near = dictionary(["ngheo", "nghèo", "ho ngheo", "#ngheo", "nghe", "nghe2", "145-kh/hu", "ng"]);
  expect(near.find("nghoe", 1)).toEqual([
    { word: "nghe", edits: 1 },
    { word: "ngheo", edits: 1 },
  ]);
  expect(near.find("ngheo", 1)).toEqual([{ word: "nghe", edits: 1 }]);
});

test.each([1, 2])("finds what comparing all words finds (within %i)", (most) => {
  const random = randomNumbers(most);
  const word = () =>
    Array.from({ length: 3 + Math.floor(random() * 8) }, () => pick([..."abcehno"], random)).join("");
  const words = [...new Set(Array.from({ length: 3000 }, word))];
  const near = dictionary(words);
  for (let round = 0; round < 200; round++) {
    const typed = word();
    const expected = words.filter((other) => {
      // Of two slips, hardly ever one is in the first letter.
      if (most === 2 && other[0] !== typed[0]) return false;
      const edits = editDistance(typed, other, most);
      return edits > 0 && edits <= most;
    });
    expect(
      near
        .find(typed, most)
        .map(({ word }) => word)
        .toSorted(),
    ).toEqual(expected.toSorted());
  }
});

test("words of any length, in an empty dictionary too", () => {
  expect(dictionary([]).find("ngheo", 2)).toEqual([]);
  const near = dictionary(["abc", "a".repeat(40), "a".repeat(41)]);
  for (const typed of ["", "a", "ab", "a".repeat(39), "a".repeat(60)]) near.find(typed, 2);
  expect(near.find("a".repeat(41), 1).map(({ word }) => word.length)).toEqual([40]);
});
