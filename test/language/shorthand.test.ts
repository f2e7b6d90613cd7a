import { describe, expect, test } from "vitest";
import { loadShorthand } from "../../src/language/shorthand.ts";
import { expand } from "../support/corpus/language.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

describe("how people shorten words in a chat", () => {
  test.each([
    ["thu ns bn", "thu ngân sách bao nhiêu"],
    ["thu nsnn đầm hà 2023 bn?", "thu ngân sách nhà nước đầm hà 2023 bao nhiêu?"],
    ["tl hn 2022", "tỷ lệ hộ nghèo 2022"],
    ["có bnh đv", "có bao nhiêu đảng viên"],
    ["sl, dt", "sản lượng, diện tích"],
  ])("%s → %s", (typed, meaning) => expect(expand(typed)).toBe(meaning));
});

describe("what is no shorthand stays", () => {
  test.each([
    ["Tỷ lệ hộ nghèo Đầm Hà năm 2023?"],
    // Capitals are an abbreviation of their own, or a name.
    ["NS HN KT"],
    ["thu NSNN"],
    // Part of a longer word, a document's number or a code.
    ["bnx, xbn"],
    ["145-kt/hu"],
    ["ns2"],
    [""],
    ["😀 ?!"],
  ])("%j", (text) => expect(expand(text)).toBe(text));
});

test.each([
  ["a missing file", undefined],
  ["a missing column", "typed,nghia\nbn,bao nhiêu\n"],
])("%s is told", (_, content) => {
  const folder = temporaryFolder(content === undefined ? {} : { "shorthand.csv": content });
  expect(() => loadShorthand(`${folder}/shorthand.csv`)).toThrow(/shorthand\.csv/);
});

test("an owner's own table", () => {
  const folder = temporaryFolder({ "shorthand.csv": "typed,meaning\nCB,cán bộ\n" });
  expect(loadShorthand(`${folder}/shorthand.csv`)("có bao nhiêu cb")).toBe("có bao nhiêu cán bộ");
});
