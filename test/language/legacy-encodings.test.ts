import { describe, expect, test } from "vitest";
import { evenCapitals, fromTcvn3, fromVni, TCVN3, VNI } from "../../src/language/legacy-encodings.ts";

const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const VOWELS = [..."aăâeêioôơuưy"];
const SMALL = ["đ", ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC")))];
const CAPITAL = SMALL.map((letter) => letter.toUpperCase());
const encoder = (table: ReadonlyMap<string, string>) => {
  const codes = new Map([...table].map(([code, letter]) => [letter, code]));
  return (text: string) => [...text.normalize("NFC")].map((letter) => codes.get(letter) ?? letter).join("");
};
const toTcvn3 = encoder(TCVN3);
const toVni = encoder(VNI);

test("there are 73 letters with marks or without", () => expect(new Set(SMALL).size).toBe(73));

describe("there and back", () => {
  test.each([...SMALL, ..."ĂÂÊÔƠƯĐ"])("TCVN3 %s", (letter) => {
    expect(toTcvn3(letter)).toMatch(/^[a-y]$|^[\u00a1-\u00fe]$/u);
    expect(fromTcvn3(toTcvn3(letter))).toBe(letter);
  });

  // The capital fonts have no codes of their own.
  test.each(CAPITAL)("TCVN3's capital font %s", (letter) => {
    expect(fromTcvn3(toTcvn3(letter.toLowerCase())).toUpperCase()).toBe(letter);
  });

  test.each([...SMALL, ...CAPITAL])("VNI %s", (letter) => {
    expect(toVni(letter)).toMatch(/^[\u0020-\u00ff]{1,2}$/u);
    expect(fromVni(toVni(letter))).toBe(letter);
    expect(fromVni(`t${toVni(letter)}n`)).toBe(`t${letter}n`);
  });
});

test.each([
  ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
  ["Uû ban nh©n d©n huyÖn B×nh Liªu", "Uỷ ban nhân dân huyện Bình Liêu"],
  ["Tû lÖ hé nghÌo gi¶m cßn 5,19%", "Tỷ lệ hộ nghèo giảm còn 5,19%"],
])("TCVN3 %s", (source, text) => expect(fromTcvn3(source)).toBe(text));

test.each([
  ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
  ["ÑOÄC LAÄP", "ĐỘC LẬP"],
  ["tyû leä hoä ngheøo", "tỷ lệ hộ nghèo"],
  ["AÙ, Aù", "Á, Á"],
])("VNI %s", (source, text) => expect(fromVni(source)).toBe(text));

test.each([
  ["CéNG HßA X· HéI", "CỘNG HÒA XÃ HỘI"],
  ["TèI MËT", "TỐI MẬT"],
  ["C¨n cø LuËt", "Căn cứ Luật"],
  ["LUËT sè 5", "LUẬT số 5"],
])("capitals of %s", (source, text) => expect(evenCapitals(source, fromTcvn3(source))).toBe(text));
