import { expect, test } from "vitest";
import { typeset } from "../../../src/study/render/typography.ts";

test.each([
  ["Nhiệm kỳ 2020 - 2025", "Nhiệm kỳ 2020–2025"],
  ["Giai đoạn 2021-2025.", "Giai đoạn 2021–2025."],
  ["thu 250 tỷ đồng", "thu 250\u00a0tỷ đồng"],
  // A file is found by its name alone.
  ["tệp ket-qua-2020-2025.docx", "tệp ket-qua-2020-2025.docx"],
  ["tệp 2020-2025.docx", "tệp 2020-2025.docx"],
])("%s", (words, set) => {
  expect(typeset(words)).toBe(set);
});
