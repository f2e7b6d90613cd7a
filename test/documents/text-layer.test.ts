import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeTextLayer, mendTextLayer } from "../../src/documents/text-layer.ts";
import { sharedInput } from "../support/index/shared-input.ts";

const SOUND =
  "Năm 2023, tổng giá trị sản xuất của huyện Hải Hà đạt 33.497 tỷ đồng, bằng 107% so với năm 2022.";
const ENGLISH =
  "In 2023 the gross output of the district reached 33,497 billion dong, which was 107% of the year before.";

test.each([
  ["Vietnamese", SOUND, "sound"],
  [
    "Vietnamese without diacritics",
    SOUND.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d"),
    "sound",
  ],
  ["English", ENGLISH, "sound"],
  [
    "Russian",
    "В 2023 году валовой продукт района достиг 33497 миллиардов донгов, что составило 107% прошлого года.",
    "sound",
  ],
  ["bullets of a symbol font", `\uf0b7 ${SOUND}\n\uf0b7 ${SOUND}\n\uf0b7 ${SOUND}`, "sound"],
  ["a table of figures", "2019 2020 2021 2022 5,19% 3,2% 1,8% 0,9% ".repeat(5) + SOUND, "sound"],
  ["nothing", "", "thin"],
  ["a page's number", "Trang 3/12", "thin"],
  [
    "codes of a private font",
    SOUND.replace(/[a-z]/g, (letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0))),
    "broken",
  ],
  ["replacement characters", SOUND.replace(/[ăâáảấốủệồơ]/g, "\ufffd"), "broken"],
  ["letters of another script", "CӜNG HÒA XÃ HӜI CHӪ NGHƬA VIӊT NAM Ĉӝc lұp - Tӵ do - Hҥnh phúc", "broken"],
  [
    "letters shifted by a code",
    [...ENGLISH.toLowerCase()]
      .map((l) => (/[a-v]/.test(l) ? String.fromCharCode(l.charCodeAt(0) + 4) : l))
      .join(""),
    "broken",
  ],
  [
    "syllables torn where no one way joins them",
    "ngh ngh th tr ph kh gh nh ng th qu ch kh ph tr nh th ch",
    "broken",
  ],
] as const)("a layer of %s", (_, text, expected) => {
  const isShort = expected === "thin";
  expect(judgeTextLayer(isShort ? text : `${text}\n${text}\n${text}`)).toBe(expected);
});

test("a layer whose torn syllables can be joined is sound afterwards", () => {
  const torn =
    "ĐIỀ U KHO ẢN CHUNG\nĐiề u 1. Ph ạ m vi điề u ch ỉ nh c ủ a ngh ị đị nh này là các c ơ quan nhà n ướ c, t ổ ch ứ c";
  expect(judgeTextLayer(torn)).toBe("broken");
  expect(judgeTextLayer(mendTextLayer(`${torn}\n${torn}`))).toBe("sound");
  expect(mendTextLayer(torn)).toContain("cơ quan nhà nước, tổ chức");
});

const seeds = sharedInput("seeds");
test.skipIf(seeds.missing)(`real articles are sound${seeds.note}`, () => {
  for (const name of readdirSync(seeds.path))
    expect(judgeTextLayer(readFileSync(`${seeds.path}/${name}`, "utf8")), name).toBe("sound");
});
