import { expect, test } from "vitest";
import { type GuardDeps, guardDraft } from "../../src/chat-model/guard/guard-draft.ts";
import type { Question } from "../../src/domain/question.ts";
import { onePassage } from "../support/chat-model/one-passage.ts";

const FIRST =
  "Thu ngân sách đạt 250 tỷ đồng, tăng 5% so với cùng kỳ năm trước và bằng 103% dự toán tỉnh giao";
const SECOND =
  "công tác giải phóng mặt bằng được các xã, thị trấn thực hiện thường xuyên, đúng tiến độ đề ra";
const THIRD = "an ninh trật tự, an toàn xã hội trên địa bàn được giữ vững, chủ quyền biên giới được bảo đảm";
const { evidence, library } = onePassage(`${FIRST}; ${SECOND}; ${THIRD}.`);

const deps = {
  library,
  judge: () => ({ ok: false, cause: "unsupported" }),
  judgeOwnWords: () => ({
    ok: true,
    citations: [],
    figures: [],
    matter: { isOnMatter: true, isOfAffairs: true },
  }),
} as unknown as GuardDeps;
const asked = {
  question: { text: "Kết quả?", expects: "text", documentNumbers: [], keys: [] } as unknown as Question,
  extracted: { kind: "answered" } as never,
};

test.each([
  ["the whole in place of the part before it", [FIRST, `${FIRST}; ${SECOND}`], [`“${FIRST}; ${SECOND}”`]],
  ["the whole in place of a part behind it", [`${FIRST}; ${SECOND}`, FIRST], [`“${FIRST}; ${SECOND}”`]],
  ["each of two parts", [FIRST, THIRD], [`“${FIRST}”`, `“${THIRD}.”`]],
])("a document's words are told once: %s", (_, quotes, told) => {
  const sentences = quotes.map((quote) => ({ text: "Như vậy.", quotes: [{ key: "E1", quote }] }));
  const { kept } = guardDraft({ answerable: true, sentences }, [evidence], asked, deps);
  expect(kept.map(({ text }) => text)).toEqual(told);
});
