import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { parseFloors } from "../../src/evaluation/floor.ts";
import { documentsOf, parseItems } from "../../src/evaluation/item.ts";
import { standsIn } from "../../src/evaluation/stands-in.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const items = parseItems(readFileSync(join(DATA, "evaluation/questions.jsonl"), "utf8"));

describe("data/evaluation/questions.jsonl", () => {
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const read = createDocumentReader();
    for (const path of new Set(items.flatMap(documentsOf))) {
      const result = await read({ path, bytes: readFileSync(join(DATA, "samples", path)) });
      if (result.ok) texts.set(path, result.document.text);
    }
  });

  it("has at least 60 items, 20 of them without an answer and 15 of them claims, each asked once", () => {
    const said = items.map((item) => (item.kind === "ask" ? item.question : item.claim));
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(new Set(said).size).toBe(items.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const refusals = items.filter((item) => item.kind === "ask" && item.status === "not_found");
    expect(refusals.length).toBeGreaterThanOrEqual(20);
    expect(items.filter(({ kind }) => kind === "verify").length).toBeGreaterThanOrEqual(15);
  });

  it("has its answering words in every document that counts", () => {
    for (const item of items) {
      if (item.kind === "verify" || item.status !== "answered") continue;
      for (const document of documentsOf(item)) {
        for (const must of item.must ?? []) {
          expect(standsIn(must, texts.get(document) ?? ""), `${item.id}: ${must} in ${document}`).toBe(true);
        }
      }
    }
  });

  it("has floors for the samples and for the family that is tuned on", () => {
    const floors = parseFloors(readFileSync(join(DATA, "evaluation/floor.json"), "utf8"));
    expect(Object.keys(floors)).toEqual(expect.arrayContaining(["samples", "province-a"]));
  });
});
