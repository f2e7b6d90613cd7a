import { describe, expect, test } from "vitest";
import type { Person } from "../../support/telegram-server/people.ts";
import type { WireMessage } from "../../support/telegram-server/wire.ts";
import { quizOf } from "../fakes/quiz-samples.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { GOOD_QUESTION, passageView } from "../fakes/samples.ts";

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Lớp bồi dưỡng" };
const TRAINER = 1;

async function start(setting: Setting = {}) {
  const passage = async (id: string) => passageView(Number(id.at(-1)));
  const running = await runBot({ ...setting, script: { quiz: quizOf().quiz, passage, ...setting.script } });
  const { server } = running;
  const member = (id: number) => server.user(id, { first_name: `Người ${id}` }).in(GROUP);
  const trainer = member(TRAINER);
  /** The trainer's own chat with the bot, which Telegram knows once something was written there. */
  const alone = () => server.user(TRAINER);
  return { ...running, member, trainer, alone };
}

const isPoll = ({ poll }: WireMessage) => poll !== undefined && !poll.is_closed;
const hearsPoll = (person: Person) => person.hears(isPoll);
const right = ({ poll }: WireMessage) => poll?.correct_option_id ?? -1;
const wrong = (message: WireMessage) => (right(message) + 1) % 4;

/** Asks for a quiz and has each question answered; the third argument tells who is right at which. */
async function play(trainer: Person, count: number, answer: (poll: WireMessage, index: number) => void) {
  trainer.say(`/tracnghiem hộ nghèo ${count}`);
  for (let index = 0; index < count; index += 1) {
    const poll = await hearsPoll(trainer);
    answer(poll, index);
    trainer.press(poll, "Tiếp");
  }
  return trainer.hears(({ text }) => text?.startsWith("Kết quả") === true);
}

