import { expect, test } from "vitest";
import { ingestProgress } from "../../scripts/ingest-progress.ts";

function watched(isTTY: boolean) {
  let written = "";
  let time = 0;
  const stream = {
    isTTY,
    columns: 120,
    write: (text: string) => {
      written += text;
      return true;
    },
  } as unknown as NodeJS.WriteStream;
  return {
    ...ingestProgress({ stream, now: () => time }),
    passes: (seconds: number) => {
      time += seconds * 1000;
    },
    written: () => written,
  };
}

test("where nobody sees a bar: nothing of a short ingest, of a long one a line now and then", () => {
  const progress = watched(false);
  for (let at = 1; at <= 100; at++) {
    progress.update("reading", at, 100, { pages: at * 12 });
    progress.passes(0.1);
  }
  expect(progress.written()).toBe("");
  for (let at = 1; at <= 100; at++) {
    progress.update("indexing", at, 100, { passages: at * 30 });
    progress.passes(1);
  }
  progress.stop();
  const lines = progress.written().split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe("Lập kho: 21/100 tài liệu, 630 đoạn, bước này còn khoảng 1 phút");
  expect(lines[2]).toBe("Lập kho: 81/100 tài liệu, 2.430 đoạn, bước này còn khoảng 19 giây");
});

test.each([
  [10, 100, 90, "bước này còn khoảng 14 phút"],
  [10, 5000, 90, "bước này còn khoảng 12 giờ 29 phút"],
  [100, 100, 90, "Nối vectơ: 100/100 đoạn\n"],
  [0, 100, 90, "Nối vectơ: 0/100 đoạn\n"],
])("%i of %i after %i seconds: %s", (done, total, seconds, said) => {
  const progress = watched(false);
  progress.update("linking", 0, total);
  progress.passes(seconds);
  progress.update("linking", done, total);
  expect(progress.written()).toContain(said);
});

test("on a terminal: a bar that says what is done, and one for each step", () => {
  const progress = watched(true);
  progress.update("reading", 0, 40);
  progress.update("reading", 40, 40, { pages: 1310 });
  progress.update("checking", 0, 1);
  progress.update("checking", 1, 1);
  progress.stop();
  expect(progress.written()).toMatch(/Đọc tài liệu \[[^\]]*\] 40\/40 tệp, 1\.310 trang/u);
  expect(progress.written()).toMatch(/Kiểm tra kho mới \[[^\]]*\] 1\/1 bước/u);
});
