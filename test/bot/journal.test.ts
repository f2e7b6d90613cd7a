import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createUpdateJournal } from "../../src/bot/journal/update-journal.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { eventually } from "./fakes/eventually.ts";
import { createRecordingLogger } from "./fakes/recording-logger.ts";
import { prepareBot, runBot } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";

const HOUR = 3_600_000;
const all = () => true;
const update = (update_id: number, text = `câu ${update_id}`) => ({ update_id, message: { text } });
const ids = (updates: readonly { update_id: number }[]) => updates.map(({ update_id }) => update_id);

function open(folder: string, now = 0) {
  const clock = { now: () => now };
  const logger = createRecordingLogger();
  const journal = createUpdateJournal({ folder, clock, logger });
  const finish = (id: number) => {
    const entry = journal.entryOf(id);
    entry?.begin();
    entry?.sending();
    entry?.done();
  };
  return { ...journal, finish, logger, path: join(folder, "updates.journal") };
}

describe("the update journal", () => {
  test("keeps words with line breaks of every kind", () => {
    const folder = temporaryFolder();
    const asked = { update_id: 1, message: { text: "một\u2028hai\u2029ba\u0085bốn\nnăm" } };
    open(folder).take([asked as never], all);
    expect(open(folder).left()).toEqual([asked]);
  });

  test("gives the next process what this one left undone, in order", () => {
    const folder = temporaryFolder();
    const first = open(folder);
    expect(ids(first.take([update(1), update(2), update(3)], all))).toEqual([1, 2, 3]);
    first.take([update(4), update(5)], ({ update_id }) => update_id === 5);
    first.finish(2);
    const second = open(folder);
    expect(second.left()).toEqual([update(1), update(3), update(5)]);
  });

  test("takes nothing twice, whether it waits or is done, here or after a restart", () => {
    const folder = temporaryFolder();
    const first = open(folder);
    first.take([update(1), update(2)], all);
    first.finish(1);
    const again = [update(1), update(2), update(3)];
    expect(ids(first.take(again, all))).toEqual([3]);
    expect(ids(open(folder).take([...again, update(4)], all))).toEqual([4]);
  });

  test("holds no words of what is answered, and lets nobody else read the rest", () => {
    const folder = temporaryFolder();
    const { take, finish, path } = open(folder);
    take([update(1, "hộ nghèo 😀?"), update(2, "thu ngân sách?")], all);
    expect(readFileSync(path, "utf8")).toContain("hộ nghèo 😀?");
    finish(1);
    const held = readFileSync(path, "utf8");
    expect(held).not.toContain("hộ nghèo");
    expect(held).toContain("thu ngân sách?");
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("a line that was being written when the process ended is no line", () => {
    const folder = temporaryFolder();
    const first = open(folder);
    first.take([update(1)], all);
    appendFileSync(first.path, '00 {"since":0,"update":{"update_id":2,"mess');
    const second = open(folder);
    expect(second.left()).toEqual([update(1)]);
    expect(ids(second.take([update(2)], all))).toEqual([2]);
    expect(ids(open(folder).left())).toEqual([1, 2]);
  });

  test("lines that mean nothing are passed over", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "updates.journal"), "rác\n00 {}\n00 null\n#x\n\n0 {\n");
    const { left, take } = open(folder);
    expect(left()).toEqual([]);
    take([update(1)], all);
    expect(ids(open(folder).left())).toEqual([1]);
  });

  test("what was being sent when two processes ended is not sent a third time", () => {
    const folder = temporaryFolder();
    open(folder).take([update(1), update(2)], all);
    for (const unsure of [false, true]) {
      const { left, entryOf } = open(folder);
      expect(ids(left())).toEqual([1, 2]);
      expect(entryOf(1)?.unsure).toBe(unsure);
      entryOf(1)?.sending();
    }
    expect(ids(open(folder).left())).toEqual([2]);
  });

  test("what began in process after process is counted, until its answer is found", () => {
    const folder = temporaryFolder();
    open(folder).take([update(1)], all);
    for (const starts of [1, 2, 3]) {
      const entry = open(folder).entryOf(1);
      entry?.begin();
      expect(entry?.starts).toBe(starts);
    }
    open(folder).entryOf(1)?.ready();
    expect(open(folder).entryOf(1)?.starts).toBe(0);
  });

  test("what is more than a day old is dropped with a line", () => {
    const folder = temporaryFolder();
    open(folder).take([update(1)], all);
    open(folder, 23 * HOUR).take([update(2)], all);
    const later = open(folder, 25 * HOUR);
    expect(ids(later.left())).toEqual([2]);
    expect(later.logger.having("an update of an earlier run was dropped")).toHaveLength(1);
    expect(ids(later.take([update(1)], all))).toEqual([]);
  });

  test("stays small however much goes through it, and loses nothing that waits", () => {
    const folder = temporaryFolder();
    const { take, finish, path } = open(folder);
    take([update(0, "vẫn chờ")], all);
    for (let id = 1; id <= 8000; id += 100) {
      const hundred = Array.from({ length: 100 }, (_, n) =>
        update(id + n, "một câu hỏi dài vừa phải ".repeat(20)),
      );
      take(hundred, all);
      for (const { update_id } of hundred) finish(update_id);
    }
    expect(statSync(path).size).toBeLessThan(1.3 * 1024 * 1024);
    const next = open(folder);
    expect(next.left()).toEqual([update(0, "vẫn chờ")]);
    expect(ids(next.take([update(7999), update(8001)], all))).toEqual([8001]);
  });

  test("a folder that cannot be used is one clear error", () => {
    const folder = temporaryFolder({ taken: "a file" });
    expect(() => open(join(folder, "taken"))).toThrow(/cannot be written.*STATE_DIR/);
  });
});

