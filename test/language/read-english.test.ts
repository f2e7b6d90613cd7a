import { describe, expect, test } from "vitest";
import { englishLemmas } from "../../src/language/english-lemmas.ts";
import { readEnglish } from "../../src/language/read-english.ts";
import { tokenise } from "../../src/language/tokens.ts";
import { dictionary } from "../support/corpus/language.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";

const read = (text: string) => {
  const tokens = tokenise(text);
  return readEnglish(tokens, dictionary).map(({ first, last, vietnamese }) => ({
    words: tokens.slice(first, last).map(({ folded }) => folded),
    vietnamese,
  }));
};

test.each([
  ["cities", "city"],
  ["churches", "church"],
  ["wars", "war"],
  ["stopped", "stop"],
  ["making", "make"],
  ["studied", "study"],
  ["larger", "large"],
  ["largest", "large"],
  ["quickly", "quick"],
  ["children", "child"],
  ["wrote", "write"],
])("%s may be listed as %s", (word, form) => expect(englishLemmas(word)).toContain(form));

describe("English in a query", () => {
  test.each([
    ["poverty rate Bình Liêu 2019", "nghèo"],
    ["Which cities were destroyed in the war?", "thành phố"],
    ["What did the scientists discover?", "nhà khoa học"],
    ["POVERTY RATE", "nghèo"],
    ["economic growth of Dam Ha", "tăng trưởng kinh tế"],
  ])("%s: %s", (text, vietnamese) => {
    expect(read(text).flatMap((found) => found.vietnamese)).toContainEqual(
      expect.stringContaining(vietnamese),
    );
  });

  test("the longest phrase is rendered as one", () => {
    expect(read("economic growth slowed").map(({ words }) => words.join(" "))).toContain("economic growth");
  });

  test("parts of a Vietnamese name are no English words", () => {
    const words = read("poverty rate of Dam Ha and Van Don").flatMap((found) => found.words);
    expect(words).not.toContain("dam");
    expect(words).not.toContain("van");
  });
});

describe("a Vietnamese query has no English", () => {
  const QUERIES = [
    "tỷ lệ hộ nghèo Bình Liêu năm 2019",
    "thu ngân sách nhà nước huyện Đầm Hà",
    "Đội thủ Panthers đã thua bao nhiêu điểm?",
    "Super Bowl 50 tổ chức ở đâu?",
    "sản phẩm OCOP đạt 3 sao",
    "hai ban ngành đi tham quan internet banking",
    "can bo den tan nha dan ban the bao hiem",
    "145-KH/HU",
    "",
  ];
  test.each(QUERIES.flatMap((query) => [query, withoutDiacritics(query)]))("%j", (query) =>
    expect(read(query)).toEqual([]),
  );
});
