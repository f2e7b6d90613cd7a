import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadEveryday } from "../../src/language/everyday.ts";
import { tokenise } from "../../src/language/tokens.ts";
import { findEveryday } from "../support/corpus/language.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const found = (text: string) => findEveryday(tokenise(text)).flatMap(({ official }) => official);

describe("everyday words have official ones", () => {
  test.each([
    ["vợ chồng muốn ly dị", "ly hôn"],
    ["vo chong muon ly di", "ly hôn"],
    ["sếp không trả tiền", "người sử dụng lao động"],
    ["làm sổ đỏ ở đâu", "giấy chứng nhận quyền sử dụng đất"],
    ["bị lấy trộm xe", "trộm cắp tài sản"],
  ])("%s: %s", (text, official) => expect(found(text)).toContain(official));
});

test.each([["tỷ lệ hộ nghèo năm 2019"], ["Bí thư Huyện ủy Đầm Hà"], ["luong thực, lương"], [""]])(
  "none in %j, or only as typed",
  (text) => expect(found(text)).not.toContain("ly hôn"),
);

test("one bare syllable counts only where nothing has diacritics", () => {
  expect(found("sep trả tiền")).toEqual([]);
  expect(found("sep tra tien")).toContain("người sử dụng lao động");
});

test("data/everyday.csv lists each once, and nothing as itself", () => {
  const path = fileURLToPath(new URL("../../data/everyday.csv", import.meta.url));
  const rows = readFileSync(path, "utf8").trimEnd().split("\n").slice(1);
  const everyday = rows.map((row) => row.split(",")[0]);
  expect(new Set(everyday).size).toBe(everyday.length);
  expect(rows.filter((row) => row.split(",")[1]!.split(" | ").includes(row.split(",")[0]!))).toEqual([]);
});

test.each([
  ["a missing file", undefined],
  ["a missing column", "everyday,x\nsếp,y\n"],
])("%s is told", (_, content) => {
  const folder = temporaryFolder(content === undefined ? {} : { "everyday.csv": content });
  expect(() => loadEveryday(`${folder}/everyday.csv`)).toThrow(/everyday\.csv/);
});
