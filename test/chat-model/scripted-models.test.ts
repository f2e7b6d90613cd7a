import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Assistant, openAssistant } from "../../scripts/compose.ts";
import { parseConfig } from "../../src/config.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { createLogger } from "../../src/logger.ts";
import { type ChatRequest, type Script, startChatServer } from "../support/chat-model/chat-server.ts";
import { ownIndex } from "../support/index/own-index.ts";

const QUESTION = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 là bao nhiêu?";
const TRUE = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 giảm còn 5,19%.";

interface Passage {
  readonly key: string;
  readonly text: string;
}

/** Says `text` with `quote` from the passage that has it. */
function saying(text: string, quote: string): (request: ChatRequest) => string {
  return ({ user }) => {
    const { passages = [] } = user as { passages?: Passage[] };
    const key = passages.find((passage) => passage.text.includes(quote))?.key ?? "E1";
    return JSON.stringify({ answerable: true, sentences: [{ text, quotes: [{ key, quote }] }] });
  };
}

const good: Script = { say: saying(TRUE, TRUE) };

const index = ownIndex("data/samples");
beforeAll(async () => {
  await index.ingest();
});
const server = await startChatServer(good);
afterAll(() => server.close());

const FORMATS = {
  openai: { CHAT_MODEL: "openai:test", OPENAI_BASE_URL: `${server.url}/v1` },
  ollama: { CHAT_MODEL: "ollama:test", OLLAMA_BASE_URL: server.url },
};

interface Opened {
  readonly assistant: Assistant;
  /** What was logged so far. */
  readonly lines: string[];
}

/** With a model of its own: one keeps in mind what its server has refused. */
async function opening(settings: Record<string, string>): Promise<Opened> {
  const lines: string[] = [];
  const config = parseConfig({ INDEX_DIR: index.config.INDEX_DIR, ...settings });
  const logger = createLogger("info", (line) => lines.push(line));
  return { assistant: await openAssistant(config, { logger }), lines };
}

const opened = new Map<Record<string, string>, Promise<Opened>>();

/** The one that all tests with these settings share, nothing logged. */
async function shared(settings: Record<string, string>): Promise<Opened> {
  const known = opened.get(settings) ?? opening(settings);
  opened.set(settings, known);
  (await known).lines.length = 0;
  return known;
}

async function asking({ assistant, lines }: Opened) {
  const extracted: Answer = await assistant.ask(QUESTION);
  return { extracted, lines, fuller: await assistant.fuller!(QUESTION, extracted) };
}

