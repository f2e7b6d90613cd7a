import { expect, test } from "vitest";
import { placesInTables } from "../../src/language/places-in-tables.ts";
import { read } from "../documents/fixtures/read.ts";

test.each<[header: string, cell: string, places: string[]]>([
  ["Huyện", "Đầm Hà", ["huyện Đầm Hà"]],
  ["Địa phương", "Đầm Hà", ["Đầm Hà"]],
  // What the cell tells outranks its header.
  ["Huyện", "Huyện Đầm Hà", ["huyện Đầm Hà"]],
  ["Địa bàn", "Huyện Đầm Hà", ["huyện Đầm Hà"]],
  ["Xã", "Thị trấn Đầm Hà", ["thị trấn Đầm Hà"]],
  ["Huyện, thị xã, thành phố", "TP. Hạ Long", ["thành phố Hạ Long"]],
  ["Thôn", "1. Bản Nà Mèo", ["bản Nà Mèo"]],
  // A level word that the name cannot do without.
  ["Huyện", "Bản Giốc", ["huyện Bản Giốc"]],
  ["Xã", "Xã Bản Lầu", ["xã Bản Lầu"]],
  ["Huyện", "Toàn Tỉnh", []],
  ["Chỉ tiêu", "Huyện Đầm Hà", []],
])("below %s: %s", async (header, cell, places) => {
  const document = await read("a.csv", `${header};Năm;Số hộ nghèo\n${cell};2021;12\n`);
  const found = placesInTables(document).map(({ level, name }) => [level, name].filter(Boolean).join(" "));
  expect(found).toEqual(places);
});
