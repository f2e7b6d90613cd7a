import { describe, expect, test } from "vitest";
import { createQuestionMender } from "../../src/language/mend-question.ts";
import { TONELESS, withTone } from "../../src/language/syllables.ts";
import { tokenise } from "../../src/language/tokens.ts";
import { expand, gazetteer, glossary } from "../support/corpus/language.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";

const WRITTEN = new Set("năm của là thu chi đất lúa nuôi trồng rừng lê lưu cây số nước sạch chăn".split(" "));
const mend = createQuestionMender({
  glossary,
  gazetteer,
  isKnown: (word) => WRITTEN.has(word) || expand(word) !== word,
});

const TONES_TYPED = ["acute", "grave", "hook", "tilde", "dot", null] as const;
const TABLE_NAMES =
  "Bình Liêu|Đầm Hà|Hải Hà|Tiên Yên|Ba Chẽ|Quảng Ninh|Quảng Bình|Quảng Minh|Bạc Liêu|Hà Nam|Hà Tĩnh|Hải Sơn|Hải Đông|Đông Hải".split(
    "|",
  );

describe("terms", () => {
  test.each([
    ["tỷ lệ hộ nghéo", "tỷ lệ hộ nghèo"],
    ["tỹ lệ hộ nghéo", "tỷ lệ hộ nghèo"],
    ["hộ ngheò", "hộ nghèo"],
    ["tỷ lệ hộ nghoè", "tỷ lệ hộ ngheo"],
    ["ty le ho nghoe", "ty le ho ngheo"],
    ["hộ cận nghéo", "hộ cận nghèo"],
    ["giá trị xản xuất", "giá trị sản xuất"],
    ["thu ngna sách", "thu ngan sách"],
    ["povrety rate", "poverty rate"],
    ["cũa huyện", "của huyện"],
    ["bao nhiue hộ nghèo", "bao nhieu hộ nghèo"],
    ["hpần trăm", "phan trăm"],
  ])("%s → %s", (typed, meant) => {
    expect(mend(typed)).toBe(meant);
    expect(mend(typed.normalize("NFC"))).toBe(meant);
  });
});

describe("places", () => {
  test.each([
    ["Quảng Nihn", "Quảng ninh"],
    ["huyện Bìhn Liêu", "huyện binh Liêu"],
    ["binh liue 2019", "binh lieu 2019"],
    ["Móng Cáii", "Móng cai"],
    ["damha 2023", "Đầm Hà 2023"],
    ["BinhLieu", "Bình Liêu"],
  ])("%s → %s", (typed, meant) => expect(mend(typed)).toBe(meant));

  test.each([
    // Each could be a place that no table has, or another one of the table.
    "Bình Lưu",
    "huyện Bình Lưu",
    "Bình Liễu",
    "Đầm Hạ",
    "Đàm Hà",
    "Tiên Yến",
    "Hải Hạ",
    "Bình Lục",
    "Văn Đồn",
    "Bắc Hà",
    "huyện Đak Hà",
    "Đắk Hà",
    "Ea Kar",
    "Krông Nô",
    "Hong Kong",
    "Ha Noy",
    "quang inh",
    "Sa Pa",
    "binh luu",
    "xã Lương Mong",
    "damhai",
  ])("%s stays", (text) => expect(mend(text)).toBe(text));

  test("no known place becomes another", () => {
    for (const name of TABLE_NAMES) {
      expect(mend(name)).toBe(name);
      for (const other of TABLE_NAMES)
        if (other !== name) expect(mend(`${name} và ${other}`)).toBe(`${name} và ${other}`);
    }
  });
});

test("words that can be spelled never become a place", () => {
  const random = randomNumbers(11);
  const syllables = [...TONELESS].flatMap((toneless) => withTone(toneless, pick(TONES_TYPED, random)) ?? []);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const placesIn = (text: string) => gazetteer.find(tokenise(text), "typed").map(({ place }) => place.name);
  for (let round = 0; round < 1500; round++) {
    const known = pick(TABLE_NAMES, random).split(" ");
    const name = known.with(Math.floor(random() * 2), capital(pick(syllables, random))).join(" ");
    const text = `tỷ lệ hộ nghèo huyện ${name} năm 2019`;
    expect(placesIn(mend(text)), text).toEqual(placesIn(text));
  }
});

test.each([
  "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 là bao nhiêu?",
  "ty le ho ngheo binh lieu nam 2019",
  "What was the poverty rate of Bình Liêu in 2019?",
  "birth date of the secretary",
  "property rate",
  "number of injured people",
  "country roads per county",
  "hộ nuôi ngheu",
  "hộ nghề",
  // Other words, though no table has them.
  "sản lượng lụa",
  "sản lượng cà",
  "diện tích tre",
  "diện tích trồng ngò",
  "đất trống",
  "hộ nghéo",
  "tl hn bn",
  "thu nsnn 2023",
  "145-KH/HV",
  "GRDQ Quảng Ninh",
  "NTN nâng cao",
  "2019 20199",
  "năng xuất lao động",
  "zzzz",
  "",
  "😀 ?!",
])("stays: %j", (text) => expect(mend(text)).toBe(text));

test("a long text of strange words costs no time", () => {
  const text = "nghoee bihnn povrety ".repeat(90);
  const start = performance.now();
  expect(mend(text)).toBe(text);
  expect(performance.now() - start).toBeLessThan(500);
});
