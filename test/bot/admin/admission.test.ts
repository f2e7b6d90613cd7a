import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createMembers } from "../../../src/bot/members/members.ts";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import { eventually } from "../fakes/eventually.ts";
import { prepareBot, runBot } from "../fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "../fakes/samples.ts";

const OLD = { id: -4321, type: "group" as const, title: "Tổ công tác" };
const NEW = { ...OLD, id: -1004321, type: "supergroup" as const };
const CLOSED = { access: new Set<number>(), administrators: [1] };
const linkIn = (text = "") => /start=([\w-]+)/.exec(text)?.[1] ?? "";

test("whoever is made an administrator has the menu at once, and loses it with the role", async () => {
  const { server, members } = await runBot(CLOSED);
  const [admin, second] = [server.user(1), server.user(7)];
  const menu = () => server.state.commands.get("chat 7/en")?.map(({ command }) => command);
  await second.ask(`/start ${linkIn((await admin.ask("/moi quản trị")).text)}`);
  await eventually(menu).toContain("invite");
  admin.press(await admin.ask("/thanhvien"), "a:remove-member:7");
  await eventually(menu).toBe(undefined);
  expect(server.state.commands.has("chat 7/")).toBe(false);
  // Whom the settings name keeps theirs.
  members.enrol(members.invite({ by: 1, role: "reader" }), { id: 1, name: "A" }, () => true);
  admin.press(await admin.ask("/xoadulieu"), "Xóa dữ liệu");
  await admin.hears();
  expect(server.callsOf("deleteMyCommands")).toHaveLength(2);
});

test("an administrator who tries a link does not use it up", async () => {
  const { server, members } = await runBot(CLOSED);
  const admin = server.user(1);
  const code = linkIn((await admin.ask("/moi")).text);
  expect((await admin.ask(`/start ${code}`)).text).toMatch(/^Dẫn Chứng trả lời/);
  await server.user(5).ask(`/start ${code}`);
  expect(members.all()).toMatchObject([{ id: 5 }]);
});

test("what a removed administrator has in hand opens nothing", async () => {
  const { server, members } = await runBot(CLOSED);
  const [admin, second, guest] = [server.user(1), server.user(7), server.user(8)];
  await second.ask(`/start ${linkIn((await admin.ask("/moi quản trị")).text)}`);
  const codes = [];
  for (const role of ["/moi", "/moi quản trị"]) codes.push(linkIn((await second.ask(role)).text));
  admin.press(await admin.ask("/thanhvien"), "a:remove-member:7");
  await eventually(() => members.find(7)).toBe(undefined);
  for (const code of codes) for (const each of [second, guest]) each.say(`/start ${code}`);
  for (const each of [second, guest]) await each.hears(({ text }) => text?.includes("Mã: ") ?? false);
  expect(members.all()).toEqual([]);
});

test("a group that becomes a supergroup stays what it was, under its new id", async () => {
  const { server, acts, members, audiences, logger } = await runBot({ ...CLOSED, access: new Set([-77]) });
  const admin = server.user(1);
  await admin.in(OLD).ask("/batnhom");
  await admin.ask(`/nhom Kế hoạch thêm ${OLD.id}`);
  admin.in(OLD).post({ migrate_to_chat_id: NEW.id });
  admin.in(NEW).post({ migrate_from_chat_id: OLD.id });
  const member = server.user(2).in(NEW);
  expect((await member.ask(`/hoi ${GOOD_QUESTION}`)).text).toContain("0,36%");
  expect([...(audiences.at(-1)?.teams ?? [])]).toEqual([String(NEW.id), "ke-hoach"]);
  expect(members.isOpen(OLD.id)).toBe(false);
  expect(acts.slice(2)).toEqual([{ by: 1, act: "chat-moved", about: { chat: OLD.id, to: NEW.id } }]);
  // One that was never opened is not opened by moving, and one of the settings is the owner's to change.
  server
    .user(3)
    .in({ ...OLD, id: -78 })
    .post({ migrate_to_chat_id: -10078 });
  server
    .user(3)
    .in({ ...OLD, id: -77 })
    .post({ migrate_to_chat_id: -10077 });
  await eventually(() => logger.having("put that into ACCESS")).toHaveLength(1);
  expect(members.chats()).toHaveLength(1);
});

test("an answer that was on its way to the group arrives in the supergroup", async () => {
  const { server, logger } = await runBot();
  const member = server.user(2).in(OLD);
  const later = server.user(2).in(NEW);
  server.fail("sendMessage", { kind: "moved", to: NEW.id });
  member.say(`/hoi ${GOOD_QUESTION}`);
  expect((await later.hears()).text).toContain("0,36%");
  expect(logger.having("not delivered")).toEqual([]);
});

test("opening a group is not lost with the process", async () => {
  const stateDir = temporaryFolder();
  const before = await runBot({ ...CLOSED, speed: 20, deps: { stateDir } });
  // Whoever is no administrator has nothing kept of what they say in a group.
  before.server.user(2).in(OLD).say("/batnhom");
  before.server.fail("sendMessage", { kind: "half-open" });
  before.server.user(1).in(OLD).say("/batnhom");
  const held = () => readFileSync(join(stateDir, "updates.journal"), "utf8").match(/batnhom/g);
  await eventually(() => before.acts.length).toBe(1);
  expect(held()).toHaveLength(1);
  const members = createMembers({ clock: { now: Date.now } });
  const after = await prepareBot({ ...CLOSED, deps: { stateDir, members } });
  const group = after.server.user(1).in(OLD);
  await after.bot.start();
  expect((await group.hears()).text).toMatch(/^Từ nay bot trả lời/);
  expect(members.isOpen(OLD.id)).toBe(true);
});

test("who is removed while their question waits is not answered, nor is their button", async () => {
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const ask = async (question: string) => {
    if (question === "câu chậm") await slow;
    return answered();
  };
  const { server, members, assistant } = await runBot({ ...CLOSED, script: { ask } });
  const guest = server.user(5);
  members.enrol(members.invite({ by: 1, role: "reader" }), { id: 5, name: "A" }, () => true);
  guest.say("câu chậm");
  await eventually(() => assistant.questions.length).toBe(1);
  guest.say(GOOD_QUESTION);
  const press = guest.pressRaw({ message: { message_id: 1, date: 0, chat: guest.log.chat }, data: "d:1" });
  const admin = server.user(1);
  admin.press(await admin.ask("/thanhvien"), "a:remove-member:5");
  await eventually(() => members.find(5)).toBe(undefined);
  finish();
  await press.answered();
  expect(assistant.questions).toEqual(["câu chậm"]);
  expect(guest.log.sent.at(-1)?.text).toMatch(/^Tài khoản chưa được cấp quyền/);
});
