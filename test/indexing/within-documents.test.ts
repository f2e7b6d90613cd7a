import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { HashingEmbeddings } from "../../src/embeddings/hashing.ts";
import { glossary } from "../support/corpus/language.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { assistantOver } from "../support/index/own-index.ts";

const embeddings = new HashingEmbeddings(glossary);
const TERMS = ["huyen", "ngheo", "nam"].map((term) => ({ term, weight: 1 }));
const ALL = 1000;

describe("a search within some documents", () => {
  let index: Assistant["index"];
  let everywhere: Record<"lexical" | "vectors", readonly { at: number; score: number }[]>;

  beforeAll(async () => {
    index = (await assistantOver(MADE_UP_REPORTS)).index;
    everywhere = await hits();
  });

  async function hits(within?: ReadonlySet<string>) {
    const vector = await embeddings.embedQuery("hộ nghèo của huyện");
    return {
      lexical: index.searchLexical(TERMS, ALL, within ? { within } : {}),
      vectors: await index.searchVectors(vector, ALL, within),
    };
  }

  const documentOf = (at: number) => index.passageAt(at).documentId;

  test.each<[string, (ids: readonly string[]) => string[]]>([
    ["all", (ids) => [...ids]],
    ["one", (ids) => ids.slice(1, 2)],
    ["the first and the last", (ids) => [ids[0]!, ids.at(-1)!]],
    ["none", () => []],
    ["one that is not there", () => ["none-such"]],
  ])("%s gives what a search everywhere gives of them", async (_, choose) => {
    const within = new Set(choose(index.documents.map(({ id }) => id)));
    const found = await hits(within);
    expect(everywhere.vectors).toHaveLength(index.size);
    for (const leg of ["lexical", "vectors"] as const)
      expect(found[leg]).toEqual(everywhere[leg].filter(({ at }) => within.has(documentOf(at))));
  });

  test("an id that no passage has is in no place", () => {
    for (const id of ["", "!!!!!!!!!!!!", "AAAAAAAAAAAA", "x".repeat(40)]) expect(index.placeOf(id)).toBe(-1);
  });
});
