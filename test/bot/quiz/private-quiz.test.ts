import { describe, expect, test } from "vitest";
import { TELEGRAM_LIMITS } from "../../../src/bot/delivery/pacing.ts";
import type { Person } from "../../support/telegram-server/people.ts";
import type { WireMessage } from "../../support/telegram-server/wire.ts";
import { eventually } from "../fakes/eventually.ts";
import { quizItem, quizOf } from "../fakes/quiz-samples.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { citation, GOOD_QUESTION, passageView } from "../fakes/samples.ts";

const passage = async (id: string) => passageView(Number(id.at(-1)));

async function start(setting: Setting = {}, found = 20) {
  const { quiz, requests } = quizOf(found);
  const running = await runBot({ ...setting, script: { quiz, passage, ...setting.script } });
  return { ...running, requests };
}

const isPoll = ({ poll }: WireMessage) => poll !== undefined && !poll.is_closed;
const hearsPoll = (person: Person) => person.hears(isPoll);
const rightOf = ({ poll }: WireMessage) => poll?.correct_option_id ?? -1;

describe("a quiz in private", () => {
  test("asks one question after another, shows each one's source, and tells the score", async () => {
    const { server, logger } = await start();
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 3");
    expect((await user.hears()).text).toBe(
      "Trắc nghiệm: 3 câu.\nChọn một phương án cho mỗi câu; câu sau hiện ra khi câu trước có trả lời.",
    );
    for (const [index, wrong] of [0, 1, 0].entries()) {
      const message = await hearsPoll(user);
      expect(message.poll).toMatchObject({
        question: `Câu ${index + 1}/3: ${quizItem(index + 1).question}`,
        type: "quiz",
        is_anonymous: false,
        explanation: quizItem(index + 1).explanation,
      });
      expect(message.has_protected_content).toBe(true);
      user.votes(message, (rightOf(message) + wrong) % 4);
      const closed = await user.hears(({ poll }) => poll?.is_closed === true);
      expect(closed.message_id).toBe(message.message_id);
      expect(closed.reply_markup?.inline_keyboard).toEqual([
        [{ text: "Xem đoạn", callback_data: `p:passage-000${index + 1}` }],
      ]);
    }
    expect((await user.hears()).text).toBe("Kết quả: đúng 2/3 câu.");
    expect(server.refused).toEqual([]);
    expect(logger.having("hộ nghèo")).toEqual([]);
    // The source still opens.
    user.pressRaw({
      message: { message_id: 1, date: 0, chat: { id: 1, type: "private" } },
      data: "p:passage-0001",
    });
    expect((await user.hears()).text).toContain("Nội dung đoạn 1.");
  });

  test("a question can be skipped and the quiz stopped; what is not answered does not count", async () => {
    const { server } = await start();
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 4");
    const first = await hearsPoll(user);
    expect(first.reply_markup?.inline_keyboard?.flat().map(({ text }) => text)).toEqual(["Bỏ qua", "Dừng"]);
    user.votes(first, rightOf(first));
    const second = await hearsPoll(user);
    user.press(second, "Bỏ qua");
    // Pressed twice, it skips once.
    user.press(second, "Bỏ qua");
    const third = await hearsPoll(user);
    expect(third.poll?.question).toContain("Câu 3/4");
    user.press(third, "Dừng");
    expect((await user.hears(({ text }) => text !== undefined)).text).toBe(
      "Kết quả: đúng 1/1 câu. Bỏ qua 1 câu.",
    );
    expect((await user.press(third, "Dừng").answered()).text).toContain("đã kết thúc");
  });

  test("one at a time: a second start points at the first and offers to stop it", async () => {
    const { server } = await start();
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo");
    const poll = await hearsPoll(user);
    user.say("/tracnghiem thu ngân sách");
    const told = await user.hears(({ text }) => text !== undefined);
    expect(told.text).toContain("đến câu 1/5");
    expect(told.reply_to_message?.message_id).toBe(poll.message_id);
    user.press(told, "Dừng");
    expect((await user.hears(({ text }) => text?.includes("kết thúc") === true)).text).toContain(
      "chưa có câu trả lời",
    );
    user.say("/tracnghiem thu ngân sách 1");
    expect((await hearsPoll(user)).poll?.question).toContain("Câu 1/1");
  });

  test("questions and other chats go on beside it", async () => {
    const { server } = await start();
    const [one, other] = [server.user(1), server.user(2)];
    for (const user of [one, other]) user.say("/quiz hộ nghèo 2");
    const polls = await Promise.all([one, other].map(hearsPoll));
    expect((await one.ask(GOOD_QUESTION)).text).toContain("0,36%");
    other.votes(polls[1]!, rightOf(polls[1]!));
    expect((await hearsPoll(other)).poll?.question).toContain("2/2");
    one.votes(polls[0]!, rightOf(polls[0]!));
    expect((await hearsPoll(one)).poll?.question).toContain("2/2");
  });

  test("a passage that is withdrawn meanwhile is not asked about", async () => {
    const gone = new Set<string>();
    const { server } = await start({
      script: { passage: async (id) => (gone.has(id) ? undefined : passage(id)) },
    });
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 3");
    const first = await hearsPoll(user);
    gone.add("passage-0002");
    user.votes(first, rightOf(first));
    expect((await hearsPoll(user)).poll?.question).toContain("Câu 3/3");
  });
});

