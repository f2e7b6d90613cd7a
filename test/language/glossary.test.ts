import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/language/tokens.ts";
import { glossary } from "../support/corpus/language.ts";

const concepts = (text: string, mode: "strict" | "typed" = "typed") =>
  glossary.find(tokenise(text), mode).map(({ value }) => value.id);

describe("the owner's table names one concept in every language and spelling", () => {
  test.each([
    [
      "poor-households",
      "tỷ lệ hộ nghèo",
      "tỉ lệ hộ nghèo",
      "ty le ho ngheo",
      "poverty rate",
      "poor households",
    ],
    ["near-poor-households", "hộ cận nghèo", "ho can ngheo"],
    ["state-budget-revenue", "thu ngân sách nhà nước", "thu ngan sach", "thu NSNN", "budget revenue"],
    ["new-rural-development", "nông thôn mới", "nong thon moi", "NTM", "ntm"],
    ["cooperatives", "hợp tác xã", "hop tac xa", "HTX", "htx", "cooperatives"],
    [
      "income-per-capita",
      "thu nhập bình quân đầu người",
      "thu nhap binh quan dau nguoi",
      "income per capita",
    ],
    ["foreign-direct-investment", "FDI", "foreign direct investment"],
    ["production-value", "giá trị sản xuất", "gia tri san xuat", "GTSX", "production value"],
    ["economic-growth", "tăng trưởng kinh tế", "tang truong kinh te", "economic growth"],
    ["party-members", "đảng viên", "dang vien", "party members"],
    ["enterprises", "doanh nghiệp", "doanh nghiep", "businesses", "enterprises"],
    ["forest-coverage", "tỷ lệ che phủ rừng", "ty le che phu rung"],
    ["peoples-committee", "UBND", "ủy ban nhân dân", "uỷ ban nhân dân"],
    ["peoples-council", "HĐND", "hđnd", "hdnd", "hội đồng nhân dân"],
  ])("%s", (id, ...words) => {
    for (const word of words) expect(concepts(word), word).toEqual([id]);
  });
});

describe("an indicator whose words stand in another order or apart", () => {
  const scattered = (text: string) => glossary.scattered(tokenise(text), "typed")?.value.id;
  test.each([
    ["rừng che phủ", "forest-coverage"],
    ["rung che phu", "forest-coverage"],
    ["lao động đã qua đào tạo", "trained-labour"],
    ["trường của huyện đạt chuẩn quốc gia", "schools-national-standard"],
    // A syllable that is part of another word says nothing of it.
    ["khách sạn đón đoàn du lịch", undefined],
    ["rừng", undefined],
    ["che phủ", undefined],
    ["", undefined],
  ])("%s", (text, id) => expect(scattered(text)).toBe(id));
});

describe("what sounds alike stays apart", () => {
  test.each([
    ["hộ nghèo", "hộ cận nghèo"],
    ["giá trị sản xuất", "tăng trưởng kinh tế"],
    ["doanh nghiệp", "doanh nghiệp nhà nước"],
    ["thu ngân sách", "chi ngân sách"],
    ["thu ngân sách", "thu nội địa"],
    ["nông thôn mới", "nông thôn mới nâng cao"],
    ["tử vong trẻ em dưới 1 tuổi", "tử vong trẻ em dưới 5 tuổi"],
  ])("%s and %s", (one, other) => expect(concepts(one, "strict")).not.toEqual(concepts(other, "strict")));
});

describe("a document's words carry their diacritics", () => {
  test.each([
    ["ho ngheo", []],
    ["hộ nghèo", ["poor-households"]],
    ["dang vien", []],
  ])("%s", (text, ids) => expect(concepts(text, "strict")).toEqual(ids));
});

test.each<[string, string, boolean]>([
  ["#households", "#poor-households", true],
  ["lượt", "#tourists", true],
  ["#poor-households", "#households", false],
  ["người", "#commune", false],
  ["#poor-households", "#poor-households", false],
  ["#no-such-thing", "#poor-households", false],
])("%s is a part of what %s is called: %s", (key, whole, isPart) =>
  expect(glossary.isPartOf(key, whole)).toBe(isPart),
);

test("kinds are told by key", () => {
  expect(glossary.kind("#poor-households")).toBe("indicator");
  expect(glossary.kind("#enterprises")).toBe("counted");
  expect(glossary.kind("#commune")).toBe("place-type");
  expect(glossary.kind("poor-households")).toBeUndefined();
  expect(glossary.kind("#no-such-thing")).toBeUndefined();
});
