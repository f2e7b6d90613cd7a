import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadBreaks } from "../../src/language/breaks.ts";
import { glossary } from "../support/corpus/language.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const BREAKS = loadBreaks(fileURLToPath(new URL("../../data/breaks.csv", import.meta.url)));

test("the poverty standard changed with 2022", () => {
  expect(BREAKS).toContainEqual({
    key: "#poor-households",
    from: "2022-01-01",
    note: {
      vi: expect.stringContaining("không cùng chuẩn"),
      en: expect.stringContaining("different standards"),
    },
  });
});

test.each(BREAKS.map((one) => [one.key, one] as const))(
  "%s: a known indicator, a day and both notes",
  (key, one) => {
    expect(glossary.kind(key)).toBe("indicator");
    expect(one.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(one.note.vi.length).toBeGreaterThan(20);
    expect(one.note.en.length).toBeGreaterThan(20);
  },
);

test.each([
  ["a missing file", undefined],
  ["a missing column", "concept,vietnamese,english\npoor-households,a,b\n"],
])("%s is told", (_, content) => {
  const folder = temporaryFolder(content === undefined ? {} : { "breaks.csv": content });
  expect(() => loadBreaks(`${folder}/breaks.csv`)).toThrow(/breaks\.csv/);
});
