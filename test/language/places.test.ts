import { describe, expect, test } from "vitest";
import { namedPlaces } from "../../src/language/named-places.ts";
import { Gazetteer } from "../../src/language/places.ts";
import { tokenise } from "../../src/language/tokens.ts";
import { gazetteer } from "../support/corpus/language.ts";

const found = (text: string, mode: "strict" | "typed", among = gazetteer) =>
  among.find(tokenise(text), mode).map(({ place }) => [place.level, place.name].filter(Boolean).join(" "));

describe("places in a document", () => {
  test.each<[string, string[]]>([
    ["huyện Bình Liêu", ["huyện Bình Liêu"]],
    ["Huyện uỷ Bình Liêu", ["huyện Bình Liêu"]],
    ["Tỉnh ủy Quảng Ninh", ["tỉnh Quảng Ninh"]],
    ["TP. Hạ Long", ["thành phố Hạ Long"]],
    ["TP Hạ Long", ["thành phố Hạ Long"]],
    // The same name at two levels is two places; a bare name is the higher.
    ["thị trấn Bình Liêu", ["thị trấn Bình Liêu"]],
    ["xã Đầm Hà, huyện Đầm Hà", ["xã Đầm Hà", "huyện Đầm Hà"]],
    ["Bình Liêu", ["huyện Bình Liêu"]],
    ["xã Hạ Long", ["xã Hạ Long"]],
    ["Hạ Long", ["thành phố Hạ Long"]],
    ["Bình Liêu, Ba Chẽ và Tiên Yên", ["huyện Bình Liêu", "huyện Ba Chẽ", "huyện Tiên Yên"]],
    // Names are written with capitals and diacritics.
    ["đồng tâm hiệp lực", []],
    ["quang trung", []],
    ["Binh Lieu", []],
    ["bình liêu", []],
    // A syllable of another word is no level.
    ["nông thôn Quảng Ninh", ["tỉnh Quảng Ninh"]],
    ["văn bản Quảng Ninh", ["tỉnh Quảng Ninh"]],
    ["không có địa danh", []],
  ])("%s", (text, places) => expect(found(text, "strict")).toEqual(places));
});

describe("places as people type them", () => {
  test.each<[string, string[]]>([
    ["binh lieu 2019", ["huyện Bình Liêu"]],
    ["BINH LIEU", ["huyện Bình Liêu"]],
    ["huyen dam ha", ["huyện Đầm Hà"]],
    ["xa dam ha", ["xã Đầm Hà"]],
    ["tp ha long", ["thành phố Hạ Long"]],
    ["QN", ["tỉnh Quảng Ninh"]],
    ["Bình Liêu District", ["huyện Bình Liêu"]],
    ["Quang Ninh province", ["tỉnh Quảng Ninh"]],
    ["Hanoi", ["thành phố Hà Nội"]],
    ["sai gon", ["thành phố Thành phố Hồ Chí Minh"]],
    ["Ba Chẽ và Tiên Yên", ["huyện Ba Chẽ", "huyện Tiên Yên"]],
    // Diacritics that are typed must be the name's own.
    ["bính liêu", []],
  ])("%s", (text, places) => expect(found(text, "typed")).toEqual(places));
});

test("a mention includes its level word", () => {
  const text = "Tại huyện Bình Liêu có";
  const [mention] = gazetteer.find(tokenise(text), "strict");
  expect(text.slice(mention!.span.start, mention!.span.end)).toBe("huyện Bình Liêu");
});

describe("names that the documents themselves bring", () => {
  test.each<[string, string[]]>([
    ["Tại xã Nậm Khắt và thôn Phai Làu, đoàn", ["xã Nậm Khắt", "thôn Phai Làu"]],
    ["huyện Mù Cang Chải", ["huyện Mù Cang Chải"]],
    ["Huyện ủy Mường Khương", ["huyện Mường Khương"]],
    ["huyện Cư M'gar và xã Cư Dliê M'nông", ["huyện Cư M'gar", "xã Cư Dliê M'nông"]],
    ["Hợp tác xã Quan Hồ", []],
    ["huyện Ủy viên Ban Thường vụ", []],
    ["xã Bí thư Đảng ủy", []],
    ["các xã, phường", []],
    // Letterheads and titles have nothing but capitals.
    ["ỦY BAN NHÂN DÂN TỈNH KHE LÂM\nSố 5", ["tỉnh Khe Lâm"]],
    ["HUYỆN MỘC TRÀ: KẾT QUẢ NĂM 2023", ["huyện Mộc Trà"]],
    ["HUYỆN ỦY PHÌN HỒ\n*", ["huyện Phìn Hồ"]],
    ["ĐẢNG BỘ HUYỆN ĐÔNG KHÊ NHIỆM KỲ 2020-2025", ["huyện Đông Khê"]],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", []],
    ["CÁC XÃ ĐẶC BIỆT KHÓ KHĂN\n", []],
    ["ĐỀ ÁN XÂY DỰNG THÀNH PHỐ THÔNG MINH\n", []],
    ["XÂY DỰNG HUYỆN NÔNG THÔN MỚI NĂM 2023", []],
    ["huyện Đã hoàn thành", []],
  ])("%s", (text, places) =>
    expect(namedPlaces(text).map(({ level, name }) => `${level} ${name}`)).toEqual(places),
  );

  test("are known once added, typed bare too", () => {
    const own = new Gazetteer([]);
    expect(found("huyen mu cang chai", "typed", own)).toEqual([]);
    for (const place of namedPlaces("huyện Mù Cang Chải")) own.add(place);
    expect(found("huyen mu cang chai", "typed", own)).toEqual(["huyện Mù Cang Chải"]);
  });
});

test("a longer name that is written otherwise hides none inside it", () => {
  const own = new Gazetteer([
    { name: "Đầm Hà", level: "huyện" },
    { name: "Huyện Đầm Hà", level: null },
  ]);
  expect(found("Trong năm 2023, huyện Đầm Hà có 120 hộ.", "strict", own)).toEqual(["huyện Đầm Hà"]);
});

describe("of names typed alike the one that documents name most is meant", () => {
  const own = new Gazetteer([{ name: "Hà Giang", level: "tỉnh" }]);
  for (let document = 0; document < 3; document++) own.add({ name: "Hạ Giang", level: "xã" });
  test.each([
    ["ha giang", "xã Hạ Giang"],
    ["HA GIANG", "xã Hạ Giang"],
    // What is typed with its diacritics is meant so.
    ["hà giang", "tỉnh Hà Giang"],
    ["hạ giang", "xã Hạ Giang"],
  ])("%s", (text, place) => expect(found(text, "typed", own)).toEqual([place]));
});

test("the places of a document, most often named first", () => {
  const text = "Huyện Ba Chẽ và huyện Bình Liêu. Huyện Bình Liêu. Tỉnh Quảng Ninh, Bình Liêu, Ba Chẽ.";
  expect(gazetteer.byFrequency(text).map(({ name }) => name)).toEqual(["Bình Liêu", "Ba Chẽ", "Quảng Ninh"]);
});