describe("votes", () => {
  test("the first answer stands: taken back, doubled and late ones change nothing", async () => {
    const { server } = await start();
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 2");
    const first = await hearsPoll(user);
    const poll_id = first.poll?.id;
    user.votes(first, rightOf(first));
    user.voteRaw({ poll_id, option_ids: [] });
    user.voteRaw({ poll_id, option_ids: [(rightOf(first) + 1) % 4] });
    const second = await hearsPoll(user);
    user.voteRaw({ poll_id, option_ids: [(rightOf(first) + 1) % 4] });
    user.votes(second, rightOf(second));
    expect((await user.hears(({ text }) => text !== undefined)).text).toContain("đúng 2/2");
  });

  test.each([
    [{ poll_id: "404", option_ids: [0] }],
    [{ poll_id: 5, option_ids: [0] }],
    [{ option_ids: "x" }],
    [{ poll_id: "5000000000", option_ids: [99] }],
    [{ poll_id: "5000000000", option_ids: [null] }],
    [{ poll_id: "5000000000", option_ids: [0], user: { id: 9, is_bot: false, first_name: "Lạ" } }],
    [{ poll_id: "5000000000", option_ids: [0], user: undefined, voter_chat: { id: -5, title: "Kênh" } }],
  ])("%j goes on with nobody's quiz", async (vote) => {
    const { server } = await start();
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 2");
    const first = await hearsPoll(user);
    expect(first.poll?.id).toBe("5000000000");
    user.voteRaw(vote);
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(user.log.sent.filter(({ poll }) => poll)).toHaveLength(1);
  });

  test("a vote is not a question: many of them keep nobody from asking", async () => {
    const { server } = await start();
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 2");
    const { poll } = await hearsPoll(user);
    for (let n = 0; n < 60; n += 1) user.voteRaw({ poll_id: poll?.id, option_ids: [9] });
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
  });

  test("who is shut out goes on with nothing", async () => {
    const { server, members } = await start({ access: new Set(), administrators: [9] });
    members.enrol(members.invite({ by: 9, role: "reader" }), { id: 5, name: "A" }, () => true);
    const user = server.user(5);
    user.say("/tracnghiem hộ nghèo 2");
    const first = await hearsPoll(user);
    members.forget(5);
    user.votes(first, rightOf(first));
    expect((await user.ask(GOOD_QUESTION)).text).toContain("Mã: 5");
    expect(user.log.sent.filter(({ poll }) => poll)).toHaveLength(1);
  });

  test("erasing one's data ends the quiz", async () => {
    const { server } = await start();
    const user = server.user(5);
    user.say("/tracnghiem hộ nghèo 2");
    const first = await hearsPoll(user);
    const asked = await user.ask("/xoadulieu");
    await user.press(asked, "Xóa dữ liệu").answered();
    user.votes(first, rightOf(first));
    expect((await user.press(first, "Bỏ qua").answered()).text).toContain("đã kết thúc");
    expect(user.log.sent.filter(({ poll }) => poll)).toHaveLength(1);
  });
});

