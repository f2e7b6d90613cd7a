import { expect, test } from "vitest";
import type { Document } from "../../src/domain/document.ts";
import { builtinEmbedder } from "../../src/embeddings/embedder.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { ingest } from "../../src/indexing/ingest.ts";
import { openGeneration } from "../../src/indexing/open-generation.ts";
import { glossary } from "../support/corpus/language.ts";
import { report } from "../support/corpus/report.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

test("a page that a busy machine gave up is read at the next ingest, though its file is unchanged", async () => {
  const generations = new Generations(temporaryFolder());
  const scan = (text: string, leftOut?: "slow"): Document => ({
    ...report(text),
    id: "scan",
    path: "scan.pdf",
    contentHash: "scan",
    pages: [
      {
        number: 1,
        span: { start: 0, end: text.length },
        ocr: { confidence: 92, ...(leftOut && { leftOut }) },
      },
    ],
  });
  const readings = [scan("Trang một.", "slow"), scan("Năm 2022, huyện Mộc Lâm có 36 hợp tác xã.")];
  let read = 0;
  const run = () =>
    ingest({
      generations,
      embedder: builtinEmbedder(glossary),
      glossary,
      ownPlaces: [],
      tables: {},
      listSources: async () => ({
        sources: [{ path: "scan.pdf", size: 1, modified: 1, readers: [] }],
        skipped: [],
      }),
      readSource: async () => readings[Math.min(read++, 1)]!,
      keptOut: () => undefined,
      onProgress: () => {},
    });
  expect(await run()).toMatchObject({ rebuilt: true });
  expect(await run()).toMatchObject({ rebuilt: true });
  const generation = await openGeneration(generations.current()!);
  expect(generation?.index.documents[0]?.text).toContain("36 hợp tác xã");
  expect(generation?.figures()).toHaveLength(1);
  // Read for good now.
  expect(await run()).toMatchObject({ rebuilt: false });
  expect(read).toBe(2);
});
