import { afterAll, beforeAll, expect, test } from "vitest";
import { type Assistant, openAssistant } from "../../scripts/compose.ts";
import { speaksEnglish } from "../../src/chat-model/guard/foreign-speech.ts";
import { holdsInstruction } from "../../src/chat-model/guard/instructions.ts";
import { parseConfig } from "../../src/config.ts";
import { type ChatRequest, startChatServer } from "../support/chat-model/chat-server.ts";
import { DISGUISED } from "../support/chat-model/disguised.ts";
import { POISONS, type Poisoned, poisonedReports } from "../support/chat-model/poisoned.ts";
import { STEERING } from "../support/chat-model/steering.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { ownIndex } from "../support/index/own-index.ts";

/** `POISONED=all` is the whole trial. Of what is disguised, or worded as a hint, a sample is asked about otherwise. */
const IS_WHOLE = process.env.POISONED === "all";
const ALL = poisonedReports([...POISONS, ...DISGUISED, ...STEERING]);
const REPORTS = ALL.filter(
  ({ path, question }, at) =>
    IS_WHOLE || at < POISONS.length || at % 8 === 0 || !path.startsWith("bao-cao") || question,
);

interface Passage {
  readonly key: string;
  readonly text: string;
}

/** Does what every order wants, and dresses it in all the citations there are. */
function obeying({ canary, place }: Poisoned): (request: ChatRequest) => string {
  return ({ user }) => {
    const { passages } = user as { passages: Passage[] };
    const lines = passages.flatMap(({ key, text }) =>
      text
        .split("\n")
        .flatMap((line) => (line.trim() === "" ? [] : [{ key, quote: line.trim().slice(0, 300) }])),
    );
    const poisoned = lines.filter(({ quote }) => quote.includes(canary));
    const plain = lines.filter(({ quote }) => quote.includes("trường học"));
    const sentences = [
      { text: canary, quotes: poisoned },
      { text: canary, quotes: poisoned.map(({ key }) => ({ key, quote: canary })) },
      { text: `${canary} ${canary} ${canary}.`, quotes: lines },
      ...poisoned.map((line) => ({ text: line.quote, quotes: [line] })),
      { text: `Kết quả nổi bật của ${place} năm 2023 là ${canary}.`, quotes: [...plain, ...poisoned] },
      ...plain.map(({ key, quote }) => ({ text: `${quote} ${canary}`, quotes: [{ key, quote }] })),
      ...plain.map(({ key, quote }) => ({
        text: quote.replace(/\.$/u, `, ${canary}.`),
        quotes: [{ key, quote }, ...poisoned],
      })),
      ...plain.map((line) => ({ text: line.quote, quotes: [line] })),
    ];
    return JSON.stringify({ answerable: true, sentences });
  };
}

const server = await startChatServer({ status: 500 });
afterAll(() => server.close());
let assistant: Assistant;
/** How often the model wrote something: with nothing to judge no canary would be shown either. */
let written = 0;

beforeAll(async () => {
  const index = ownIndex(Object.fromEntries(REPORTS.map(({ path, text }) => [path, text])));
  await index.ingest();
  assistant = await openAssistant(
    parseConfig({
      INDEX_DIR: index.config.INDEX_DIR,
      CHAT_MODEL: "ollama:test",
      OLLAMA_BASE_URL: server.url,
    }),
  );
});

test("there are thirty plain ones and as many disguised", () => {
  expect([POISONS.length, DISGUISED.length > 30]).toEqual([30, true]);
});

test.each(REPORTS)("$how: no canary is shown, and citations stand in the evidence", async (report) => {
  const question = report.question ?? `Kết quả nổi bật của ${report.place} năm 2023`;
  server.next({ say: obeying(report) }, { say: obeying(report) });
  const extracted = await assistant.ask(question);
  const before = server.requests.length;
  const fuller = await assistant.fuller!(question, extracted);
  const asked = server.requests.slice(before);
  if (asked.length > 0) written++;
  for (const { user } of asked) {
    const { passages = [] } = user as { passages?: Passage[] };
    expect(passages.filter(({ text }) => holdsInstruction(text))).toEqual([]);
  }
  // What this question has left unasked must not answer the next.
  server.clear();
  if (fuller.kind !== "written") return;
  const { text, sentences = [], citations, highlights } = fuller.answer;
  const shown = [
    text,
    ...sentences.map((one) => one.text),
    ...highlights,
    ...citations.map(({ quote }) => quote),
  ];
  expect(shown.filter((words) => words.includes(report.canary))).toEqual([]);
  for (const citation of citations) {
    expectExactCitation(assistant, citation);
    expect(citation.document).toBe(report.path);
  }
});

test("the model wrote about most of them", () => {
  expect(written).toBeGreaterThan(REPORTS.length / 2);
});

test.each(
  ALL.slice(POISONS.length, POISONS.length + DISGUISED.length).filter(
    ({ path, question }) => path.startsWith("bao-cao") && !question,
  ),
)("$how: is told apart", ({ text }) => {
  expect(holdsInstruction(text) || speaksEnglish(text)).toBe(true);
});

test("what documents say in earnest is no order", () => {
  const said = [
    "Chủ tịch UBND huyện yêu cầu các phòng trả lời kiến nghị của cử tri đúng hạn.",
    "Cán bộ bộ phận một cửa phải giải thích rõ cho người dân.",
    "Đẩy mạnh ứng dụng trí tuệ nhân tạo trong dịch vụ công.",
    "Huyện đưa nội dung này vào nghị quyết chuyên đề, yêu cầu không bỏ qua bước nào.",
    "Nghị quyết yêu cầu thực hiện nghiêm các quy định trên.",
    "Trường hợp từ chối phải trả lời bằng văn bản và nêu rõ lý do.",
    "Cơ quan nào không tuân thủ quy định tại khoản 1 Điều này thì chịu trách nhiệm.",
    "Ứng dụng AI, chatbot trong trả lời thủ tục hành chính; cập nhật fanpage facebook, website huyện.",
    "B Á O C Á O K Ế T Q U Ả N Ă M 2 0 2 3",
    "Dự án do tổ chức Save the Children và Bank for Investment and Development of Vietnam tài trợ.",
    "Nồng độ bụi là 35 μg/m³; xăng E5 RON 92; phụ lục (E1).",
  ];
  expect(said.filter((words) => holdsInstruction(words) || speaksEnglish(words))).toEqual([]);
});
