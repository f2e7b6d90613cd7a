import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Assistant, PackFile, PackRequest } from "../../../src/bot/assistant.ts";
import { packName } from "../../../src/bot/study/pack-name.ts";
import { createPackQueue } from "../../../src/bot/study/pack-queue.ts";
import { topicBehind } from "../../../src/bot/study/topic-behind.ts";
import { PACK_STEPS, type TooLittle } from "../../../src/domain/study-pack.ts";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import type { Person } from "../../support/telegram-server/people.ts";
import { eventually } from "../fakes/eventually.ts";
import { prepareBot, runBot, type Setting } from "../fakes/running-bot.ts";
import { citation, GOOD_QUESTION } from "../fakes/samples.ts";

type Study = Assistant["study"];

const filesOf = ({ formats, topic }: PackRequest): PackFile[] =>
  formats.map((format) => ({ format, bytes: new TextEncoder().encode(`${format} ${topic}`) }));

async function start(setting: Setting & { study?: Study } = {}) {
  const requests: PackRequest[] = [];
  const study: Study = async (request, onStep, signal) => {
    requests.push(request);
    return (setting.study ?? (async () => filesOf(request)))(request, onStep, signal);
  };
  const running = await runBot({ ...setting, script: { study, ...setting.script } });
  return { ...running, requests };
}

const hearsFile = (person: Person) => person.hears(({ document }) => document !== undefined);

describe("a study pack", () => {
  test.each([
    ["Word", ["docx"]],
    ["PowerPoint", ["pptx"]],
    ["Markdown", ["md"]],
    ["Cả ba dạng", ["docx", "pptx", "md"]],
  ])("as %s: the topic, the kind of file, then the file", async (button, formats) => {
    const { server, requests, logger } = await start();
    const user = server.user(1);
    const offer = await user.ask("/soanbai hộ nghèo Bình Liêu");
    expect(offer.text).toContain("Xin chọn dạng tệp");
    user.press(offer, button);
    for (const format of formats)
      expect((await hearsFile(user)).document?.file_name).toMatch(
        new RegExp(`^ho-ngheo-binh-lieu-\\d{4}-\\d\\d-\\d\\d\\.${format}$`),
      );
    expect(requests).toEqual([{ topic: "hộ nghèo Bình Liêu", formats }]);
    expect(user.log.messages.get(offer.message_id)?.text).toContain("Đã soạn xong");
    expect(logger.having("nghèo")).toEqual([]);
  });

  test("progress is shown in one message, and other questions are answered meanwhile", async () => {
    let go = () => {};
    const study: Study = async (request, onStep) => {
      for (const step of PACK_STEPS) {
        onStep(step);
        clock.skip(4000);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return filesOf(request);
    };
    const { server, clock } = await start({ study });
    const user = server.user(1);
    const offer = await user.ask("Soạn bài: hộ nghèo");
    user.press(offer, "Word");
    await user.hears(({ text }) => text === "Đang ghi tệp…");
    expect((await user.ask(GOOD_QUESTION)).text).toContain("0,36%");
    go();
    await hearsFile(user);
    const told = user.log.sent
      .filter(({ message_id }) => message_id === offer.message_id)
      .map(({ text }) => text);
    expect(told).toContain("Đang chọn đoạn trong tài liệu…");
    expect(told.at(-1)).toContain("Đã soạn xong");
    expect(server.callsOf("sendMessage")).toHaveLength(2);
  });

  test("in English for an English asker, after asking for the topic", async () => {
    const { server, requests } = await start();
    const user = server.user(1, { language_code: "en" });
    expect((await user.ask("/study")).text).toContain("within 5 minutes, a topic");
    const offer = await user.ask("poor households");
    expect(offer.text).toContain("choose the kind of file");
    user.press(offer, "All three");
    await hearsFile(user);
    expect(requests).toMatchObject([{ topic: "poor households" }]);
    await eventually(() => user.log.messages.get(offer.message_id)?.text).toContain("The pack is ready");
  });

  test("in a group: what the group may see, for whoever presses", async () => {
    const group = { id: -100888, type: "supergroup" as const, title: "Lớp" };
    const { server, audiences, requests } = await start({ administrators: [1] });
    const person = server.user(1).in(group);
    const offer = await person.ask("/soanbai@danchung_bot hộ nghèo");
    server.user(2).in(group).press(offer, "Word");
    await hearsFile(person);
    expect(requests).toMatchObject([{ topic: "hộ nghèo" }]);
    expect(audiences.every(({ internal }) => !internal)).toBe(true);
  });

  test("too little material: what there is, with its sources", async () => {
    const line = (passageId: string) => ({ source: 1, citation: citation({ passageId }) });
    const source = { number: 1, document: "a.md", title: "A", date: null, symbol: null, issuer: null };
    const found = [{ ...source, sample: false, draft: false }];
    const made: TooLittle = { kind: "too-little", topic: "x", found, lines: [line("passage-0001")] };
    const { server } = await start({
      study: async (_, onStep) => {
        for (const step of PACK_STEPS) onStep(step);
        return made;
      },
      speed: 100,
    });
    const user = server.user(1);
    user.press(await user.ask("/soanbai hộ nghèo"), "Word");
    const told = await user.hears(({ text }) => text?.includes("chưa đủ để soạn bài") === true);
    expect(told.text).toContain("Tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.");
    expect(told.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data).toBe("p:passage-0001");
    // No step that was still to be shown comes over it.
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(user.log.messages.get(told.message_id)?.text).toBe(told.text);
  });

  test("one at a time for a person, in turn for all", async () => {
    const waiting: (() => void)[] = [];
    const study: Study = async (request) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return filesOf(request);
    };
    const { server } = await start({ study });
    const [one, other] = [server.user(1), server.user(2)];
    const offer = await one.ask("/soanbai hộ nghèo");
    await one.press(offer, "Word").answered();
    expect((await one.press(offer, "Markdown").answered()).text).toContain("Đang soạn một tài liệu");
    other.press(await other.ask("/soanbai thu ngân sách"), "Word");
    expect((await other.hears()).text).toBe("Đang chờ đến lượt…");
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await hearsFile(one);
    await eventually(() => waiting.length).toBe(2);
    waiting[1]?.();
    await hearsFile(other);
  });

  test.each([
    ["a fault", async () => Promise.reject(new Error("x")), "đang có lỗi"],
    ["no end", () => new Promise<never>(() => {}), "Chưa soạn xong trong thời gian cho phép"],
  ])("%s is told in the same message", async (_, study, said) => {
    const { server } = await start({ study, speed: 2000 });
    const user = server.user(1);
    user.press(await user.ask("/soanbai hộ nghèo"), "Word");
    expect((await user.hears(({ text }) => text?.includes(said) === true)).document).toBeUndefined();
  });

  test("whoever is shut out while it is made gets no file", async () => {
    const study: Study = async (request) => {
      members.forget(5);
      return filesOf(request);
    };
    const { server, members } = await start({ study, access: new Set([6]), administrators: [9] });
    members.enrol(members.invite({ by: 9, role: "reader" }), { id: 5, name: "A" }, () => true);
    const user = server.user(5);
    user.press(await user.ask("/soanbai hộ nghèo"), "Word");
    await eventually(() => members.find(5)).toBeUndefined();
    expect((await server.user(6).ask(GOOD_QUESTION)).text).toContain("0,36%");
    expect(server.callsOf("sendDocument")).toEqual([]);
  });

  test.each([
    ["emoji", "🎉", "Chưa thấy chủ đề"],
    ["5,000 characters", "a".repeat(3900), "Chủ đề dài quá 1.000 ký tự"],
  ])("%s is no topic", async (_, topic, said) => {
    const { server, requests } = await start();
    const told = await server.user(1).ask(`/soanbai ${topic}`);
    expect([told.text?.includes(said), told.reply_markup]).toEqual([true, undefined]);
    expect(requests).toEqual([]);
  });

  test("a topic whose message is gone is asked for again", async () => {
    const { server } = await start();
    const press = server
      .user(1)
      .pressRaw({ message: { message_id: 7, date: 0, chat: { id: 1, type: "private" } }, data: "k:docx" });
    expect((await press.answered()).text).toContain("gõ lại /soanbai");
  });
});

