import { describe, expect, test } from "vitest";
import {
  beginsSyllable,
  isPlainSyllable,
  isSyllable,
  TONELESS,
  withTone,
} from "../../src/language/syllables.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";

describe("what Vietnamese can spell", () => {
  test.each(
    "tỷ lệ hộ nghèo bình liêu quốc gì giếng giữ gìn khuya khuỷu thuở quýt quỳnh yếm yêu uống ươn nghiêng ghế kỹ oằn xoong huyện đường được ngoằn".split(
      " ",
    ),
  )("%s", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize("NFD"))).toBe(true);
  });

  test.each("nghoè lieu bàt hoc tax english kèm3 ckn tỷx gha ngi qung cê kan đ bb húuc".split(" "))(
    "not %s",
    (word) => expect(isSyllable(word)).toBe(false),
  );

  test.each(["ty", "le", "ngheo", "lieu", "nuoc", "duong", "giet", "quoc", "hoc", "the", "an"])(
    "%s typed bare",
    (word) => expect(isPlainSyllable(word)).toBe(true),
  );

  test.each(["rate", "tax", "loans", "coong", "hooj", "nawm", "grdp", "", "nghoe"])("not %j", (word) =>
    expect(isPlainSyllable(word)).toBe(false),
  );
});

test.each([
  ["hoa", "grave", "hòa"],
  ["thuy", "hook", "thủy"],
  ["hoan", "grave", "hoàn"],
  ["qua", "acute", "quá"],
  ["quy", "tilde", "quỹ"],
  ["gi", "grave", "gì"],
  ["gia", "grave", "già"],
  ["giêng", "acute", "giếng"],
  ["ngươi", "grave", "người"],
  ["khuyu", "hook", "khuỷu"],
  ["ngoai", "grave", "ngoài"],
  ["mua", "grave", "mùa"],
  ["mưa", null, "mưa"],
  ["bat", "acute", "bát"],
  ["bat", "grave", undefined],
  ["bat", null, undefined],
  ["ckn", "acute", undefined],
] as const)("%s with %s: %s", (toneless, tone, syllable) => expect(withTone(toneless, tone)).toBe(syllable));

test("every syllable is recognised, and so are its beginnings", () => {
  expect(TONELESS.size).toBeGreaterThan(3000);
  for (const toneless of TONELESS) {
    const syllable = withTone(toneless, "acute")!;
    expect(isSyllable(syllable), syllable).toBe(true);
    expect(beginsSyllable(withoutDiacritics(syllable)), syllable).toBe(true);
  }
});
