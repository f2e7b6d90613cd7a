import { expect, test } from "vitest";
import { paragraphs } from "../../src/passages/paragraphs.ts";

const read = (text: string, seams: number[] = []) =>
  paragraphs({ text, seams }).map(({ span, headings, isHeading, startsSection }) => ({
    text: text.slice(span.start, span.end),
    headings,
    isHeading,
    startsSection,
  }));

test("lines are paragraphs, with the headings above them", () => {
  const text =
    "I. Kết quả đạt được\n1. Về kinh tế\nThu ngân sách tăng.\n2. Về xã hội\nHộ nghèo giảm.\nII. Nhiệm vụ\nTiếp tục cố gắng.";
  expect(read(text).filter(({ isHeading }) => !isHeading)).toEqual([
    {
      text: "Thu ngân sách tăng.",
      headings: ["I. Kết quả đạt được", "1. Về kinh tế"],
      isHeading: false,
      startsSection: false,
    },
    {
      text: "Hộ nghèo giảm.",
      headings: ["I. Kết quả đạt được", "2. Về xã hội"],
      isHeading: false,
      startsSection: false,
    },
    { text: "Tiếp tục cố gắng.", headings: ["II. Nhiệm vụ"], isHeading: false, startsSection: false },
  ]);
});

test("a sentence that turns the subject starts a paragraph, and ends with the next heading", () => {
  const text =
    "Làm tốt. Tuy nhiên, đường còn chậm. Cầu cũng chậm.\nCòn thiếu vốn.\n2. Về xã hội\nHộ nghèo giảm.";
  const turned = "Tuy nhiên, đường còn chậm";
  expect(read(text).map((paragraph) => [paragraph.text, paragraph.headings])).toEqual([
    ["Làm tốt.", []],
    ["Tuy nhiên, đường còn chậm. Cầu cũng chậm.", [turned]],
    ["Còn thiếu vốn.", [turned]],
    ["2. Về xã hội", ["2. Về xã hội"]],
    ["Hộ nghèo giảm.", ["2. Về xã hội"]],
  ]);
});

test("a seam cuts a line and parts what stands on either side", () => {
  const text = "Thu ngân sách tăng. Hộ nghèo giảm.";
  expect(read(text, [20])).toEqual([
    { text: "Thu ngân sách tăng.", headings: [], isHeading: false, startsSection: false },
    { text: "Hộ nghèo giảm.", headings: [], isHeading: false, startsSection: true },
  ]);
});

test.each(["", "\n", "  \n\t\n"])("no paragraphs in %j", (text) => expect(read(text)).toEqual([]));
