import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { overProvince, overSamples } from "../../scripts/evaluation-sets.ts";
import { parseFloors, shortfalls } from "../../src/evaluation/floor.ts";
import { scoreOf } from "../../src/evaluation/score.ts";

const FLOORS = fileURLToPath(new URL("../../data/evaluation/floor.json", import.meta.url));
const floors = parseFloors(readFileSync(FLOORS, "utf8"));
/** Patience with a loaded machine, no promise of speed. */
const PATIENCE_MS = 120_000;

test.each([
  ["samples", () => overSamples()],
  ["province-a", () => overProvince("a")],
  ["province-b", () => overProvince("b")],
])(
  "%s is answered no worse than its recorded floor",
  async (name, evaluated) => {
    const { outcomes } = await evaluated();
    expect(floors[name], `${name} has a floor`).toBeDefined();
    expect(shortfalls(scoreOf(outcomes), floors[name]!)).toEqual([]);
  },
  PATIENCE_MS,
);