describe("a bot with a journal", () => {
  test("answers after the restart what it could not answer before the stop", async () => {
    const stateDir = temporaryFolder();
    const ask = () => new Promise<never>(() => {});
    const before = await runBot({ script: { ask }, speed: 20, deps: { stateDir } });
    const silent = before.server.user(1);
    silent.say("câu đang làm");
    silent.say("câu còn chờ");
    await eventually(() => before.assistant.questions.length).toBe(1);
    await before.bot.stop();
    expect(silent.log.sent).toEqual([]);
    expect(before.server.state.updates.pending).toBe(0);
    const after = await prepareBot({ deps: { stateDir } });
    const user = after.server.user(1);
    await after.bot.start();
    await user.hears();
    await user.hears();
    expect(after.assistant.questions).toEqual(["câu đang làm", "câu còn chờ"]);
    await after.bot.stop();
    expect(readFileSync(join(stateDir, "updates.journal"), "utf8")).not.toContain("câu");
  });

  test("keeps no talk of others in a group, and no query that soon expires", async () => {
    const stateDir = temporaryFolder();
    const ask = () => new Promise<never>(() => {});
    const { server, assistant } = await runBot({ script: { ask }, speed: 20, deps: { stateDir } });
    const member = server.user(2).in({ id: -100777, type: "supergroup", title: "Nhóm" });
    member.say("chuyện riêng của nhóm");
    server
      .user(3)
      .inline("câu gõ dở")
      .catch(() => {});
    member.say("/hoi câu chờ trả lời");
    await eventually(() => assistant.questions.length).toBe(2);
    const held = readFileSync(join(stateDir, "updates.journal"), "utf8");
    expect(held).toContain("câu chờ trả lời");
    expect(held).not.toMatch(/chuyện riêng|gõ dở/);
  });

  test("goes on answering when the disk takes no more, and says so once", async () => {
    const stateDir = temporaryFolder();
    const { server, logger } = await runBot({ deps: { stateDir } });
    const user = server.user(1);
    const journal = join(stateDir, "updates.journal");
    // A folder in the place where the file is rewritten: the one fault that can be made without privileges.
    mkdirSync(`${journal}.new`);
    const long = "dài ".repeat(240);
    for (let n = 0; n < 900; n += 1) user.say(`${n % 2 ? "/lenhla" : "/constructor"} ${long}`);
    await user.hears(() => user.log.sent.length >= 40);
    expect((await server.user(2).ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(logger.having("the update journal cannot be written")).toHaveLength(1);
  });

  test("gives up, with an apology, what has ended process after process", async () => {
    const stateDir = temporaryFolder();
    const record = { since: Date.now(), update: question(7, "câu làm sập") };
    writeFileSync(join(stateDir, "updates.journal"), `80 ${JSON.stringify(record)}\n`);
    const { bot, server, assistant } = await prepareBot({ deps: { stateDir } });
    const user = server.user(1);
    await bot.start();
    expect((await user.hears()).text).toMatch(/^Hệ thống đang có lỗi/);
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
  });
});

describe("after an outage", () => {
  test("what is younger than a day is answered, older messages get one line a chat", async () => {
    const { server, assistant, clock } = await runBot({ script: { ask: async () => answered() } });
    const at = (hours: number) => ({ date: Math.floor((clock.now() - hours * HOUR) / 1000) });
    const user = server.user(1);
    user.say("hôm kia", at(40));
    user.say("vẫn hôm kia", at(30));
    expect((await user.hears()).text).toMatch(/^Tin nhắn gửi từ hơn 24 giờ trước/);
    user.say("sáng nay", at(23));
    expect((await user.hears()).text).toContain("0,36%");
    expect(assistant.questions).toEqual(["sáng nay"]);
    expect(user.log.sent).toHaveLength(2);
  });
});

function question(id: number, text: string) {
  const chat = { id: 1, type: "private" };
  const from = { id: 1, is_bot: false, first_name: "A" };
  return { update_id: id, message: { message_id: 1, date: Math.floor(Date.now() / 1000), chat, from, text } };
}