describe.each(Object.entries(FORMATS))("through the client of %s", (_, settings) => {
  test("a good model's answer is shown with what shows each sentence", async () => {
    const { fuller, extracted } = await asking(await shared(settings));
    expect(extracted.kind).toBe("answered");
    expect(fuller).toMatchObject({
      kind: "written",
      rewritten: null,
      report: { prompt: "answer.v2", removed: {}, tokensIn: 900, tokensOut: 100, repaired: false },
    });
    if (fuller.kind !== "written") return;
    const { sentences = [], text, citations } = fuller.answer;
    expect(sentences.map((one) => one.text).join(" ")).toBe(text);
    expect(text).toContain(TRUE);
    expect(
      sentences.every(
        (one) => one.citations.length > 0 && one.citations.every((at) => at < citations.length),
      ),
    ).toBe(true);
  });

  test.each<[string, Script[], string]>([
    ["lies", [{ say: saying(TRUE.replace("5,19", "4,19"), TRUE) }], "nothing-left"],
    ["invents a quote", [{ say: saying(TRUE, "Hộ nghèo giảm còn 4,02%.") }], "nothing-left"],
    ["tells another place", [{ say: saying(TRUE.replace("Bình Liêu", "Đầm Hà"), TRUE) }], "nothing-left"],
    [
      "leaves the figure out",
      [{ say: saying("Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 giảm.", TRUE) }],
      "nothing-left",
    ],
    ["does not know", [{ say: () => '{"answerable": false, "sentences": []}' }], "model-knows-nothing"],
    ["writes no JSON, twice", [{ say: () => "Tôi không biết." }, { say: () => "Xin lỗi." }], "unreadable"],
    ["says nothing", [{ say: () => "" }], "unreadable"],
    ["has no time", [{ status: 429 }], "unavailable"],
    ["is broken", [{ status: 500 }], "unavailable"],
    ["needs another key", [{ status: 401 }], "unavailable"],
  ])("a model that %s leaves the extracted answer", async (_how, scripts, why) => {
    server.next(...scripts);
    const { fuller, lines } = await asking(await shared(settings));
    expect(fuller).toMatchObject({ kind: "kept", why });
    expect(lines.filter((line) => /hộ nghèo|Bình Liêu|5,19/iu.test(line))).toEqual([]);
    expect(lines).toHaveLength(why === "unavailable" ? 1 : 0);
  });

  test("a server that points elsewhere is not followed there", async () => {
    const elsewhere = await startChatServer(good);
    const path = settings.CHAT_MODEL.startsWith("openai") ? "/v1/chat/completions" : "/api/chat";
    server.next({ status: 307, location: elsewhere.url + path });
    const { fuller } = await asking(await shared(settings));
    await elsewhere.close();
    expect(fuller).toMatchObject({ kind: "kept", why: "unavailable" });
    expect(elsewhere.requests).toEqual([]);
  });

  test("a reply beyond all measure is not read", async () => {
    const flood = JSON.stringify({
      answerable: true,
      sentences: [{ text: "a ".repeat(500_000), quotes: [] }],
    });
    server.next({ say: () => flood });
    const { fuller } = await asking(await shared(settings));
    expect(fuller).toMatchObject({ kind: "kept", why: "unreadable" });
  });

  test("a model that goes silent is given up at the deadline, with one line in the log", async () => {
    server.next({ fault: "silent" });
    const { fuller, lines } = await asking(await opening({ ...settings, CHAT_DEADLINE_SECONDS: "1" }));
    server.clear();
    expect(fuller).toMatchObject({ kind: "kept", why: "timed-out" });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/hộ nghèo|Bình Liêu/iu);
    expect(fuller.report.tokensIn).toBeGreaterThan(0);
  });

  test("a server that refuses, or is not there, has cost nothing", async () => {
    const gone = await startChatServer(good);
    await gone.close();
    const nowhere = { ...settings, OPENAI_BASE_URL: `${gone.url}/v1`, OLLAMA_BASE_URL: gone.url };
    server.next({ status: 429 });
    for (const where of [settings, nowhere]) {
      const { assistant, lines } = await opening(where);
      const { fuller } = await asking({ assistant, lines });
      expect(fuller).toMatchObject({ why: "unavailable", report: { tokensIn: 0, tokensOut: 0 } });
      expect([lines.length, assistant.chatModel!().tokensToday]).toEqual([1, 0]);
    }
  });

  test("a reply that is cut off in the middle leaves the extracted answer", async () => {
    server.next({ fault: "cut" }, { say: () => "…" });
    const { fuller } = await asking(await shared(settings));
    server.clear();
    expect(fuller.kind).toBe("kept");
  });

  test("JSON among other words is read, and broken JSON is mended once", async () => {
    const say = saying(TRUE, TRUE);
    server.next({
      say: (request) => `<think>{ hm }</think>\nĐây là câu trả lời:\n\`\`\`json\n${say(request)}\n\`\`\``,
    });
    const model = await shared(settings);
    expect((await asking(model)).fuller).toMatchObject({ kind: "written", report: { repaired: false } });
    let whole = "";
    server.next(
      {
        say: (request) => {
          whole = say(request);
          return `${whole.slice(0, -2)} và còn nữa`;
        },
      },
      { say: () => whole },
    );
    expect((await asking(model)).fuller).toMatchObject({ kind: "written", report: { repaired: true } });
  });

  test("a server that knows no structured output is asked for JSON in text", async () => {
    server.next({ status: 400 });
    const before = server.requests.length;
    expect((await asking(await opening(settings))).fuller.kind).toBe("written");
    expect(server.requests.slice(before).map(({ isStructured }) => isStructured)).toEqual([true, false]);
  });

  test("no tool is given to it, and the documents are one JSON object", async () => {
    await asking(await shared(settings));
    const { raw, user } = server.requests.at(-1)!;
    expect(JSON.parse(raw)).not.toHaveProperty("tools");
    expect(user).toMatchObject({ question: QUESTION, language: "vi" });
  });
});

