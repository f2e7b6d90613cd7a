import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../../scripts/compose.ts";
import type { QuizItem } from "../../../src/domain/quiz-item.ts";
import type { Report } from "../../../src/evaluation/province/fact.ts";
import { generateProvince } from "../../../src/evaluation/province/generate-province.ts";
import { assistantOver } from "../../support/index/own-index.ts";
import { sharedInput } from "../../support/index/shared-input.ts";
import { flawsOf, toldByReports, wronglyJudged } from "./item-flaws.ts";

/** `QUIZ=all` asks for 500 items of the seeds, the samples and each family of the province. */
const isLarge = process.env.QUIZ === "all";
const [REPORTS, ITEMS] = isLarge ? [Number.POSITIVE_INFINITY, 500] : [8, 25];
const seeds = sharedInput("seeds");

interface Input {
  readonly reports: readonly Report[];
  open(): Promise<Assistant>;
}

function filesOf(folder: string): Record<string, Buffer> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`)]));
}

function province(family: "a" | "b"): Input {
  const reports = generateProvince(family).reports.slice(0, REPORTS);
  const files = Object.fromEntries(reports.map(({ path, text }) => [path, text]));
  return { reports, open: () => assistantOver(files) };
}

const INPUTS: readonly (readonly [string, Input])[] = [
  ["the samples", { reports: [], open: () => assistantOver(filesOf("data/samples")) }],
  ["reports of a made-up province", province("a")],
  ["reports of the other family", province("b")],
];

describe.each([
  ...INPUTS,
  ...(seeds.missing
    ? []
    : [["the seeds", { reports: [], open: () => assistantOver(filesOf(seeds.path)) }] as const]),
])("items over %s", (_, { reports, open }) => {
  let assistant: Assistant;
  let items: readonly QuizItem[];

  beforeAll(async () => {
    assistant = await open();
    ({ items } = await assistant.quiz({ topic: "", count: ITEMS, seed: "nhiều câu" }));
  });

  test("keep to the limits, show the key in a quote and give nothing away", () => {
    expect(items.length).toBeGreaterThan(15);
    expect(items.flatMap(flawsOf)).toEqual([]);
  });

  test("have no other option that the documents support", () => {
    expect(items.flatMap((item) => wronglyJudged(item, assistant))).toEqual([]);
    expect(reports.length > 0 ? toldByReports(items, reports) : []).toEqual([]);
  });

  test("ask nothing twice", () => {
    expect(new Set(items.map(({ question }) => question)).size).toBe(items.length);
  });

  test("are the same again for the same seed, others for another", async () => {
    const request = { topic: "", count: 8, seed: "7" };
    const first = await assistant.quiz(request);
    expect(await assistant.quiz(request)).toEqual(first);
    expect(await assistant.quiz({ ...request, seed: "8" })).not.toEqual(first);
  });
});