describe("what is asked for", () => {
  test.each([
    ["/tracnghiem hộ nghèo Bình Liêu 10", "hộ nghèo Bình Liêu", 10],
    ["/quiz@danchung_bot poor households", "poor households", 5],
    ["Trắc nghiệm: hộ nghèo năm 2019", "hộ nghèo năm 2019", 5],
    ["trac nghiem: Nghị quyết 19", "Nghị quyết 19", 5],
    ["/tracnghiem 145-KH/HU 3 câu", "145-KH/HU", 3],
    ["/tracnghiem 10 câu về hộ nghèo", "hộ nghèo", 10],
    ["/tracnghiem tất cả 7", "", 7],
    ["/tracnghiem 4", "", 4],
    ["/tracnghiem hộ nghèo 0 câu", "hộ nghèo", 1],
    ["/quiz 3 questions on all documents", "", 3],
  ])("%s", async (text, topic, count) => {
    const { server, requests } = await start();
    const user = server.user(1);
    user.say(text);
    await hearsPoll(user);
    expect(requests).toMatchObject([{ topic, count }]);
  });

  test("without a topic it asks for one, in the asker's language", async () => {
    const { server, requests } = await start();
    const user = server.user(1, { language_code: "en" });
    expect((await user.ask("/quiz")).text).toContain("within 5 minutes, a topic");
    expect((await user.ask("poor households 2")).text).toContain("Quiz: 2 questions.");
    expect((await hearsPoll(user)).poll?.question).toMatch(/^Question 1\/2: /);
    expect(requests).toMatchObject([{ topic: "poor households", count: 2, language: "en" }]);
  });

  test("more than twenty are too many, and what the documents do not give is said", async () => {
    const { server, requests } = await start({}, 3);
    const { text } = await server.user(1).ask("/tracnghiem hộ nghèo 50");
    expect(text).toContain(
      "Trắc nghiệm: 3 câu.\nMỗi lần nhiều nhất 20 câu.\nTài liệu hiện có chỉ đủ cho 3 câu.",
    );
    expect(requests[0]?.count).toBe(20);
  });

  test.each([
    ["emoji", "🎉🎉", "Chưa thấy chủ đề"],
    ["a text of 4,000 characters", "a".repeat(4000), "Chủ đề dài quá 1.000 ký tự"],
  ])("%s is no topic", async (_, topic, said) => {
    const { server, requests } = await start();
    expect((await server.user(1).ask(`/tracnghiem ${topic}`)).text).toContain(said);
    expect(requests).toEqual([]);
  });

  test.each([
    [true, "chưa đủ để ra câu hỏi"],
    [false, "Chưa thấy tài liệu nào"],
  ])("nothing to ask about, topic matched: %s", async (topicMatched, said) => {
    const quiz = async () => ({ items: [], asked: 5, found: 0, topicMatched });
    const { server } = await start({ script: { quiz } });
    expect((await server.user(1).ask("/tracnghiem abc")).text).toContain(said);
  });

  test("sample reports are named as such", async () => {
    const { quiz } = quizOf(1, (n) =>
      quizItem(n, { citations: [citation({ sample: true, passageId: "passage-0001" })] }),
    );
    const { server } = await start({ script: { quiz } });
    expect((await server.user(1).ask("/tracnghiem abc")).text).toContain(
      "báo cáo mẫu, không phải số liệu chính thức",
    );
  });
});

describe("when Telegram refuses", () => {
  test("a 429 in the middle is waited for, and nothing is asked twice", async () => {
    const { server } = await start({ speed: 20 });
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 2");
    const first = await hearsPoll(user);
    server.fail("sendPoll", { kind: "too-many-requests", retryAfter: 3 });
    server.fail("stopPoll", { kind: "too-many-requests", retryAfter: 2 });
    user.votes(first, rightOf(first));
    const second = await hearsPoll(user);
    user.votes(second, rightOf(second));
    expect((await user.hears(({ text }) => text !== undefined)).text).toContain("đúng 2/2");
    expect(user.log.sent.filter(isPoll)).toHaveLength(2);
    expect(server.early).toEqual([]);
  });

  test("its limits are kept, whoever answers at once", async () => {
    const { server } = await start({ speed: 20, deps: { limits: TELEGRAM_LIMITS } });
    server.state.flood.strict = true;
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo 3");
    for (let index = 0; index < 3; index += 1) user.votes(await hearsPoll(user), 0);
    await user.hears(({ text }) => text?.startsWith("Kết quả") === true);
    expect(server.state.flood.refusedByLimits).toBe(0);
  });

  test("a chat that takes no polls ends the quiz and is told", async () => {
    const { server } = await start();
    const description = "Bad Request: not enough rights to send polls to the chat";
    server.fail("sendPoll", { kind: "refusal", code: 400, description });
    const user = server.user(1);
    user.say("/tracnghiem hộ nghèo");
    expect((await user.hears(({ text }) => text?.includes("thăm dò") === true)).text).toContain("kết thúc");
    user.say("/tracnghiem hộ nghèo 1");
    expect((await hearsPoll(user)).poll?.question).toContain("1/1");
  });

  test("items of any words are within Telegram's limits", async () => {
    const long = (n: number) =>
      quizItem(n, {
        question: `${"rất dài\n".repeat(60)}👩‍👩‍👧‍👦`,
        options: ["a", "b", "c", "d"].map((letter) => `${letter}\u202e ${"é".repeat(150)}`),
        explanation: "một\n\nhai\nba\nbốn ".repeat(30),
      });
    const { server } = await start({ script: { quiz: quizOf(2, long).quiz } });
    const user = server.user(1);
    user.say("/tracnghiem abc 2");
    const first = await hearsPoll(user);
    expect(first.poll?.question.length).toBeLessThanOrEqual(300);
    user.votes(first, 0);
    await eventually(() => user.log.sent.filter(isPoll).length).toBe(2);
    expect(server.refused).toEqual([]);
  });
});
