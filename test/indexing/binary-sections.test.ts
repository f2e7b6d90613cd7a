import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSections, type Sections, writeSections } from "../../src/indexing/binary-sections.ts";
import { randomNumbers } from "../support/index/random-numbers.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const folder = temporaryFolder();
const path = join(folder, "sections.bin");

const SAMPLE: Sections = {
  bytes: Uint8Array.of(0, 255, 7),
  "tên có dấu": Uint16Array.of(1, 65_535),
  empty: new Uint32Array(),
  words: Uint32Array.of(0, 4_294_967_295, 5),
  numbers: Float32Array.of(0.5, -1.25, Number.MAX_VALUE),
};

describe("sections", () => {
  test("come back as they went in", () => {
    writeSections(path, SAMPLE);
    expect(readSections(readFileSync(path), path)).toEqual(SAMPLE);
    writeSections(path, {});
    expect(readSections(readFileSync(path), path)).toEqual({});
  });

  test("of any lengths and views come back", () => {
    const random = randomNumbers(1);
    for (let round = 0; round < 50; round++) {
      const length = () => Math.floor(random() * 40);
      const pool = Uint8Array.from({ length: 64 }, () => random() * 256);
      const sections: Sections = {
        view: pool.subarray(3, 3 + Math.min(length(), 61)),
        a: Uint16Array.from({ length: length() }, () => random() * 65_536),
        b: Uint32Array.from({ length: length() }, () => random() * 2 ** 32),
        c: Float32Array.from({ length: length() }, () => random() - 0.5),
      };
      writeSections(path, sections);
      expect(readSections(readFileSync(path), path)).toEqual(sections);
    }
  });

  test("cut short anywhere are refused", () => {
    writeSections(path, { a: Uint32Array.of(1, 2, 3), b: Uint8Array.from({ length: 16 }, (_, i) => i) });
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole);
      truncateSync(path, length);
      expect(() => readSections(readFileSync(path), path), `${length} of ${whole.length} bytes`).toThrow();
    }
  });

  test("of another program are refused", () => {
    writeFileSync(path, `NOTOURS1${"\0".repeat(64)}`);
    expect(() => readSections(readFileSync(path), path)).toThrow("is not a section file");
  });
});
