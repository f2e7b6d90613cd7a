import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWithSum, sumOf } from "../../src/indexing/file-sums.ts";
import { StoredTexts, TextWriter } from "../../src/indexing/stored-texts.ts";
import { pick, randomNumbers } from "../support/index/random-numbers.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const folder = temporaryFolder();

describe("stored texts", () => {
  const texts = [
    "Huyện Mộc Lâm",
    "",
    "a\u0301 😀 \uD800 lẻ loi",
    "x".repeat(3_000_000),
    "y".repeat(3_000_000),
    "cuối",
  ];
  const path = join(folder, "texts.bin");
  const writer = new TextWriter(path);
  const starts = texts.map((text) => writer.write(text));
  writer.close();
  const stored = new StoredTexts(readFileSync(path));

  test("come back whole, also those that were let go", () => {
    for (let round = 0; round < 3; round++)
      for (const [at, text] of texts.entries())
        expect(stored.whole(starts[at]!, text.length) === text).toBe(true);
  });

  test("are sliced by the offsets of the text", () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 200; round++) {
      const at = pick([0, 1, 2, 5], random);
      const text = texts[at]!;
      const [start, end] = [random(), random()]
        .map((x) => Math.floor(x * (text.length + 1)))
        .sort((a, b) => a - b);
      expect(stored.slice(starts[at]! + start!, starts[at]! + end!)).toBe(text.slice(start, end));
    }
  });
});

test.each([0, 1, 100, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1, 20_000_003])(
  "a file of %i bytes is read and summed in parts as in one piece",
  async (size) => {
    const bytes = Buffer.alloc(size, "Mộc Lâm 2022 ");
    const path = join(temporaryFolder({ file: bytes }), "file");
    const sum = createHash("sha256").update(bytes).digest("hex");
    expect(await sumOf(path)).toBe(sum);
    const read = await readWithSum(path);
    expect(read.sum).toBe(sum);
    expect(read.bytes.equals(bytes)).toBe(true);
  },
);

test("a file that is not there has no sum", async () => {
  await expect(sumOf(join(folder, "none"))).rejects.toThrow("ENOENT");
});
