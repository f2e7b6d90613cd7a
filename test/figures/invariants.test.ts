import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { contains } from "../../src/domain/span.ts";
import { splitPassages } from "../../src/passages/split.ts";
import { figuresOf, report } from "../support/corpus/report.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What must hold for every figure of any document. */
function expectSound(text: string): void {
  const document = report(text.normalize("NFC"), { date: "2024-01-15" });
  const figures = figuresOf(document);
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    const { span, clause, sentence } = figure;
    const written = document.text.slice(span.start, span.end);
    expect(Number.isFinite(figure.value), written).toBe(true);
    expect(figure.value, written).toBeGreaterThanOrEqual(0);
    // The number stands in the words that are quoted for it; zero may be said in words.
    expect(written).toMatch(figure.value === 0 ? /\d|không/iu : /\d/);
    expect(contains(sentence, span), written).toBe(true);
    expect(contains(clause, span), written).toBe(true);
    expect(contains(sentence, clause), written).toBe(true);
    expect(document.text.slice(sentence.start, sentence.end)).not.toContain("\n");
    expect(figure.head.length, written).toBeGreaterThan(0);
    for (const place of figure.places) expect(place.value.name).not.toBe("");
    if (figure.period?.from) {
      const { start, end } = figure.period.from;
      expect(document.text.slice(start, end)).toMatch(/\d|quý|nhiệm kỳ/iu);
    }
  }
  // The same text gives the same figures, and each number is read once.
  expect(figuresOf(document)).toEqual(figures);
  expect(new Set(figures.map(({ span }) => span.start)).size).toBe(figures.length);
  for (const passage of splitPassages(document))
    expect(document.text.slice(passage.span.start, passage.span.end)).toBe(passage.text);
}

describe.each([
  ["data/samples", join(ROOT, "data/samples")],
  ["../shared/seeds", join(ROOT, "../shared/seeds")],
])("every figure of %s", (name, folder) => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file)) : [];
  if (files.length === 0) {
    console.warn(`skipped: no texts in ${name}`);
    test.skip(`no texts in ${name}`, () => {});
  }
  for (const file of files) {
    test(file, () => expectSound(readFileSync(join(folder, file), "utf8")));
  }
});
