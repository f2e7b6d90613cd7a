import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { renderChart } from "../../src/charts/render-chart.ts";
import { runBot, type Setting } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION, series } from "./fakes/samples.ts";

const GROUP = { id: -100777, type: "supergroup" as const, title: "Tổ công tác" };
const TEXT =
  "Bảng số liệu tỷ lệ hộ nghèo:\n• năm 2018: 6,4% [1]\n• năm 2019: 5,19% [1]\n• năm 2020: 4,2% [1]";
const TABLE = series(["6,4%", "5,19%", null, "4,2%"]);

const tabled = (script: Partial<Assistant> = {}, more: Partial<Setting> = {}) =>
  runBot({
    ...more,
    script: {
      ask: async () => answered({ text: TEXT, highlights: [], table: TABLE }),
      chart: renderChart,
      ...script,
    },
  });

describe("/solieu", () => {
  test.each([
    ["/solieu hộ nghèo Bình Liêu?", "hộ nghèo Bình Liêu qua các năm"],
    ["Số liệu: hộ nghèo Bình Liêu", "hộ nghèo Bình Liêu qua các năm"],
    ["so lieu: ho ngheo Binh Lieu", "ho ngheo Binh Lieu qua các năm"],
    ["/figures poor households in Binh Lieu.", "poor households in Binh Lieu over the years"],
    ["/figures hộ nghèo Bình Liêu", "hộ nghèo Bình Liêu qua các năm"],
    ["/solieu hộ nghèo Bình Liêu năm 2023", "hộ nghèo Bình Liêu năm 2023"],
    ["/solieu hộ nghèo giai đoạn 2020-2025", "hộ nghèo giai đoạn 2020-2025"],
    ["/solieu hộ nghèo từng năm", "hộ nghèo từng năm"],
    ["/solieu so sánh hộ nghèo Hải Hà và Đầm Hà", "so sánh hộ nghèo Hải Hà và Đầm Hà"],
    ["/figures compare Hai Ha and Dam Ha", "compare Hai Ha and Dam Ha"],
  ])("%s asks: %s", async (said, question) => {
    const { server, assistant } = await runBot();
    await server.user(1).ask(said);
    expect(assistant.questions).toEqual([question]);
  });

  test("without a text asks for it and takes the next message", async () => {
    const { server, assistant } = await runBot();
    const user = server.user(1);
    expect((await user.ask("Số liệu")).text).toMatch(/^Xin gửi tên chỉ tiêu và địa phương trong vòng 5 phút/);
    await user.ask("hộ nghèo Bình Liêu");
    expect((await user.ask("/figures")).text).toMatch(/^Please send, within 5 minutes, the indicator/);
    await user.ask(GOOD_QUESTION);
    expect(assistant.questions).toEqual(["hộ nghèo Bình Liêu qua các năm", GOOD_QUESTION]);
  });

  test("every question says whose it is, from a button too", async () => {
    const threads: (string | undefined)[] = [];
    const ask: Assistant["ask"] = async (question, _, thread) => {
      threads.push(thread?.id);
      if (question !== GOOD_QUESTION) return answered();
      return { kind: "clarification", language: "vi", text: "Năm nào?", choices: ["Năm 2019?"] };
    };
    const { server } = await runBot({ script: { ask } });
    const user = server.user(7);
    const member = server.user(7).in(GROUP);
    const clarification = await user.ask(GOOD_QUESTION);
    user.press(clarification, "Năm 2019?");
    await user.hears();
    await user.ask("/solieu hộ nghèo");
    await member.ask("/hoi Còn Đầm Hà thì sao?");
    expect(threads).toEqual(["7:7", "7:7", "7:7", "-100777:7:1"]);
  });
});

describe("the chart of a table", () => {
  test("follows the text as a photo", async () => {
    const { server } = await tabled();
    const user = server.user(1);
    user.say("/solieu hộ nghèo");
    expect((await user.hears()).text).toContain(TEXT);
    const { photo, caption } = await user.hears();
    expect(photo).toMatchObject([{ width: 1080, height: 720 }]);
    expect(caption).toBe("Bảng số liệu tỷ lệ hộ nghèo. Nguồn của từng số liệu ghi ở tin nhắn ngay trên.");
  });

  test("says of samples what they are, and keeps within a caption", async () => {
    const table = { ...TABLE, caption: "Bảng số liệu ".repeat(200) };
    const { server } = await tabled({
      ask: async () => answered({ table, language: "en", citations: [citation({ sample: true })] }),
    });
    const user = server.user(1);
    await user.ask("/solieu hộ nghèo");
    expect((await user.hears()).caption).toHaveLength(1024);
    const small = await tabled({
      ask: async () => answered({ table: TABLE, citations: [citation({ sample: true })] }),
    });
    const other = small.server.user(1);
    await other.ask("/solieu hộ nghèo");
    expect((await other.hears()).caption).toMatch(
      /Lưu ý: nguồn là báo cáo mẫu, không phải số liệu chính thức\.$/,
    );
  });

  test("in a group goes to the same topic, as a reply", async () => {
    const { server } = await tabled();
    const member = server.user(2).in(GROUP);
    const asked = member.say("/solieu hộ nghèo", { is_topic_message: true, message_thread_id: 44 });
    await member.hears();
    const picture = await member.hears();
    expect(picture.photo).toHaveLength(1);
    expect(picture.message_thread_id).toBe(44);
    expect(picture.reply_to_message?.message_id).toBe(asked);
  });

  test("is not sent when there is none", async () => {
    const { server } = await tabled({ ask: async () => answered({ table: series(["6,4%", "5,19%"]) }) });
    const user = server.user(1);
    await user.ask("/solieu hộ nghèo");
    await user.ask(GOOD_QUESTION);
    expect(server.callsOf("sendPhoto")).toEqual([]);
  });

  test.each<[string, Partial<Assistant>, string]>([
    ["cannot be drawn", { chart: () => Promise.reject(new Error("no canvas")) }, "the assistant failed"],
    ["is never drawn", { chart: () => new Promise<never>(() => {}) }, "no answer within the deadline"],
    ["is no picture", { chart: async () => Buffer.from("GIF89a") }, "a picture was not delivered"],
  ])("that %s costs nothing but itself", async (_, script, line) => {
    const { server, logger } = await tabled(script, { speed: 30 });
    const user = server.user(1);
    expect((await user.ask("/solieu hộ nghèo")).text).toContain(TEXT);
    expect((await user.ask(GOOD_QUESTION)).text).toContain(TEXT);
    expect(logger.having(line).length).toBeGreaterThan(0);
    expect(user.log.sent.filter(({ text }) => text?.includes(TEXT))).toHaveLength(2);
    expect(user.log.sent).toHaveLength(2);
  });

  test.each([
    { kind: "html", status: 502 },
    { kind: "drop" },
    { kind: "half-open" },
    { kind: "too-many-requests", retryAfter: 3 },
  ] as const)("is sent again after %j", async (fault) => {
    const { server } = await tabled({}, { speed: 20 });
    server.fail("sendPhoto", fault);
    const user = server.user(1);
    expect((await user.ask("/solieu hộ nghèo")).text).toContain(TEXT);
    expect((await user.hears()).photo).toHaveLength(1);
    expect(server.early).toEqual([]);
  });
});
