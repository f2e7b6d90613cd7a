import { describe, expect, test } from "vitest";
import type { Assistant } from "../../../src/bot/assistant.ts";
import { renderChart } from "../../../src/charts/render-chart.ts";
import type { Answer } from "../../../src/domain/answer.ts";
import type { WireMessage } from "../../support/telegram-server/wire.ts";
import { eventually } from "../fakes/eventually.ts";
import { createScriptedModel, fullerText, kept, modelStatus, written } from "../fakes/fuller.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION, series } from "../fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };
const NOTHING: Answer = {
  kind: "insufficient-evidence",
  language: "vi",
  text: "Chưa tìm thấy trong tài liệu hiện có.",
  reason: "nothing-found",
  nearby: [],
};
const WRITTEN_BY = "Lời văn do mô hình ngôn ngữ (AI) qwen3 soạn từ các nguồn trên";

async function runWithModel(script: Partial<Assistant> = {}, setting: Setting = {}) {
  const model = createScriptedModel();
  const running = await runBot({ ...setting, script: { ...model.script, ...script } });
  return { model, ...running };
}

const labels = (message: WireMessage) =>
  message.reply_markup?.inline_keyboard?.flat().map(({ text }) => text);

describe("a fuller answer", () => {
  test("takes the place of the extracted one, each sentence with its sources, the figure bold", async () => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    const extracted = await user.ask(GOOD_QUESTION);
    expect(extracted.text).toMatch(/^0,36%\. Theo tài liệu/);
    await eventually(() => model.asked.length).toBe(1);
    model.write(written());
    const fuller = await user.hears();
    expect(fuller.message_id).toBe(extracted.message_id);
    expect(fuller.text?.split("\n")[0]).toBe(
      "Năm 2020, tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%. [1] Toàn tỉnh không còn xã đặc biệt khó khăn. [1][2]",
    );
    expect(fuller.text?.split("\n").at(-1)).toBe(`${WRITTEN_BY}; số liệu đã được đối chiếu với nguyên văn.`);
    const bold = fuller.entities?.filter(({ type }) => type === "bold");
    expect(bold?.map(({ offset, length }) => fuller.text?.slice(offset, offset + length))).toEqual(["0,36%"]);
    expect(labels(fuller)).toEqual(["[1] Xem đoạn", "[2] Xem đoạn", "Tệp gốc", "Sao chép"]);
    expect(model.asked[0]).toMatchObject({ question: GOOD_QUESTION, userId: 1, thread: { id: "1:1" } });
    expect(model.asked[0]?.extracted.text).toBe("0,36%. Theo tài liệu ngày 13/12/2020.");
  });

  test("says which sentences are the document's own, and keeps sources whose words stand above apart", async () => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    await user.ask(GOOD_QUESTION);
    const own = "Toàn tỉnh không còn xã đặc biệt khó khăn.";
    const sentences = [
      { text: "Năm 2020, tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.", citations: [0] },
      { text: `“${own}”`, citations: [1] },
    ];
    const text = sentences.map((one) => one.text).join(" ");
    const citations = [citation(), citation({ passageId: "passage-0002", quote: own })] as const;
    model.write(written({ text, sentences, citations }));
    const [, ...blocks] = (await user.hears()).text!.split("\n\n");
    expect(blocks[0]).toMatch(/^\[1\]\n/);
    expect(blocks[1]).toMatch(/^\[2\] (?!.*Toàn tỉnh)/);
    expect(blocks.at(-1)).toMatch(/ Câu trong “…” là nguyên văn tài liệu\.$/);
  });

  test("may answer where nothing was found; in English its footer is English", async () => {
    const { server, model } = await runWithModel({ ask: async () => NOTHING });
    const user = server.user(1);
    const refused = await user.ask("kết quả nổi bật năm 2020?");
    expect(refused.text).toBe(NOTHING.text);
    model.write(written({ language: "en" }));
    const fuller = await user.hears();
    expect(fuller.message_id).toBe(refused.message_id);
    expect(fuller.text).toMatch(/Worded by the language model \(AI\) qwen3 from the sources above; [^\n]+$/);
  });

  test.each([
    ["nothing-left", 1],
    ["model-knows-nothing", 1],
    // These two are told where they are met.
    ["unavailable", 0],
    ["timed-out", 0],
  ] as const)("is never missed: %s leaves no trace but a line in the log", async (why, lines) => {
    const { server, model, logger } = await runWithModel();
    const user = server.user(1);
    await user.ask(GOOD_QUESTION);
    model.write(kept(why));
    await eventually(() => model.asked.length).toBe(1);
    await user.ask("câu sau?");
    await eventually(() => model.asked.length).toBe(2);
    expect(user.log.sent).toHaveLength(2);
    expect(logger.having("the extracted answer stays")).toHaveLength(lines);
    expect(logger.lines.join("\n")).not.toContain("hộ nghèo");
  });

  test("a fault in writing, or an answer that cannot be shown, is one line in the log", async () => {
    let round = 0;
    const fuller: Assistant["fuller"] = async () => {
      round += 1;
      if (round === 1) throw new Error(`about ${GOOD_QUESTION}`);
      return written({ text: " \u200b", sentences: [] });
    };
    const { server, logger } = await runWithModel({ fuller });
    const user = server.user(1);
    for (const count of [1, 2]) {
      await user.ask(GOOD_QUESTION);
      await eventually(() => logger.having("a fuller answer could not be given").length).toBe(count);
    }
    expect(user.log.sent).toHaveLength(2);
    expect(logger.lines.join("\n")).not.toContain("hộ nghèo");
  });

  test("foreign markup in it stays text", async () => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    await user.ask(GOOD_QUESTION);
    const text = "<b>0,36%</b> [x](http://y) \u202Eđảo [2]";
    model.write(written({ text, sentences: [{ text, citations: [0] }] }));
    const fuller = await user.hears();
    expect(fuller.text).toMatch(/^<b>0,36%<\/b> \[x\]\(http:\/\/y\) đảo \[2\] \[1\]\n/);
    expect(fuller.entities?.map(({ type }) => type)).not.toContain("text_link");
  });

  test("one that needs several messages, or whose extracted answer did, stands below", async () => {
    const quote = "Đoạn trích dài về kết quả thực hiện. ".repeat(32);
    const many = [1, 2, 3, 4, 5].map((n) =>
      citation({ quote: `${quote}${n}`, passageId: `p-${n}` }),
    ) as never;
    const ask: Assistant["ask"] = async (question) =>
      question.includes("dài") ? answered({ citations: many }) : answered();
    const { server, model } = await runWithModel({ ask });
    const user = server.user(1);
    const short = await user.ask("ngắn?");
    model.write(written({ citations: many }));
    const below = [await user.hears(), await user.hears()];
    expect(below.map(({ message_id }) => message_id)).not.toContain(short.message_id);
    expect(labels(below[1]!)).toContain("[5] Xem đoạn");
    user.say("dài?");
    await user.hears();
    const last = await user.hears();
    model.write(written());
    const fuller = await user.hears();
    expect(fuller.message_id).toBeGreaterThan(last.message_id);
    expect(fuller.text).toContain(WRITTEN_BY);
  });

  test("in a group it replies to the question when it stands below, and reports and edits find it", async () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      citation({ quote: `${"Đoạn trích dài. ".repeat(60)}${n}`, passageId: `p-${n}` }),
    ) as never;
    const { server, model, assistant } = await runWithModel();
    const member = server.user(2).in(GROUP);
    const asked = member.say(`/hoi ${GOOD_QUESTION}`);
    await member.hears();
    model.write(written({ citations: many }));
    const first = await member.hears();
    expect(first.reply_to_message?.message_id).toBe(asked);
    let last = await member.hears();
    while (!last.reply_markup) last = await member.hears();
    member.say("còn năm 2021?", {
      reply_to_message: { ...last, from: server.state.bot },
    });
    await member.hears();
    expect(assistant.questions).toEqual([GOOD_QUESTION, "còn năm 2021?"]);
    await eventually(() => model.asked.length).toBe(2);
    expect(model.asked[1]?.thread?.id).toBe(model.asked[0]?.thread?.id);
  });

  test("is not tried for a table, nor in inline mode, nor when a text is checked", async () => {
    const table = series(["6,4%", "5,19%", null]);
    const { server, model } = await runWithModel({
      ask: async (question) => answered(question.startsWith("bảng") ? { table } : {}),
      chart: async () => undefined,
      verify: async () => [],
    });
    const user = server.user(1);
    await user.ask("bảng số liệu hộ nghèo");
    await user.inline(GOOD_QUESTION);
    await user.ask("/doichieu Tỷ lệ hộ nghèo còn 0,36%.");
    expect(model.asked).toEqual([]);
    await user.ask(GOOD_QUESTION);
    await eventually(() => model.asked.length).toBe(1);
    expect(model.asked[0]?.question).toBe(GOOD_QUESTION);
  });

  test("without a model nothing is tried, announced or told", async () => {
    const { server, logger } = await runBot({
      administrators: [1],
      script: {
        about: async () => ({ generation: "g", createdAt: "", documents: 1, passages: 1, figures: 1 }),
      },
      library: { freeBytes: async () => 1 } as never,
    });
    const user = server.user(1);
    await user.ask(GOOD_QUESTION);
    for (const command of ["/huongdan", "/start", "/trangthai"])
      expect((await user.ask(command)).text).not.toMatch(/mô hình|gửi tới/i);
    expect(user.log.sent).toHaveLength(4);
    expect(logger.having("fuller")).toEqual([]);
  });
});

