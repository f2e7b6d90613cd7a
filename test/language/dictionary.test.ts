import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { cellValues } from "../../src/language/data-table.ts";
import { loadDictionary } from "../../src/language/dictionary.ts";
import { dictionary } from "../support/corpus/language.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const PATH = fileURLToPath(new URL("../../data/dictionary.csv", import.meta.url));
const load = (content: string) =>
  loadDictionary(`${temporaryFolder({ "dictionary.csv": content })}/dictionary.csv`);

describe("data/dictionary.csv", () => {
  const rows = readFileSync(PATH, "utf8").trimEnd().split("\n").slice(1);
  const keys = rows.map((row) => row.split(",")[0]!);

  test("has at least 2,500 entries, sorted, each once, in NFC", () => {
    expect(rows.length).toBeGreaterThanOrEqual(2500);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(rows.join("\n")).toBe(rows.join("\n").normalize("NFC"));
  });

  test("each has distinct renderings without odd characters", () => {
    const odd = rows.filter((row) => {
      const [english, vietnamese] = row.split(",");
      const values = cellValues(vietnamese!);
      const isPlain =
        /^[a-z\d][a-z\d '&./-]*$/.test(english!) && /^[\p{L}\d² ().|/'&%-]+$/u.test(vietnamese!);
      return !isPlain || values.length === 0 || new Set(values).size < values.length;
    });
    expect(odd).toEqual([]);
  });

  test("is read in a moment", () => {
    const start = performance.now();
    loadDictionary(PATH);
    // 30 ms on an idle machine; a loaded one must not fail the test.
    expect(performance.now() - start).toBeLessThan(150);
  });
});

test.each([
  ["poverty", "nghèo"],
  ["economic growth", "tăng trưởng kinh tế"],
])("%s → %s", (english, vietnamese) => expect(dictionary.renderings(english).join()).toContain(vietnamese));

describe("an owner's own table", () => {
  test.each([
    ["plain", "english,vietnamese\nVillage,làng | thôn\n"],
    ["with quotation marks", 'english,vietnamese\n"village","làng | thôn"\n'],
    ["with a mark at its beginning and another order", "\uFEFFvietnamese,english\nlàng | thôn,village\n"],
    ["with an entry twice", "english,vietnamese\nvillage,làng\nvillage,thôn\n"],
    ["in NFD", "english,vietnamese\nvillage,làng | thôn\n".normalize("NFD")],
    ["of Windows", "english,vietnamese\r\nvillage,làng | thôn\r\n"],
  ])("%s", (_, content) => expect(load(content).renderings("village")).toEqual(["làng", "thôn"]));

  test("with nothing in it", () => expect(load("english,vietnamese\n").has("village")).toBe(false));

  test.each([
    ["a missing column", "english,nghia\nvillage,làng\n", /dictionary\.csv.*vietnamese/],
    ["a row with a cell too many", "english,vietnamese\nvillage,làng,thôn\n", /dictionary\.csv/],
    ["a row without its comma", "english,vietnamese\nvillage\n", /dictionary\.csv/],
    ["an empty cell", "english,vietnamese\nvillage,\n", /dictionary\.csv.*village/],
    ["an open quotation mark", 'english,vietnamese\nvillage,"làng\n', /dictionary\.csv/],
  ])("%s is told in one line", (_, content, line) => {
    expect(() => load(content)).toThrow(expect.objectContaining({ code: "bad-data-file" }));
    expect(() => load(content)).toThrow(line);
  });

  test("a missing file is told", () => expect(() => loadDictionary("/none.csv")).toThrow(/none\.csv/));
});