test("over the budget the model is not asked", async () => {
  const before = server.requests.length;
  const { fuller } = await asking(await opening({ ...FORMATS.ollama, CHAT_DAILY_TOKENS: "100" }));
  expect(fuller).toMatchObject({ kind: "kept", why: "over-budget", report: { prompt: null } });
  expect(server.requests).toHaveLength(before);
});

test("a refusal for the time asked for is never overruled: the model is not asked", async () => {
  const { assistant } = await shared(FORMATS.ollama);
  const before = server.requests.length;
  const question = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2015 là bao nhiêu?";
  const extracted = await assistant.ask(question);
  expect(extracted.kind).toBe("insufficient-evidence");
  expect(await assistant.fuller!(question, extracted)).toMatchObject({ kind: "kept", why: "stands" });
  expect(server.requests).toHaveLength(before);
});

test("whoever aborts has the extracted answer at once", async () => {
  const { assistant } = await shared(FORMATS.ollama);
  const extracted = await assistant.ask(QUESTION);
  server.next({ fault: "silent" });
  const fuller = await assistant.fuller!(QUESTION, extracted, { signal: AbortSignal.timeout(100) });
  expect(fuller).toMatchObject({ kind: "kept", why: "cancelled" });
});

test("a summary combines passages, each sentence cited", async () => {
  const { assistant } = await shared(FORMATS.openai);
  const question = "Kết quả nổi bật của Bình Liêu năm 2019";
  const facts = [
    [
      "Giá trị sản xuất của huyện Bình Liêu năm 2019 tăng 13,8%.",
      "Năm 2019, giá trị sản xuất của huyện Bình Liêu tăng 13,8%.",
    ],
    ["Tỷ lệ hộ nghèo năm 2019 giảm còn 5,19%.", TRUE],
    [
      "Số khách du lịch đến Bình Liêu năm 2019 tăng 18% so với cùng kỳ.",
      "Năm 2019, số khách du lịch đến Bình Liêu tăng 18% so với cùng kỳ.",
    ],
    ["Tỷ lệ hộ nghèo của Hải Hà năm 2019 là 1%.", TRUE],
  ] as const;
  server.next({
    say: ({ user }) => {
      const { passages } = user as { passages: Passage[] };
      const sentences = facts.map(([text, quote]) => ({
        text,
        quotes: [{ key: passages.find((one) => one.text.includes(quote))?.key ?? "E99", quote }],
      }));
      return JSON.stringify({ answerable: true, sentences });
    },
  });
  const fuller = await assistant.fuller!(question, await assistant.ask(question));
  expect(fuller).toMatchObject({ kind: "written", report: { removed: { figure: 1 } } });
  if (fuller.kind === "written")
    expect(fuller.answer.sentences!.slice(0, 3).map(({ text }) => text)).toEqual(
      facts.slice(0, 3).map(([text]) => text),
    );
});

test.each([
  [
    "takes the place from the question before",
    "Thu ngân sách của huyện Bình Liêu năm 2019 là bao nhiêu?",
    true,
  ],
  ["brings in another place", "Thu ngân sách của huyện Đầm Hà năm 2019 là bao nhiêu?", false],
  ["brings in another year", "Thu ngân sách của huyện Bình Liêu năm 2021 là bao nhiêu?", false],
])("a rewriting that %s", async (_, rewriting, isTaken) => {
  const { assistant } = await shared(FORMATS.openai);
  await assistant.ask(QUESTION, "chat");
  const question = "Ở đó thu ngân sách bao nhiêu?";
  const extracted = await assistant.ask(question, "chat");
  expect(extracted.kind).toBe("clarification");
  server.next({ say: () => rewriting });
  const fuller = await assistant.fuller!(question, extracted, { thread: "chat" });
  server.clear();
  expect(fuller.rewritten).toBe(isTaken ? rewriting : null);
  expect(fuller.kind).toBe(isTaken ? "written" : "kept");
  if (fuller.kind === "written") expect(fuller.answer.text).toContain("250 tỷ đồng");
});

test("a missing provider package is one line with its install command", async () => {
  const unopened = opening({ CHAT_MODEL: "anthropic:some-model", ANTHROPIC_API_KEY: "none" });
  await expect(unopened).rejects.toThrow(
    /CHAT_MODEL=anthropic:some-model cần gói @langchain\/anthropic .* npm install @langchain\/anthropic@\d/u,
  );
});