describe("a quiz in a group", () => {
  test("goes on when its trainer says so; the top three are told, the full list to the trainer alone", async () => {
    const { server, trainer, member, alone } = await start();
    const own = alone();
    const players = [2, 3, 4, 5, 6].map(member);
    const rightAt = [[0, 1, 2], [0, 1, 2], [0, 1], [0], []];
    const result = await play(trainer, 3, (poll, index) => {
      for (const [n, player] of players.entries())
        player.votes(poll, rightAt[n]?.includes(index) ? right(poll) : wrong(poll));
    });
    expect(result.text).toBe(
      "Kết quả trắc nghiệm: 3 câu, 5 người trả lời.\n1. Người 2, Người 3: đúng 3/3\n3. Người 4: đúng 2/3",
    );
    expect((await own.hears()).text).toBe(
      [
        "Kết quả trắc nghiệm ở nhóm Lớp bồi dưỡng: 3 câu.",
        ...["1. Người 2: đúng 3/3", "1. Người 3: đúng 3/3", "3. Người 4: đúng 2/3"],
        ...["4. Người 5: đúng 1/3", "5. Người 6: đúng 0/3"],
      ].join("\n"),
    );
    // Nobody else is written to.
    const chats = new Set(server.calls.map(({ parameters }) => parameters.chat_id).filter(Boolean));
    expect([...chats].sort()).toEqual([GROUP.id, TRAINER].sort());
    expect(server.refused).toEqual([]);
  });

  test("only the trainer goes on, skips or stops; what is skipped counts for nobody", async () => {
    const { trainer, member } = await start();
    const other = member(2);
    trainer.say("/tracnghiem hộ nghèo 3");
    const first = await hearsPoll(trainer);
    expect(first.reply_markup?.inline_keyboard?.flat().map(({ text }) => text)).toEqual([
      "Tiếp",
      "Bỏ qua",
      "Dừng",
    ]);
    for (const button of ["Tiếp", "Bỏ qua", "Dừng"])
      expect((await other.press(first, button).answered()).text).toContain("Chỉ người bắt đầu");
    other.votes(first, wrong(first));
    trainer.press(first, "Bỏ qua");
    const second = await hearsPoll(trainer);
    other.votes(second, right(second));
    trainer.press(second, "Tiếp");
    const third = await hearsPoll(trainer);
    trainer.press(third, "Dừng");
    const result = await trainer.hears(({ text }) => text !== undefined);
    expect(result.text).toBe(
      "Kết quả trắc nghiệm: 1 câu, 1 người trả lời. Bỏ qua 1 câu.\n1. Người 2: đúng 1/1",
    );
  });

  test("a poll that is over shows its source and takes no more votes", async () => {
    const { trainer } = await start();
    trainer.say("/tracnghiem hộ nghèo 2");
    const first = await hearsPoll(trainer);
    trainer.press(first, "Tiếp");
    const closed = await trainer.hears(({ poll }) => poll?.is_closed === true);
    trainer.press(closed, "Xem đoạn");
    expect((await trainer.hears(({ text }) => text !== undefined)).text).toContain("Nội dung đoạn 1.");
  });

  test("a question whose receipt is lost is asked again, and the one that is known counts", async () => {
    const { server, trainer, member, alone } = await start();
    alone();
    server.fail("sendPoll", { kind: "drop-after" });
    const other = member(2);
    trainer.say("/tracnghiem hộ nghèo 1");
    const lost = await hearsPoll(trainer);
    const known = await hearsPoll(trainer);
    other.votes(lost, right(lost));
    other.votes(known, wrong(known));
    trainer.press(known, "Tiếp");
    expect((await trainer.hears(({ text }) => text?.startsWith("Kết quả") === true)).text).toContain(
      "đúng 0/1",
    );
  });

  test("a trainer without a private chat is told what to do, and gets the list after it", async () => {
    const { server, trainer, member, alone } = await start();
    server.fail(
      "sendMessage",
      { kind: "refusal", code: 403, description: "Forbidden: bot can't initiate" },
      { chatId: 1 },
    );
    const own = alone();
    const other = member(2);
    await play(trainer, 1, (poll) => other.votes(poll, right(poll)));
    const told = await trainer.hears();
    expect(told.text).toContain("mở trò chuyện riêng");
    expect((await other.press(told, "Gửi danh sách").answered()).text).toContain("Chỉ người bắt đầu");
    expect((await trainer.press(told, "Gửi danh sách").answered()).text).toContain("Đã gửi");
    expect((await own.hears()).text).toContain("1. Người 2: đúng 1/1");
    expect((await trainer.press(told, "Gửi danh sách").answered()).text).toContain("đã kết thúc");
  });

  test("a trainer who may not ask in private is not written to", async () => {
    const { server, trainer, member, alone } = await start({ access: new Set([GROUP.id]) });
    alone();
    const other = member(2);
    await play(trainer, 1, (poll) => other.votes(poll, right(poll)));
    expect((await trainer.hears()).text).toContain("chưa được cấp quyền");
    expect(server.calls.filter(({ parameters }) => parameters.chat_id === TRAINER)).toEqual([]);
  });

  test("nobody answered: nothing to list", async () => {
    const { trainer } = await start();
    trainer.say("/tracnghiem hộ nghèo 1");
    const poll = await hearsPoll(trainer);
    trainer.press(poll, "Tiếp");
    expect((await trainer.hears(({ text }) => text !== undefined)).text).toContain("chưa có câu trả lời nào");
  });

  test("two quizzes at once: each poll counts for its own group", async () => {
    const { server, trainer, member } = await start();
    const elsewhere = { id: -100999, type: "supergroup" as const, title: "Lớp khác" };
    const trainer2 = server.user(7).in(elsewhere);
    trainer.say("/tracnghiem hộ nghèo 1");
    trainer2.say("/tracnghiem hộ nghèo 1");
    const [one, two] = [await hearsPoll(trainer), await hearsPoll(trainer2)];
    member(2).votes(one, right(one));
    server.user(3, { first_name: "Người 3" }).in(elsewhere).votes(two, wrong(two));
    // Another's buttons, pressed in this group.
    expect(
      (await trainer.press(two, two.reply_markup?.inline_keyboard?.[0]?.[2]?.callback_data ?? "").answered())
        .text,
    ).toBeDefined();
    trainer2.press(two, "Tiếp");
    expect((await trainer2.hears(({ text }) => text?.startsWith("Kết quả") === true)).text).toContain(
      "Người 3: đúng 0/1",
    );
    trainer.press(one, "Tiếp");
    expect((await trainer.hears(({ text }) => text?.startsWith("Kết quả") === true)).text).toContain(
      "Người 2: đúng 1/1",
    );
  });

  test("it shows what the group may see, never what its starter may", async () => {
    const { trainer, audiences } = await start({ administrators: [TRAINER] });
    trainer.say("/tracnghiem hộ nghèo 1");
    await hearsPoll(trainer);
    expect(audiences.every(({ internal }) => !internal)).toBe(true);
  });

  test("votes and buttons of a group that was closed are passed over", async () => {
    const { server, trainer, member, members } = await start({ access: new Set() });
    members.openChat({ id: GROUP.id, title: GROUP.title });
    trainer.say("/tracnghiem hộ nghèo 2");
    const poll = await hearsPoll(trainer);
    members.closeChat(GROUP.id);
    member(2).votes(poll, right(poll));
    expect((await trainer.press(poll, "Tiếp").answered()).text).toContain("chưa được cấp quyền");
    members.openChat({ id: GROUP.id, title: GROUP.title });
    trainer.press(poll, "Tiếp");
    trainer.press(await hearsPoll(trainer), "Tiếp");
    expect((await trainer.hears(({ text }) => text !== undefined)).text).toContain("chưa có câu trả lời nào");
    expect(server.refused).toEqual([]);
  });

  test("whoever writes as the group cannot begin one", async () => {
    const { trainer } = await start();
    trainer.say("/tracnghiem hộ nghèo", { sender_chat: { id: GROUP.id, type: "supergroup" } });
    expect((await trainer.hears()).text).toContain("tắt chế độ ẩn danh");
  });

  test("a group that becomes a supergroup leaves its quiz behind", async () => {
    const { server, trainer } = await start();
    trainer.say("/tracnghiem hộ nghèo 2");
    const poll = await hearsPoll(trainer);
    trainer.post({ migrate_to_chat_id: -100777 });
    expect((await trainer.press(poll, "Tiếp").answered()).text).toContain("đã kết thúc");
    expect(server.refused).toEqual([]);
  });

  test("many vote at once, and a question asked meanwhile is answered", async () => {
    const { trainer, member, alone } = await start();
    alone();
    trainer.say("/tracnghiem hộ nghèo 1");
    const poll = await hearsPoll(trainer);
    for (let id = 100; id < 160; id += 1) member(id).votes(poll, id % 2 === 0 ? right(poll) : wrong(poll));
    expect((await trainer.ask(`/hoi ${GOOD_QUESTION}`)).text).toContain("0,36%");
    trainer.press(poll, "Tiếp");
    const { text } = await trainer.hears((message) => message.text?.startsWith("Kết quả") === true);
    expect(text).toContain("60 người trả lời");
    expect(text).toContain("và 20 người khác: đúng 1/1");
  });
});
