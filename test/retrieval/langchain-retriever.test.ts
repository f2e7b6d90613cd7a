import { StringOutputParser } from "@langchain/core/output_parsers";
import { RunnableLambda } from "@langchain/core/runnables";
import { beforeAll, describe, expect, test } from "vitest";
import { openRetriever } from "../../scripts/langchain.ts";
import { LangChainRetriever } from "../../src/retrieval/langchain-retriever.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";

const QUERY = "hộ nghèo huyện Mộc Lâm 2022";
const index = ownIndex(MADE_UP_REPORTS);
let retriever: LangChainRetriever;

beforeAll(async () => {
  await index.ingest();
  retriever = await openRetriever({ index: index.config.INDEX_DIR, count: 3 });
});

describe("as a LangChain retriever the index", () => {
  test("gives the passages of a search with where they stand", async () => {
    const { retrieve } = await index.open();
    const found = await retrieve(QUERY, 3);
    const documents = await retriever.invoke(QUERY);
    expect(documents).toHaveLength(3);
    expect(
      documents.map(({ id, pageContent, metadata }) => ({ id, pageContent, metadata: { ...metadata } })),
    ).toEqual(
      found.map(({ passage, document, score }) => ({
        id: passage.id,
        pageContent: passage.text,
        metadata: {
          document: document.path,
          title: document.title,
          date: document.date,
          ...passage.span,
          score,
        },
      })),
    );
    for (const [at, { pageContent, metadata }] of documents.entries())
      expect(found[at]!.document.text.slice(metadata.start, metadata.end)).toBe(pageContent);
  });

  test("stands in a chain, with callbacks", async () => {
    const seen: string[] = [];
    const chain = retriever
      .pipe(RunnableLambda.from((documents) => documents.map(({ pageContent }) => pageContent).join("\n")))
      .pipe(new StringOutputParser());
    const callbacks = [{ handleRetrieverStart: (_: unknown, query: string) => void seen.push(query) }];
    expect(await chain.invoke(QUERY, { callbacks })).toContain("4,75%");
    expect(seen).toEqual([QUERY]);
  });

  test("gives nothing when no word is known", async () => {
    expect(await retriever.invoke("zzqx")).toEqual([]);
  });

  test("gives ten unless told", async () => {
    const counts: number[] = [];
    const retrieve = async (_: string, count: number) => {
      counts.push(count);
      return [];
    };
    await new LangChainRetriever({ retrieve }).invoke("chợ");
    expect(counts).toEqual([10]);
  });

  test("a folder without an index is told as the commands tell it", async () => {
    await expect(openRetriever({ index: "data/not-there" })).rejects.toMatchObject({ code: "no-index" });
  });
});
