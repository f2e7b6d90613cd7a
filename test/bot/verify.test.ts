import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/domain/verdict.ts";
import { runBot, type Setting } from "./fakes/running-bot.ts";
import { citation, GOOD_QUESTION, verdict } from "./fakes/samples.ts";

const GROUP = { id: -100777, type: "supergroup" as const, title: "Tổ công tác" };
const CLAIM = "Tỷ lệ hộ nghèo năm 2020 còn 0,36%";
const BOT = { id: 123456, is_bot: true, username: "danchung_bot" };

const verifying = (verdicts: readonly Verdict[], more: Partial<Setting> = {}) =>
  runBot({ ...more, script: { verify: async () => verdicts } });

describe("verdicts", () => {
  test("a claim comes with its verdict, the documents' figure and where it stands", async () => {
    const { server, assistant } = await verifying([verdict()]);
    const message = await server.user(1).ask(`/doichieu ${CLAIM}`);
    expect(message.text).toBe(
      "“Tỷ lệ hộ nghèo toàn tỉnh năm 2020 còn 0,36%”\n" +
        "Khớp với tài liệu: tài liệu ghi 0,36% [1].\n" +
        "[1]\nTỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.\n" +
        "Báo cáo giảm nghèo năm 2020 · ngày 13/12/2020 · trang 3 · bao-cao/ho-ngheo-2020.md",
    );
    const bold = message.entities?.find(({ type }) => type === "bold");
    expect(message.text?.slice(bold?.offset, (bold?.offset ?? 0) + (bold?.length ?? 0))).toBe("0,36%");
    expect(message.reply_markup?.inline_keyboard?.flat()).toEqual([
      { text: "[1] Xem đoạn", callback_data: "p:AbCdEf_123-4" },
    ]);
    expect(assistant.texts).toEqual([CLAIM]);
  });

  test.each<[string, Partial<Verdict>, string]>([
    ["a qualifier", { found: "trên 250 tỷ đồng" }, "Khớp với tài liệu: tài liệu ghi trên 250 tỷ đồng [1]."],
    [
      "a derived figure",
      { found: "119,5%", derived: true },
      "Khớp với tài liệu, suy ra từ số liệu khác: tài liệu ghi 119,5% [1].",
    ],
    ["a contradiction", { verdict: "contradicted", found: "5,19%" }, "Không khớp: tài liệu ghi 5,19% [1]."],
    ["no grounds", { verdict: "not-found", found: null, citations: [] }, "Chưa có căn cứ trong tài liệu."],
    [
      "a target alone",
      {
        verdict: "not-found",
        found: null,
        citations: [],
        target: { written: "0,2%", citations: [citation({ quote: "Phấn đấu còn 0,2%." })] },
      },
      "Chưa có căn cứ trong tài liệu. Tài liệu chỉ ghi chỉ tiêu phấn đấu: 0,2% [1].",
    ],
    [
      "documents that differ",
      { verdict: "contradicted", found: "5,19%", citations: [citation(), citation({ quote: "Còn 5,3%." })] },
      "Không khớp: tài liệu ghi 5,19% [1]. Xem thêm [2].",
    ],
  ])("%s is said", async (_, changes, line) => {
    const { server } = await verifying([verdict(changes)]);
    expect((await server.user(1).ask(`Đối chiếu: ${CLAIM}`)).text?.split("\n")[1]).toBe(line);
  });

  test("several claims begin with their count; a source is quoted once", async () => {
    const { server } = await verifying([
      verdict({ claim: "một" }),
      verdict({ claim: "hai", verdict: "contradicted" }),
      verdict({ claim: "ba", verdict: "not-found", found: null, citations: [] }),
      verdict({
        claim: "bốn",
        citations: [citation({ quote: "Câu khác.", passageId: "other", sample: true })],
      }),
    ]);
    const message = await server.user(1).ask(`/doichieu ${CLAIM}`);
    expect(message.text).toMatch(/^4 số liệu: 2 khớp, 1 không khớp, 1 chưa có căn cứ\.\n\n1\. “một”\n/);
    expect(message.text).toContain("\n\n2. “hai”\nKhông khớp: tài liệu ghi 0,36% [1].\n\n3. “ba”");
    expect(message.text).toContain(
      "\n\n4. “bốn”\nKhớp với tài liệu: tài liệu ghi 0,36% [2].\n[2]\nCâu khác.",
    );
    expect(message.text).toMatch(/Lưu ý: nguồn \[2\] là báo cáo mẫu, không phải số liệu chính thức\.$/);
    expect(message.reply_markup?.inline_keyboard?.flat().map(({ text }) => text)).toEqual([
      "[1] Xem đoạn",
      "[2] Xem đoạn",
    ]);
  });

  test("sixty figures come in few messages, in order, each with the buttons of its own sources", async () => {
    const verdicts = Array.from({ length: 75 }, (_, n) =>
      verdict({
        claim: `câu số ${n + 1} ${"dài ".repeat(20)}`,
        citations: [citation({ quote: `Câu trích ${n + 1}. `.repeat(6), passageId: `passage-${n + 1}` })],
      }),
    );
    const { server } = await verifying(verdicts);
    const user = server.user(1);
    user.say(`/doichieu ${"Rất nhiều số liệu. ".repeat(200)}`);
    await user.hears(({ text }) => text?.includes("\n60. ") || text?.startsWith("60. ") || false);
    const sent = user.log.sent;
    expect(sent[0]?.text).toMatch(
      /^75 số liệu: 75 khớp\.\nDưới đây là 60 số liệu đầu tiên\. Phần còn lại xin gửi riêng\.\n\n1\. /,
    );
    expect(sent.length).toBeLessThan(12);
    const all = sent.map(({ text }) => text).join("\n\n");
    const numbers = [...all.matchAll(/^(\d+)\. “/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    for (const { text, reply_markup } of sent) {
      const quoted = [...(text ?? "").matchAll(/^\[(\d+)\]$/gm)].map(([marker]) => `${marker} Xem đoạn`);
      expect(reply_markup?.inline_keyboard?.flat().map((button) => button.text)).toEqual(quoted);
    }
  });

  test("a text without figures, and one that cannot be verified", async () => {
    const { server } = await verifying([]);
    expect((await server.user(1).ask("/doichieu chào cả nhà")).text).toBe(
      "Văn bản này không có số liệu nào để đối chiếu.",
    );
    const broken = await runBot();
    const user = broken.server.user(1);
    expect((await user.ask(`/doichieu ${CLAIM}`)).text).toMatch(/^Hệ thống đang có lỗi/);
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(broken.logger.lines.join()).not.toContain(CLAIM);
  });

  test("a check that takes too long is given up in words of its own", async () => {
    const { server } = await runBot({ speed: 30, script: { verify: () => new Promise<never>(() => {}) } });
    expect((await server.user(1).ask(`/doichieu ${CLAIM}`)).text).toMatch(/^Chưa đối chiếu xong/);
  });

  test("the language is the text's, else the command's", async () => {
    const { server } = await verifying([verdict({ derived: true })]);
    const user = server.user(1);
    const line = async (text: string) => (await user.ask(text)).text?.split("\n")[1];
    const english = "Matches the documents, derived from another figure: the documents report 0,36% [1].";
    expect(await line("/verify The poverty rate was 0.36%")).toBe(english);
    expect(await line("Verify: the poverty rate was 0.36%")).toBe(english);
    expect(await line(`/verify ${CLAIM}`)).toMatch(/^Khớp với tài liệu/);
    expect(await line("doi chieu: ty le ho ngheo 0.36%")).toMatch(/^Khớp với tài liệu/);
  });
});

describe("a command without its text", () => {
  test("asks for it and takes the next message, once", async () => {
    const { server, assistant } = await verifying([verdict()]);
    const user = server.user(1);
    expect((await user.ask("/doichieu")).text).toMatch(/^Xin gửi câu hoặc đoạn văn cần đối chiếu/);
    user.post({ sticker: {} });
    expect((await user.hears()).text).toMatch(/^Hiện chỉ nhận/);
    expect((await server.user(2).ask(GOOD_QUESTION)).text).toMatch(/^0,36%/);
    expect((await user.ask(CLAIM)).text).toMatch(/^“Tỷ lệ/);
    expect((await user.ask(GOOD_QUESTION)).text).toMatch(/^0,36%/);
    expect(assistant.texts).toEqual([CLAIM]);
    expect(assistant.questions).toEqual([GOOD_QUESTION, GOOD_QUESTION]);
  });

  test("waits for five minutes, and no longer once something else is asked for", async () => {
    const { server, assistant, clock } = await verifying([verdict()]);
    const user = server.user(1);
    await user.ask("Đối chiếu");
    clock.skip(6 * 60_000);
    expect((await user.ask(CLAIM)).text).toMatch(/^0,36%/);
    await user.ask("Đối chiếu");
    await user.ask("/huongdan");
    expect((await user.ask(CLAIM)).text).toMatch(/^0,36%/);
    expect(assistant.texts).toEqual([]);
  });

  test("in a group asks for a reply, and takes only that of whom it asked", async () => {
    const { server, assistant } = await verifying([verdict()]);
    const member = server.user(2).in(GROUP);
    const asked = member.say("/doichieu");
    const request = await member.hears();
    expect(request.text).toMatch(/Trong nhóm, xin gửi bằng cách trả lời tin nhắn này\.$/);
    expect(request.reply_to_message?.message_id).toBe(asked);
    expect(request.reply_markup).toEqual({ force_reply: true, selective: true });
    member.say("nói với cả nhóm: tăng 5%");
    member.say("nói với người khác", { reply_to_message: { message_id: 1, from: { id: 9, is_bot: false } } });
    const other = server.user(3).in(GROUP);
    other.say("của người khác", { reply_to_message: { message_id: request.message_id, from: BOT } });
    expect((await other.hears()).text).toMatch(/^0,36%/);
    member.say(CLAIM, { reply_to_message: { message_id: request.message_id, from: BOT } });
    expect((await member.hears()).text).toMatch(/^“Tỷ lệ/);
    expect(assistant.texts).toEqual([CLAIM]);
    expect(assistant.questions).toEqual(["của người khác"]);
  });

  test("a pasted text that the client cut goes on in the next message", async () => {
    const { server, assistant, clock } = await verifying([verdict()]);
    const user = server.user(1);
    const long = "Thu ngân sách đạt 250 tỷ đồng. ".repeat(130).trim();
    await user.ask(`/doichieu ${long}`);
    await user.ask(CLAIM);
    await user.ask(`/doichieu ${long}`);
    clock.skip(30_000);
    await user.ask(GOOD_QUESTION);
    expect(assistant.texts).toEqual([long, CLAIM, long]);
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
  });
});
