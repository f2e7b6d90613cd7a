import { describe, expect, test } from "vitest";
import { canonicalSyllable, fold } from "../../src/language/spelling.ts";

describe("one spelling for words written in two ways", () => {
  test.each([
    ["hoà", "hòa"],
    ["hoá", "hóa"],
    ["toả", "tỏa"],
    ["khoẻ", "khỏe"],
    ["loè", "lòe"],
    ["uỷ", "ủy"],
    ["thuỷ", "thủy"],
    ["HOÀ", "hòa"],
    ["tỉ", "tỷ"],
    ["kĩ", "kỹ"],
    ["lí", "lý"],
    ["mĩ", "mỹ"],
    ["hi", "hy"],
    ["quí", "quý"],
  ])("%s and %s", (one, other) => {
    expect(canonicalSyllable(one)).toBe(canonicalSyllable(other));
    expect(canonicalSyllable(one)).toBe(other);
  });

  test.each([
    // The tone of a closed syllable and of qu- has one place only.
    "quý",
    "quỳ",
    "quà",
    "hoàn",
    "toán",
    "thuyền",
    "khoảng",
    "xoài",
    // i and y tell words apart wherever a lone consonant does not stand in front.
    "tai",
    "tay",
    "chi",
    "nghị",
    "thi",
    "bị",
    "đi",
    "vì",
    "y",
  ])("%s stays", (syllable) => expect(canonicalSyllable(syllable)).toBe(syllable));

  test.each([
    ["hòa", "hỏa"],
    ["tỷ", "ty"],
    ["đảng", "đang"],
  ])("%s and %s stay apart", (one, other) => {
    expect(canonicalSyllable(one)).not.toBe(canonicalSyllable(other));
  });

  test.each(["hoà", "uỷ", "tỉ", "Đầm", "nghèo", "nước"])("%s decomposed reads as composed", (syllable) => {
    expect(canonicalSyllable(syllable.normalize("NFD"))).toBe(canonicalSyllable(syllable));
  });
});

describe("without diacritics", () => {
  test.each([
    ["Đầm Hà", "Dam Ha"],
    ["đặc khu", "dac khu"],
    ["tỷ lệ hộ nghèo", "ty le ho ngheo"],
    ["ƯỚC ĐẠT", "UOC DAT"],
    ["Huyện uỷ", "Huyen uy"],
    ["poverty rate 5,19%", "poverty rate 5,19%"],
    ["", ""],
  ])("%s", (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize("NFD"))).toBe(folded);
  });
});
