import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Assistant } from "../../../src/bot/assistant.ts";
import type { Members } from "../../../src/bot/members/members.ts";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import { eventually } from "../fakes/eventually.ts";
import { createScriptedModel, written } from "../fakes/fuller.ts";
import { runBot, type Setting } from "../fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "../fakes/samples.ts";

const echo: Assistant["ask"] = async (question) => answered({ text: `Trả lời: ${question}`, highlights: [] });

const GROUP = { id: -1001234567890, type: "supergroup" as const, title: "Tổ công tác" };

async function runWithModel({ script, ...setting }: Setting = {}) {
  const model = createScriptedModel();
  const running = await runBot({ ...setting, script: { ask: echo, ...model.script, ...script } });
  return { model, ...running };
}

describe("while the model writes", () => {
  test("the chat's next questions are answered, and its answer still finds its place", async () => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    const first = await user.ask("câu một?");
    for (const n of [2, 3]) expect((await user.ask(`câu ${n}?`)).text).toContain(`câu ${n}?`);
    await eventually(() => model.asked.length).toBe(3);
    model.write(written());
    expect((await user.hears()).message_id).toBe(first.message_id);
  });

  test("the question no longer waits in the journal", async () => {
    const stateDir = temporaryFolder();
    const { server, model } = await runWithModel({ deps: { stateDir } });
    await server.user(1).ask(GOOD_QUESTION);
    await eventually(() => model.asked.length).toBe(1);
    const held = () => readFileSync(join(stateDir, "updates.journal"), "utf8");
    await eventually(held).not.toContain("hộ nghèo");
  });

  test("few are written at once, few of one asker, and none that has waited long", async () => {
    const { server, model, logger, clock } = await runWithModel();
    const busy = server.user(1);
    for (const n of [1, 2, 3, 4, 5]) await busy.ask(`câu ${n}?`);
    await eventually(() => logger.having("too many are under way").length).toBe(1);
    for (const id of [11, 12]) await server.user(id).ask("câu khác?");
    await eventually(() => logger.having("a question was answered").length).toBe(7);
    expect(model.asked).toHaveLength(4);
    model.write(written());
    await busy.hears();
    await eventually(() => model.asked.at(-1)?.userId).toBe(11);
    clock.skip(61_000);
    await server.user(13).ask("câu khác?");
    model.write(written());
    await eventually(() => model.asked.at(-1)?.userId).toBe(13);
    expect(model.asked).toHaveLength(6);
    expect(logger.having("it has waited too long")).toHaveLength(1);
  });
});

