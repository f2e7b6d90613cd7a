import { describe, expect, test } from "vitest";
import { runBot } from "./fakes/running-bot.ts";
import { documentSummary, GOOD_QUESTION } from "./fakes/samples.ts";

describe("commands", () => {
  test("the menus are registered in Vietnamese and English, groups with what works on a text", async () => {
    const { server } = await runBot();
    const menu = (key: string) => server.state.commands.get(key)?.map(({ command }) => command);
    expect(menu("default/")).toEqual([
      "hoi",
      "doichieu",
      "solieu",
      "tracnghiem",
      "soanbai",
      "tailieu",
      "huongdan",
      "xoadulieu",
    ]);
    expect(menu("default/en")).toEqual([
      "ask",
      "verify",
      "figures",
      "quiz",
      "study",
      "sources",
      "help",
      "forget",
    ]);
    expect(menu("all_group_chats/")).toEqual(["hoi", "doichieu", "solieu", "tracnghiem", "soanbai"]);
    expect(menu("all_group_chats/en")).toEqual(["ask", "verify", "figures", "quiz", "study"]);
    expect(server.state.commands.get("default/")?.[0]?.description).toBe("Hỏi theo tài liệu");
  });

  test.each([
    ["/start", undefined, "Dẫn Chứng trả lời câu hỏi theo kho tài liệu"],
    ["/start ref_1", "en-GB", "Dẫn Chứng answers questions"],
    ["/huongdan", "vi", "Cách hỏi"],
    ["/help", "en", "How to ask"],
    ["/help@danchung_bot", "de", "Cách hỏi"],
    ["Hướng dẫn", undefined, "Cách hỏi"],
    ["/lệnhlạ", undefined, "Chưa có lệnh này."],
    ["/constructor", "en", "There is no such command."],
    ["/hoi", undefined, "Xin ghi câu hỏi sau lệnh"],
    ["Hỏi:", "en", "Please write the question after the command"],
  ])("%s in a client set to %s", async (text, language_code, start) => {
    const { server, assistant } = await runBot();
    const message = await server.user(1, language_code ? { language_code } : {}).ask(text);
    expect(message.text?.startsWith(start), message.text).toBe(true);
    expect(assistant.questions).toEqual([]);
  });

  test.each(["/start", "/huongdan"])("%s brings the keyboard of the commonest commands", async (command) => {
    const { server } = await runBot();
    const keys = async (language_code: string) => {
      const message = await server.user(1, { language_code }).ask(command);
      return message.reply_markup?.keyboard?.map((row) => row.map(({ text }) => text));
    };
    expect(await keys("vi")).toEqual([
      ["Đối chiếu", "Số liệu"],
      ["Danh mục tài liệu", "Hướng dẫn"],
    ]);
    expect((await keys("en"))?.flat()).toEqual(["Verify", "Figures", "List of documents", "How to use"]);
  });

  test("every key of the keyboard is understood", async () => {
    const { server } = await runBot({ script: { documents: async () => [] } });
    for (const language_code of ["vi", "en"]) {
      const user = server.user(language_code === "vi" ? 1 : 2, { language_code });
      const { reply_markup } = await user.ask("/start");
      for (const { text } of reply_markup?.keyboard?.flat() ?? []) {
        expect((await user.ask(text)).text).not.toContain("0,36%");
      }
    }
  });

  test("every way of asking reaches the assistant with the bare question", async () => {
    const { server, assistant } = await runBot();
    const user = server.user(1);
    const ways = ["", "/hoi ", "/ask ", "/HOI@DanChung_Bot ", "/hỏi ", "/hoi: ", "Hỏi: ", "hoi:", "Ask: "];
    for (const way of ways) await user.ask(`${way}${GOOD_QUESTION}`);
    expect(assistant.questions).toEqual(ways.map(() => GOOD_QUESTION));
  });

  test("a command for another bot is not answered", async () => {
    const { server, assistant } = await runBot();
    const user = server.user(1);
    user.say(`/hoi@other_bot ${GOOD_QUESTION}`);
    expect((await user.ask("/help")).text).toContain("Cách hỏi");
    expect(assistant.questions).toEqual([]);
  });

  test("the list of documents turns its pages in place", async () => {
    const documents = Array.from({ length: 17 }, (_, n) =>
      documentSummary({
        id: `d${n}`,
        title: n === 16 ? null : `Báo cáo ${n + 1} ${"rất dài ".repeat(n === 3 ? 200 : 0)}`,
        sample: n === 0,
      }),
    );
    const { server } = await runBot({ script: { documents: async () => documents } });
    const user = server.user(1);
    const first = await user.ask("/tailieu");
    expect(first.text).toContain("Danh mục: 17 tài liệu, trang 1/3\n\n1. Báo cáo 1 · ngày 13/12/2020 · ");
    expect(first.text).toContain(" (báo cáo mẫu)\n\n2. ");
    const second = user.press(first, "Trang sau →");
    expect((await second.answered()).text).toBeUndefined();
    const turned = await user.hears();
    expect(turned.message_id).toBe(first.message_id);
    expect(turned.text).toContain("trang 2/3\n\n9. Báo cáo 9");
    user.press(turned, "Trang sau →");
    const last = await user.hears();
    expect(last.text).toContain("17. (không có tiêu đề)");
    expect(last.reply_markup?.inline_keyboard).toEqual([[{ text: "← Trang trước", callback_data: "d:2" }]]);
  });

  test("an empty collection, and one that cannot be read", async () => {
    let broken = false;
    const documents = async () => {
      if (broken) throw new Error("the index is gone");
      return [];
    };
    const { server } = await runBot({ script: { documents } });
    const user = server.user(1);
    expect((await user.ask("Tài liệu")).text).toBe("Kho tài liệu chưa có tài liệu nào.");
    broken = true;
    expect((await user.ask("/sources")).text).toContain("Hệ thống đang có lỗi");
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });
});
