import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createDocumentLibrary, oneAtATime } from "../../scripts/document-library.ts";
import type { IngestProgress, IngestResult } from "../../src/bot/admin/library.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";

const { signal } = new AbortController();
const bytes = (text: string) => Buffer.from(text);

describe("a file from outside", () => {
  const library = createDocumentLibrary(ownIndex({}).config);

  test.each<[string, string, RegExp | undefined]>([
    ["a.txt", "Thu ngân sách năm 2023 đạt 250 tỷ đồng.", undefined],
    ["a.txt", "TUYỆT MẬT\n\nThu ngân sách năm 2023 đạt 250 tỷ đồng.", /^Tài liệu có dấu chỉ độ mật/],
    ["a.docx", "không phải Word", /^Đuôi tệp là \.docx/],
    ["a.pdf", "%PDF-1.7 hỏng", /^Tệp hỏng/],
  ])("%s is read in a process of its own: %s", async (name, text, problem) => {
    const found = await library.problemOf(name, bytes(text), signal);
    if (problem) expect(found).toMatch(problem);
    else expect(found).toBeUndefined();
  });

  test("is given up when the bot stops", async () => {
    const stop = new AbortController();
    const given = library.problemOf("a.txt", bytes("abc"), stop.signal);
    stop.abort();
    await expect(given).rejects.toThrow();
    await expect(library.problemOf("a.txt", bytes("abc"), stop.signal)).rejects.toThrow(/abort/);
  });
});

test("a file is added, removed and restored, each ingested in a process of its own", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  const library = createDocumentLibrary(index.config);
  const progress: IngestProgress[] = [];
  await library.put("x.txt", bytes("Năm 2023, huyện Mộc Lâm có 47 hợp tác xã."), { replaces: false });
  const first = await library.ingest((told) => progress.push(told), signal);
  expect(first).toMatchObject({ documents: 5, kept: false });
  expect(first.outcomeOf("x.txt")).toBe("đã nạp: x.txt");
  expect(first.outcomeOf("none.txt")).toBeUndefined();
  expect(progress.length).toBeGreaterThan(0);
  expect((await (await index.open()).ask("Số hợp tác xã huyện Mộc Lâm năm 2023?")).text).toContain("47");

  const file = (await library.files()).find(({ path }) => path === "x.txt")!;
  expect(file.id).toMatch(/^[\w-]{1,24}$/);
  await library.remove(file.path);
  expect(await library.ingest(() => {}, signal)).toMatchObject({ documents: 4 });
  const [removed] = await library.removed();
  expect(removed?.path).toBe("x.txt");
  expect(await library.restore(removed!.id)).toBe("restored");
  expect(readFileSync(join(index.documents, "x.txt"), "utf8")).toContain("47 hợp tác xã");
  expect(await library.freeBytes()).toBeGreaterThan(0);
});

test("an ingest that fails says why in one line, and the old index serves on", async () => {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  writeFileSync(join(index.config.INDEX_DIR, "INGESTING"), String(process.ppid));
  const fault = await createDocumentLibrary(index.config)
    .ingest(() => {}, signal)
    .catch((error: unknown) => error as Error);
  expect(fault).toMatchObject({
    message: expect.stringMatching(/^Đang có một lượt nạp tài liệu khác[^\n]*$/),
  });
  expect(existsSync(join(index.config.INDEX_DIR, "CURRENT"))).toBe(true);
});

test("ingests run one after the other, and those who wait share one", async () => {
  let running = 0;
  let runs = 0;
  const ends: (() => void)[] = [];
  const result: IngestResult = { documents: 0, passages: 0, kept: false, outcomeOf: () => undefined };
  const ingest = oneAtATime(async (onProgress) => {
    runs += 1;
    running += 1;
    expect(running).toBe(1);
    onProgress({ phase: "reading", done: runs, total: 9 });
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    if (runs === 1) throw new Error("failed");
    return result;
  });
  const told: number[][] = [[], [], []];
  const ask = (heard: number[]) => ingest(({ done }) => heard.push(done), signal).catch(() => "failed");
  const finish = async () => {
    await expect.poll(() => ends.length).toBe(1);
    ends.pop()?.();
  };
  const first = ask(told[0]!);
  await expect.poll(() => running).toBe(1);
  const others = told.slice(1).map(ask);
  await finish();
  await finish();
  const outcomes = await Promise.all([first, ...others]);
  expect(runs).toBe(2);
  expect(outcomes).toEqual(["failed", result, result]);
  expect(told).toEqual([[1], [2], [2]]);
});
