import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/domain/answer.ts";
import { runBot } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION, passageView } from "./fakes/samples.ts";

const passage = async (id: string) => {
  const n = /^passage-000(\d)$/.exec(id)?.[1];
  return n ? passageView(Number(n)) : undefined;
};

describe("passages", () => {
  test("a citation's button sends the passage; its neighbours turn that message", async () => {
    const ask = async () => answered({ citations: [citation({ passageId: "passage-0002" })] });
    const { server } = await runBot({ script: { ask, passage } });
    const user = server.user(1);
    const answer = await user.ask(GOOD_QUESTION);
    const press = user.press(answer, "[1] Xem đoạn");
    expect((await press.answered()).text).toBeUndefined();
    const shown = await user.hears();
    expect(shown.message_id).not.toBe(answer.message_id);
    expect(shown.text).toBe(
      "Báo cáo giảm nghèo năm 2020 · ngày 13/12/2020 · trang 2 · bao-cao/ho-ngheo-2020.md\n\n" +
        "I. Kết quả › 1. Giảm nghèo\n\nNội dung đoạn 1. Số liệu 1,5%.\n\n" +
        "Nội dung đoạn 2. Số liệu 2,5%.\n\nNội dung đoạn 3. Số liệu 3,5%.",
    );
    user.press(shown, "Đoạn sau →");
    const third = await user.hears();
    expect(third.message_id).toBe(shown.message_id);
    user.press(third, "← Đoạn trước");
    user.press(third, "← Đoạn trước");
    expect((await user.hears()).text).toContain("trang 2");
    user.press(third, "t:passage-0001");
    const first = await user.hears();
    expect(first.reply_markup?.inline_keyboard?.flat().map(({ text }) => text)).toEqual(["Đoạn sau →"]);
  });

  test("a button outlives a restart of the bot", async () => {
    const { server } = await runBot({ script: { passage } });
    const user = server.user(1, { language_code: "en" });
    user.pressRaw({ message: { message_id: 900, date: 0, chat: user.log.chat }, data: "p:passage-0001" });
    expect((await user.hears()).text).toContain("page 1");
  });

  test.each(["t:passage-0001", "d:1", "f:3"])(
    "a forged %s changes no message that has no such button",
    async (data) => {
      const { server } = await runBot({ script: { passage, documents: async () => [] } });
      const group = { id: -100777, type: "supergroup" as const, title: "Nhóm" };
      const answer = await server.user(2).in(group).ask(`/hoi ${GOOD_QUESTION}`);
      const other = server.user(3).in(group);
      other.press(answer, data);
      const sent = await other.hears(({ message_id }) => message_id !== answer.message_id);
      expect(sent.text).not.toContain("0,36%");
      expect(server.callsOf("editMessageText")).toEqual([]);
    },
  );

  test("a message that can no longer be turned is sent anew", async () => {
    const { server } = await runBot({ script: { passage } });
    const user = server.user(1);
    user.pressRaw({ message: { message_id: 900, date: 0, chat: user.log.chat }, data: "t:passage-0004" });
    expect((await user.hears()).text).toContain("trang 4");
  });

  test("a passage that is gone is said to be gone", async () => {
    const { server } = await runBot({ script: { passage } });
    const user = server.user(1);
    const answer = await user.ask(GOOD_QUESTION);
    expect((await user.press(answer, "[1] Xem đoạn").answered()).text).toBe(
      "Đoạn này không còn trong kho tài liệu. Xin hỏi lại.",
    );
  });

  test("a long passage stands in full between the ends of its neighbours", async () => {
    const long = { ...passageView(2) };
    const words = (n: number) => Array.from({ length: n }, (_, k) => `từ${k}`).join(" ");
    const view = {
      ...long,
      before: { id: "passage-0001", text: words(300) },
      passage: { id: "passage-0002", text: words(215) },
      after: { id: "passage-0003", text: words(300) },
    };
    const { server } = await runBot({ script: { passage: async () => view } });
    const user = server.user(1);
    user.pressRaw({ data: "p:passage-0002" });
    const { text = "", entities = [] } = await user.hears();
    const quote = entities.find(({ type }) => type === "blockquote");
    expect(text.slice(quote?.offset, (quote?.offset ?? 0) + (quote?.length ?? 0))).toBe(view.passage.text);
    expect(text).toContain(" từ299\n\ntừ0 từ1");
    expect(text).toMatch(/…$/);
  });
});

describe("choices", () => {
  const clarification = (choices: readonly string[]): Answer => ({
    kind: "clarification",
    language: "vi",
    text: "Xin cho biết cần số liệu năm nào?",
    choices,
  });

  test("a choice asks its question", async () => {
    const ask = async (question: string) =>
      question === "hộ nghèo" ? clarification(["Hộ nghèo năm 2019", "Hộ nghèo năm 2020"]) : answered();
    const { server, assistant } = await runBot({ script: { ask } });
    const user = server.user(1);
    const asked = await user.ask("hộ nghèo");
    expect(asked.text).toBe("Xin cho biết cần số liệu năm nào?");
    expect(asked.reply_markup?.inline_keyboard?.map((row) => row.map(({ text }) => text))).toEqual([
      ["Hộ nghèo năm 2019"],
      ["Hộ nghèo năm 2020"],
    ]);
    await user.press(asked, "Hộ nghèo năm 2020").answered();
    expect((await user.hears()).text).toContain("0,36%");
    expect(assistant.questions).toEqual(["hộ nghèo", "Hộ nghèo năm 2020"]);
  });

  test("choices too long for a button are written out above", async () => {
    const question = (year: number) => `Tỷ lệ hộ nghèo theo chuẩn Trung ương năm ${year} là bao nhiêu?`;
    const { server } = await runBot({
      script: { ask: async () => clarification([question(2019), question(2020)]) },
    });
    const asked = await server.user(1).ask("hộ nghèo");
    expect(asked.text).toContain(`\n\n1. ${question(2019)}\n2. ${question(2020)}`);
    expect(asked.reply_markup?.inline_keyboard?.[1]?.[0]?.text).toBe(`2. ${question(2020)}`);
  });

  test.each([
    ["c:forgotten000", "Lựa chọn này đã hết hạn. Xin hỏi lại."],
    ["x:1", "Nút này không còn dùng được. Xin hỏi lại."],
    ["d:99999999999", "Nút này không còn dùng được. Xin hỏi lại."],
    ["p:../../etc", "Nút này không còn dùng được. Xin hỏi lại."],
    ["", "Nút này không còn dùng được. Xin hỏi lại."],
  ])("stale or forged data %s is answered politely", async (data, text) => {
    const { server } = await runBot();
    expect((await server.user(1).pressRaw({ data }).answered()).text).toBe(text);
  });
});