describe("what a remote model is sent", () => {
  test.each([
    ["https://api.openai.com", true],
    [null, false],
  ])("%s: /start and /huongdan say so: %s", async (sendsTo, isSaid) => {
    const model = createScriptedModel(modelStatus({ sendsTo }));
    const { server } = await runBot({ script: model.script });
    for (const command of ["/start", "/huongdan"]) {
      const { text = "" } = await server.user(1).ask(command);
      expect(text.includes("được gửi tới https://api.openai.com. ")).toBe(isSaid);
    }
    const { text = "" } = await server.user(2, { language_code: "en" }).ask("/help");
    expect(text.includes("are sent to https://api.openai.com. ")).toBe(isSaid);
  });
});

test("the sample is what it says: sentences joined are the text", () => {
  const { text, sentences = [] } = fullerText();
  expect(sentences.map((sentence) => sentence.text).join(" ")).toBe(text);
});

describe("what a follow-up was taken for", () => {
  const whole = "Tỷ lệ hộ nghèo của huyện Đầm Hà năm 2020?";
  const press = "Câu hỏi được hiểu là…";

  test.each([
    ["is shown to whoever presses", whole, { text: `Câu hỏi được hiểu là: ${whole}`, showAlert: true }],
    [
      "is sent where it is too long for that",
      `${whole} ${"Nêu rõ nguồn. ".repeat(14)}`.trim(),
      { showAlert: false },
    ],
  ])("%s", async (_, rewritten, shown) => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    await user.ask("còn Đầm Hà?");
    model.write(written({}, rewritten));
    const fuller = await user.hears();
    expect(labels(fuller)?.at(-1)).toBe(press);
    expect(await user.press(fuller, press).answered()).toMatchObject(shown);
    if (!shown.showAlert) expect((await user.hears()).text).toBe(`Câu hỏi được hiểu là: ${rewritten}`);
  });

  test("is said to be gone after a restart, and once its asker had it erased", async () => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    const stale = { text: "Nút này không còn dùng được. Xin hỏi lại." };
    expect(await user.pressRaw({ data: "u:AAAAAAAAAAAA" }).answered()).toMatchObject(stale);
    await user.ask("còn Đầm Hà?");
    model.write(written({}, whole));
    const fuller = await user.hears();
    user.press(await user.ask("/xoadulieu"), "Xóa dữ liệu");
    await user.hears();
    expect(await user.press(fuller, press).answered()).toMatchObject(stale);
  });

  test("may have its answer extracted: then no model is said to have worded it, and its table has a chart", async () => {
    const table = series(["6,4%", "5,19%", "4%"]);
    const { server, model } = await runWithModel({
      ask: async () => NOTHING,
      chart: renderChart,
    });
    const user = server.user(1);
    await user.ask("thế các năm kia?");
    model.write({ ...written({}, whole), kind: "written", answer: answered({ table }) });
    const fuller = await user.hears();
    expect(fuller.text).toMatch(/^0,36%/);
    expect(fuller.text).not.toContain("mô hình");
    expect(labels(fuller)?.at(-1)).toBe(press);
    expect((await user.hears()).photo).toBeDefined();
  });
});
