import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/domain/answer.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION } from "./fakes/samples.ts";

async function reply(answer: Answer, question = GOOD_QUESTION) {
  const { server } = await runBot({ script: { ask: async () => answer } });
  return server.user(1).ask(question);
}

describe("answers", () => {
  test("an answer comes first, its figure bold, then the quote and where it stands", async () => {
    const message = await reply(answered());
    expect(message.text).toBe(
      "0,36%. Theo tài liệu ngày 13/12/2020.\n\n" +
        "[1]\nTỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.\n" +
        "Báo cáo giảm nghèo năm 2020 · ngày 13/12/2020 · trang 3 · bao-cao/ho-ngheo-2020.md",
    );
    const said = message.entities?.map(({ type, offset, length }) => [
      type,
      message.text?.slice(offset, offset + length),
    ]);
    expect(said).toEqual([
      ["bold", "0,36%"],
      ["blockquote", "Tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%."],
      ["code", "bao-cao/ho-ngheo-2020.md"],
    ]);
    expect(message.reply_markup?.inline_keyboard).toEqual([
      [{ text: "[1] Xem đoạn", callback_data: "p:AbCdEf_123-4" }],
      [
        { text: "Tệp gốc", callback_data: "o:AbCdEf_123-4" },
        {
          text: "Sao chép",
          copy_text: { text: "0,36% (Báo cáo giảm nghèo năm 2020 · ngày 13/12/2020 · trang 3)" },
        },
      ],
    ]);
  });

  test("an English answer is framed in English, whatever the client", async () => {
    const message = await reply(answered({ language: "en", text: "0,36% in 2020." }));
    expect(message.text).toContain("dated 13/12/2020 · page 3");
    expect(message.reply_markup?.inline_keyboard?.[0]?.[0]?.text).toBe("[1] Show passage");
  });

  test("missing title, date and page are said or left out", async () => {
    const message = await reply(answered({ citations: [citation({ title: null, date: null, page: null })] }));
    expect(message.text).toContain("\n(không có tiêu đề) · không ghi ngày · bao-cao/");
  });

  test("documents that differ are all quoted, and a passage has one button", async () => {
    const message = await reply({
      kind: "conflicting",
      language: "vi",
      text: "Các tài liệu ghi khác nhau: 5,19% [1]; 5,30% [2].",
      citations: [citation(), citation({ passageId: "other-passag" }), citation()],
    });
    expect(message.text).toMatch(/\[1\]\n[^[·]*\[2\]\n[^[·]*\[3\]\n[^[]*·/);
    expect(message.entities?.some(({ type }) => type === "bold")).toBe(false);
    expect(message.reply_markup?.inline_keyboard?.flat().map(({ text }) => text)).toEqual([
      "[1][3] Xem đoạn",
      "[2] Xem đoạn",
      "Tệp gốc",
    ]);
  });

  test("a quote that the answer itself holds is not repeated below it", async () => {
    const quote = "Tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.";
    const message = await reply(answered({ text: `“${quote}”`, highlights: [], citations: [citation()] }));
    expect(message.text?.split(quote)).toHaveLength(2);
    expect(message.text).toMatch(/\n\n\[1\] Báo cáo giảm nghèo/);
  });

  test("a refusal lists what is nearby, with its sources and nothing in bold", async () => {
    const message = await reply({
      kind: "insufficient-evidence",
      language: "vi",
      text: "Chưa tìm thấy trong tài liệu hiện có.",
      nearby: [{ label: "Năm 2019: 5,19%", citation: citation() }],
    });
    expect(message.text).toBe(
      "Chưa tìm thấy trong tài liệu hiện có.\n\nNội dung gần với câu hỏi, không phải câu trả lời:\n\n" +
        "[1] Năm 2019: 5,19%\nBáo cáo giảm nghèo năm 2020 · ngày 13/12/2020 · trang 3 · bao-cao/ho-ngheo-2020.md",
    );
    expect(message.entities?.map(({ type }) => type)).toEqual(["code"]);
  });

  test("a refusal with nothing nearby is one line without buttons", async () => {
    const message = await reply({
      kind: "insufficient-evidence",
      language: "vi",
      text: "Chưa tìm thấy.",
      nearby: [],
    });
    expect(message.text).toBe("Chưa tìm thấy.");
    expect(message.reply_markup).toBeUndefined();
  });

  test("sample sources are named as such, all or some", async () => {
    const all = await reply(answered({ citations: [citation({ sample: true })] }));
    expect(all.text).toMatch(/\n\nLưu ý: nguồn là báo cáo mẫu, không phải số liệu chính thức\.$/);
    const some = await reply(answered({ citations: [citation(), citation({ sample: true })] }));
    expect(some.text).toContain("Lưu ý: nguồn [2] là báo cáo mẫu");
  });

  test("foreign text can neither format nor disguise itself", async () => {
    const message = await reply(
      answered({
        text: "<b>10%</b> *x* \u202Eđảo\u202C\u0000 _y_",
        highlights: [],
        citations: [citation({ quote: "a <script> [b](http://c)\u2066" })],
      }),
    );
    expect(message.text).toContain("<b>10%</b> *x* đảo _y_");
    expect(message.text).toContain("a <script> [b](http://c)\n");
  });

  test("a list of many sources comes in several messages, the buttons under the last", async () => {
    const quote = `${"Đoạn trích dài về kết quả thực hiện. ".repeat(25)}Hết 😀.`;
    const citations = Array.from({ length: 8 }, (_, n) =>
      citation({ quote, passageId: `passage-${n}` }),
    ) as unknown as ReturnType<typeof answered>["citations"];
    const { server } = await runBot({ script: { ask: async () => answered({ citations }) } });
    const user = server.user(1);
    user.say(GOOD_QUESTION);
    const first = await user.hears();
    const second = await user.hears();
    const third = await user.hears();
    expect(first.reply_markup ?? second.reply_markup).toBeUndefined();
    expect(third.reply_markup?.inline_keyboard?.slice(0, 4).flat()).toHaveLength(8);
    const quotes = [first, second, third].flatMap(
      ({ entities = [] }) => entities.filter(({ type }) => type === "blockquote").length,
    );
    expect(quotes).toEqual([3, 4, 1]);
    for (const { text } of [second, third]) expect(text).toMatch(/^\[\d\]\nĐoạn trích/);
  });
});