test("a pack that a stop cuts off is made after the restart, and its topic is on the disk no longer", async () => {
  const stateDir = temporaryFolder();
  let begun = false;
  const study: Study = (_request, _onStep, signal) =>
    new Promise((_, reject) => {
      begun = true;
      signal.addEventListener("abort", () => reject(new Error("cut off")));
    });
  const first = await start({ study, speed: 20, deps: { stateDir } });
  const user = first.server.user(1);
  user.press(await user.ask("/soanbai hộ nghèo"), "Word");
  await eventually(() => begun).toBe(true);
  await first.bot.stop();
  const telegram = { token: first.server.token, apiRoot: first.server.url };
  const script = { study: async (request: PackRequest) => filesOf(request) };
  const next = await prepareBot({ script, deps: { stateDir, telegram } });
  await next.bot.start();
  expect((await hearsFile(user)).document?.file_name).toMatch(/^ho-ngheo-/);
  await eventually(() => readFileSync(join(stateDir, "updates.journal"), "utf8")).not.toContain("nghèo");
});

describe("its parts", () => {
  test.each([
    ["/soanbai hộ nghèo", "hộ nghèo"],
    ["/study@danchung_bot: poor households", "poor households"],
    ["Soạn bài:\nhộ nghèo", "hộ nghèo"],
    ["@danchung_bot soạn bài: hộ  nghèo", "hộ nghèo"],
    ["hộ nghèo: kết quả", "hộ nghèo: kết quả"],
  ])("the topic behind %j", (text, topic) => expect(topicBehind(text)).toBe(topic));

  test.each([
    ["Hộ nghèo – Bình Liêu / 2019", "ho-ngheo-binh-lieu-2019-2026-11-22.docx"],
    ["Đảng", "dang-2026-11-22.docx"],
    ["日本", "soan-bai-2026-11-22.docx"],
    [`${"dài ".repeat(100)}`, `${"dai-".repeat(15)}2026-11-22.docx`],
  ])("the name of a pack on %j", (topic, name) =>
    // In Hà Nội the day begins seven hours earlier.
    expect(packName(topic, "docx", Date.parse("2026-11-21T18:00:00Z"))).toBe(name),
  );

  test("a queue that is full takes nobody more", async () => {
    const queue = createPackQueue();
    const never = () => new Promise<void>(() => {});
    for (let id = 1; id <= 20; id += 1) void queue.add(id, never);
    expect([queue.refusal(1), queue.refusal(21)]).toEqual(["own-first", "full"]);
  });
});
