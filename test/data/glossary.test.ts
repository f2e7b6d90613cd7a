import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cellValues, readDataTable } from "../../src/language/data-table.ts";

const GLOSSARY = fileURLToPath(new URL("../../data/glossary.csv", import.meta.url));
const PLACES = fileURLToPath(new URL("../../data/places.csv", import.meta.url));
const GLOSSARY_COLUMNS = ["concept", "kind", "vietnamese", "abbreviations", "english"] as const;
const PLACE_COLUMNS = ["name", "level", "parent", "aliases"] as const;
const KINDS = [
  "indicator",
  "counted",
  "organisation",
  "office",
  "document-type",
  "term",
  "place-type",
  "activity",
];
/** From the widest to the narrowest; a place's parent stands before it. */
const LEVELS = [
  ["quốc gia"],
  ["vùng", "tỉnh", "thành phố"],
  ["thành phố", "thị xã", "huyện"],
  ["xã", "phường", "thị trấn"],
];

const concepts = readDataTable(GLOSSARY, GLOSSARY_COLUMNS);
const places = readDataTable(PLACES, PLACE_COLUMNS);

/** What occurs more than once. */
function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function valuesOf(row: (typeof concepts)[number]): string[] {
  return [row.vietnamese, row.abbreviations, row.english].flatMap(cellValues);
}

function conceptOf(value: string): string | undefined {
  return concepts.find((row) => valuesOf(row).includes(value))?.concept;
}

describe("data/glossary.csv", () => {
  it("is UTF-8 in NFC with the header that the glossary reads", () => {
    const text = readFileSync(GLOSSARY, "utf8");
    expect(text.split("\n", 1)[0]).toBe(GLOSSARY_COLUMNS.join(","));
    expect(text).not.toContain("\uFFFD");
    expect(text).toBe(text.normalize("NFC"));
  });

  it("has at least 300 concepts with unique kebab-case ids", () => {
    expect(concepts.length).toBeGreaterThanOrEqual(300);
    expect(repeated(concepts.map(({ concept }) => concept))).toEqual([]);
    const odd = concepts.filter(({ concept }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(concept));
    expect(odd).toEqual([]);
  });

  it("uses the known kinds, all of them", () => {
    expect([...new Set(concepts.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
  });

  it("gives every concept a Vietnamese name, and an English one unless it is a party term", () => {
    const partyKinds = ["organisation", "office", "document-type", "term"];
    const bare = concepts.filter(
      ({ vietnamese, english, kind }) => vietnamese === "" || (english === "" && !partyKinds.includes(kind)),
    );
    expect(bare).toEqual([]);
  });

  it("lists no value twice, neither in one concept nor in two, letter case aside", () => {
    expect(repeated(concepts.flatMap(valuesOf).map((value) => value.toLowerCase()))).toEqual([]);
  });

  it.each([
    ["hộ nghèo", "hộ cận nghèo"],
    ["hộ nghèo", "nghèo đa chiều"],
    ["giá trị sản xuất", "tăng trưởng kinh tế"],
    ["giá trị sản xuất", "GRDP"],
    ["tăng trưởng kinh tế", "GRDP"],
    ["thu ngân sách", "thu nội địa"],
    ["thu ngân sách", "chi ngân sách"],
    ["nông thôn mới", "nông thôn mới nâng cao"],
    ["tỷ suất tử vong trẻ em dưới 1 tuổi", "tỷ suất tử vong trẻ em dưới 5 tuổi"],
    ["doanh nghiệp", "hợp tác xã"],
    ["bí thư Tỉnh ủy", "bí thư Huyện ủy"],
    ["hộ thuộc diện nghèo", "hộ thuộc diện cận nghèo"],
    ["thành lập mới", "đang hoạt động"],
    ["đang hoạt động", "tạm ngừng hoạt động"],
    ["lao động qua đào tạo", "lao động qua đào tạo có bằng cấp, chứng chỉ"],
    ["số khách du lịch", "số khách du lịch quốc tế"],
    ["thu nhập bình quân mỗi người", "thu nhập bình quân mỗi người lao động"],
    ["nước sạch", "nước hợp vệ sinh"],
  ])("keeps %s apart from %s", (one, other) => {
    expect(conceptOf(one)).toBeDefined();
    expect(conceptOf(other)).toBeDefined();
    expect(conceptOf(one)).not.toBe(conceptOf(other));
  });

  it.each([
    ["tỷ lệ hộ nghèo", "poverty rate"],
    ["số hộ nghèo", "tỷ lệ nghèo"],
    ["tổng thu ngân sách nhà nước", "budget collection"],
    ["vốn đầu tư trực tiếp nước ngoài", "FDI"],
    ["thu nhập bình quân đầu người", "income per head"],
    ["hộ dân được sử dụng nước sạch", "tỷ lệ hộ sử dụng nước sạch"],
    ["nông thôn mới", "NTM"],
    ["doanh nghiệp", "businesses"],
    ["HTX", "cooperatives"],
    ["số hộ thuộc diện nghèo", "hộ nghèo"],
    ["rừng che phủ", "forest coverage"],
    ["nộp vào ngân sách nhà nước", "tổng thu ngân sách nhà nước"],
    ["đăng ký thành lập mới", "thành lập mới"],
    ["kết nạp quần chúng ưu tú", "kết nạp vào Đảng"],
    ["về đích nông thôn mới", "đạt chuẩn nông thôn mới"],
  ])("takes %s and %s for the same thing", (one, other) => {
    expect(conceptOf(one)).toBeDefined();
    expect(conceptOf(one)).toBe(conceptOf(other));
  });
});

describe("data/places.csv", () => {
  it("has the header that the gazetteer reads", () => {
    const text = readFileSync(PLACES, "utf8");
    expect(text.split("\n", 1)[0]).toBe(PLACE_COLUMNS.join(","));
    expect(text).toBe(text.normalize("NFC"));
  });

  it("uses known levels and lists no place twice below one parent", () => {
    const known = new Set(LEVELS.flat());
    expect(places.filter(({ level }) => !known.has(level))).toEqual([]);
    const keys = places.map(({ name, level, parent }) => [name, level, parent].join(" | "));
    expect(repeated(keys)).toEqual([]);
  });

  it("names as parent exactly one place of the level above", () => {
    const lost = places.filter(({ level, parent }) => {
      if (parent === "") return level !== "quốc gia";
      const above = LEVELS.filter((_, i) => LEVELS[i + 1]?.includes(level)).flat();
      return places.filter(({ name, level: own }) => name === parent && above.includes(own)).length !== 1;
    });
    expect(lost).toEqual([]);
  });

  it("gives an alias to one place only, and to none that another place is called", () => {
    const aliases = places.flatMap((place) => cellValues(place.aliases));
    const names = [...new Set(places.map(({ name }) => name))];
    expect(repeated([...names, ...aliases].map((alias) => alias.toLowerCase()))).toEqual([]);
  });

  it("has the 63 provinces and the 13 districts, towns and cities of Quảng Ninh", () => {
    const provinces = places.filter(
      ({ level, parent }) => parent === "Việt Nam" && ["tỉnh", "thành phố"].includes(level),
    );
    expect(provinces).toHaveLength(63);
    expect(places.filter(({ parent }) => parent === "Quảng Ninh")).toHaveLength(13);
  });
});