describe("a fuller answer is dropped", () => {
  test("when it has not been begun and its asker asks on", async () => {
    const { server, model, logger } = await runWithModel();
    for (const id of [1, 2, 3, 4]) await server.user(id).ask("câu khác?");
    for (const question of ["còn Đầm Hà?", "còn Hải Hà?"]) await server.user(5).ask(question);
    await eventually(() => logger.having("a question was answered").length).toBe(6);
    for (const id of [1, 2]) {
      model.write(written());
      await server.user(id).hears();
    }
    await eventually(() => model.asked.at(-1)?.question).toBe("còn Hải Hà?");
    expect(model.asked).toHaveLength(5);
  });

  test("when its question is edited: the new one's extracted and fuller answers stand", async () => {
    const { server, model } = await runWithModel();
    const user = server.user(1);
    const asked = user.say("hộ nghèo 2019?");
    const answer = await user.hears();
    await eventually(() => model.asked.length).toBe(1);
    user.edit(asked, "hộ nghèo 2020?");
    const changed = await user.hears();
    expect(changed.text).toMatch(/^Trả lời: hộ nghèo 2020/);
    expect(model.ended()).toBe(1);
    await eventually(() => model.asked.length).toBe(2);
    model.write(written());
    const fuller = await user.hears();
    expect([changed.message_id, fuller.message_id]).toEqual([answer.message_id, answer.message_id]);
    expect(model.asked[1]?.question).toBe("hộ nghèo 2020?");
  });

  test("also while Telegram cannot take it yet", async () => {
    const { server, model } = await runWithModel({ speed: 100 });
    const user = server.user(1);
    const asked = user.say("hộ nghèo 2019?");
    await user.hears();
    server.fail("editMessageText", { kind: "too-many-requests", retryAfter: 60 });
    model.write(written());
    await eventually(() => server.callsOf("editMessageText").length).toBe(1);
    user.edit(asked, "hộ nghèo 2020?");
    expect((await user.hears()).text).toMatch(/^Trả lời: hộ nghèo 2020/);
    expect(server.callsOf("editMessageText")).toHaveLength(2);
  });

  test("when a writer does not heed that its question was edited", async () => {
    let write = (_: ReturnType<typeof written>) => {};
    const fuller: Assistant["fuller"] = ({ question }) =>
      question.includes("2019")
        ? new Promise((resolve) => {
            write = resolve;
          })
        : new Promise(() => {});
    const { server } = await runWithModel({ script: { fuller } });
    const user = server.user(1);
    const asked = user.say("hộ nghèo 2019?");
    await user.hears();
    user.edit(asked, "hộ nghèo 2020?");
    await user.hears();
    write(written());
    await user.ask("câu sau?");
    expect(user.log.sent.map(({ text }) => text?.split("\n")[0])).toEqual([
      "Trả lời: hộ nghèo 2019?",
      "Trả lời: hộ nghèo 2020?",
      "Trả lời: câu sau?",
    ]);
  });

  test("when its asker has everything erased, and no other's is", async () => {
    const { server, model } = await runWithModel();
    const [one, two] = [server.user(1), server.user(2)];
    await one.ask("câu một?");
    const theirs = await two.ask("câu hai?");
    await eventually(() => model.asked.length).toBe(2);
    one.press(await one.ask("/xoadulieu"), "Xóa dữ liệu");
    expect((await one.hears()).text).toMatch(/^Đã xóa dữ liệu/);
    expect(model.ended()).toBe(1);
    model.write(written());
    expect((await two.hears()).message_id).toBe(theirs.message_id);
  });

  test.each<[how: string, change: (members: Members) => void]>([
    ["its group is closed", (members) => void members.closeChat(GROUP.id)],
    ["its group may see less", (members) => members.setTeam("to-chinh-sach", [])],
  ])("when %s meanwhile", async (_, change) => {
    const { server, model, members } = await runWithModel({ access: new Set([5]) });
    members.openChat(GROUP);
    members.setTeam("to-chinh-sach", [GROUP.id]);
    const member = server.user(1).in(GROUP);
    member.say("/hoi câu một?");
    await member.hears();
    await eventually(() => model.asked.length).toBe(1);
    change(members);
    model.write(written());
    await server.user(5).ask("câu khác?");
    expect(server.callsOf("editMessageText")).toEqual([]);
  });

  test("when another index serves before Telegram can take it", async () => {
    let serves = true;
    const { server, model } = await runWithModel({ speed: 100, script: { stillServes: () => serves } });
    const user = server.user(1);
    await user.ask("câu một?");
    server.fail("editMessageText", { kind: "too-many-requests", retryAfter: 20 });
    model.write(written());
    await eventually(() => server.callsOf("editMessageText").length).toBe(1);
    serves = false;
    // The second waits for the same turn, behind.
    for (const question of ["câu hai?", "câu ba?"]) await user.ask(question);
    expect(server.callsOf("editMessageText")).toHaveLength(1);
  });

  test("when the bot stops, which waits for none", async () => {
    const { server, bot, model, logger } = await runWithModel();
    const user = server.user(1);
    for (const n of [1, 2, 3]) await user.ask(`câu ${n}?`);
    await eventually(() => model.asked.length).toBe(3);
    await bot.stop();
    expect(model.ended()).toBe(3);
    expect(user.log.sent).toHaveLength(3);
    expect([...logger.having("error"), ...logger.having("warn")]).toEqual([]);
  });
});

test("what waits for Telegram keeps no other answer from being written", async () => {
  const { server, model } = await runWithModel();
  for (const id of [1, 2, 3, 4]) {
    await server.user(id).ask("câu hỏi?");
    server.fail("editMessageText", { kind: "half-open" }, { chatId: id });
    model.write(written());
  }
  await eventually(() => server.callsOf("editMessageText").length).toBe(4);
  const user = server.user(5);
  const answer = await user.ask("câu hỏi?");
  model.write(written());
  expect((await user.hears()).message_id).toBe(answer.message_id);
});
