import { expect, test } from "vitest";
import { tidyLines } from "../../src/documents/tidy-lines.ts";

test.each([
  ["5,\u200b9\u034f1\u3164%\ufe0f", "5,91%"],
  ["\u202a5,91\u202c%\u2066\u2069\u200e", "5,91%"],
  ["5,\u202e91%", "5,\u202e91%"],
  ["a\ud800b", "a\ufffdb"],
  ["a\u0000b\u0007", "ab"],
  [` ${"\u00a0 \t".repeat(9)}a${" ".repeat(9)}b `, "a b"],
  [`e${"\u0301".repeat(1000)}`, `é${"\u0301".repeat(29)}`],
])("%j is the line %j", (raw, line) => expect(tidyLines(raw)).toEqual([line]));
