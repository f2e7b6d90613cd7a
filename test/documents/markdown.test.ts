import { expect, test } from "vitest";
import { read, stretches } from "./fixtures/read.ts";

const lines = async (source: string) =>
  stretches(await read("a.md", source)).map((stretch) => stretch.trim());

test.each([
  [
    "headings",
    "# Mục một\nThân bài.\n### Mục hai ###\nThân nữa.",
    ["Mục một", "Thân bài.", "Mục hai", "Thân nữa."],
  ],
  ["underlined headings", "Thân đầu.\n\nMục một\n====\nThân bài.", ["Thân đầu.\n\nMục một", "Thân bài."]],
  [
    "marks inside a line",
    "Hộ nghèo **giảm** còn *5,19%*.\nDòng hai.",
    ["Hộ nghèo **giảm** còn *5,19%*.\nDòng hai."],
  ],
  [
    "a line that is wholly bold",
    "Thân bài.\n**I. KẾT QUẢ**\nThân nữa.",
    ["Thân bài.", "I. KẾT QUẢ", "Thân nữa."],
  ],
  ["lists", "- Một\n* Hai\n1. Ba", ["- Một\n* Hai\n1. Ba"]],
  ["tables", "| Năm | Thu |\n|---|--:|\n| 2023 | 385 |\n\nHết.", ["Năm | Thu", "2023 | 385", "Hết."]],
  ["quotations", "> Trích một.\n> > Trích hai.\n\nHết.", ["Trích một.", "Trích hai.", "Hết."]],
  [
    "rules, fences, comments, pictures",
    "Một.\n\n---\n\n```\nHai.\n```\n<!-- ẩn\nẩn -->\nBa.\n![ảnh](a.png)\nBốn.",
    ["Một.", "Hai.", "Ba.", "Bốn."],
  ],
  ["front matter", "---\ntitle: x\ntags:\n- y\n---\nThân bài.", ["Thân bài."]],
])("%s", async (_, source, expected) => {
  expect(await lines(source)).toEqual(expected);
});

test("a heading is a line of its own between blank lines", async () => {
  const { text } = await read("a.md", "Thân đầu.\n## Mục một\nThân bài.\n");
  expect(text).toBe("Thân đầu.\n\nMục một\n\nThân bài.");
});
