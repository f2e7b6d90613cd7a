import { expect, test } from "vitest";
import { tiffPages } from "../../../src/documents/ocr/tiff-pages.ts";
import { tiffFile } from "../fixtures/tiff-file.ts";

const page = (width: number, height: number) => ({ width, height, pixels: new Uint8Array(width * height) });

test("the pages of a TIFF file and their sizes", () => {
  expect(tiffPages(tiffFile([page(3, 5), page(7, 2)]))).toEqual([
    { at: 0, width: 3, height: 5 },
    { at: 1, width: 7, height: 2 },
  ]);
});

test.each([
  ["run in a circle", tiffFile([page(3, 5)], 8)],
  ["lie outside the file", tiffFile([page(3, 5)], 90_000)],
  ["are cut off", tiffFile([page(3, 5)]).subarray(0, 40)],
])("directories that %s are refused", (_, bytes) => {
  expect(() => tiffPages(bytes)).toThrow();
});

test("an entry that claims more values than the file has bytes is refused", () => {
  const bytes = tiffFile([page(3, 5)]);
  bytes.writeUInt32LE(0x7fffffff, 8 + 2 + 4);
  expect(() => tiffPages(bytes)).toThrow("runs out of the file");
});
