import { expect, test } from "vitest";
import { vi } from "../../src/answering/wording/vi.ts";
import { composeAnswer, type KeptSentence } from "../../src/chat-model/compose-answer.ts";
import type { Citation } from "../../src/domain/citation.ts";

const citation = { document: "luat.txt", quote: "Điều 4", date: null } as unknown as Citation;
const sentence = (text: string, ...above: string[]): KeptSentence => ({ above, text, citations: [citation] });

/** What is shown of the sentences, without the document that ends the answer. */
function shown(sentences: readonly KeptSentence[]): string[] {
  const { answer } = composeAnswer(sentences, {
    question: { language: "vi", isList: false },
    extracted: undefined,
    wording: vi,
  });
  return answer!.sentences!.slice(0, -1).map(({ text }) => text);
}

test.each<[string, KeptSentence[], string[]]>([
  [
    "once for items in a row",
    [sentence("“A”", "“Cấm”", "“Đối với công chức:”"), sentence("“B”", "“Cấm”", "“Đối với công chức:”")],
    ["“Cấm” “Đối với công chức:” “A”", "“B”"],
  ],
  [
    "from where it differs",
    [sentence("“A”", "“Cấm”", "“Công chức:”"), sentence("“B”", "“Cấm”", "“Người khai:”")],
    ["“Cấm” “Công chức:” “A”", "“Người khai:” “B”"],
  ],
  [
    "again behind words of another list",
    [sentence("“A”", "“Quyền:”"), sentence("“B”", "“Nghĩa vụ:”"), sentence("“C”", "“Quyền:”")],
    ["“Quyền:” “A”", "“Nghĩa vụ:” “B”", "“Quyền:” “C”"],
  ],
  [
    "again behind a list inside",
    [sentence("“A”", "“Điều 2”", "“Cấm:”"), sentence("“B”", "“Điều 2”"), sentence("“C”")],
    ["“Điều 2” “Cấm:” “A”", "“Điều 2” “B”", "“C”"],
  ],
  [
    "for the item behind one that there is no room for",
    [sentence("A".repeat(700), "“Cấm”"), sentence("“B”", "“Cấm”")],
    ["“Cấm” “B”"],
  ],
])("what sentences stand under is told %s", (_, sentences, expected) => {
  expect(shown(sentences)).toEqual(expected);
});
