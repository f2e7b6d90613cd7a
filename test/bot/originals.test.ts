import { describe, expect, test } from "vitest";
import type { Assistant } from "../../src/bot/assistant.ts";
import { runBot, type Setting } from "./fakes/running-bot.ts";
import { answered, citation, GOOD_QUESTION } from "./fakes/samples.ts";

const BYTES = Buffer.from("nội dung tệp");
const original: Assistant["original"] = async () => ({ name: "ho-ngheo-2020.docx", bytes: BYTES });

async function pressed(script: Setting["script"], deps: Setting["deps"] = {}) {
  const running = await runBot({ script: { original, ...script }, deps });
  const user = running.server.user(1);
  await user.ask(GOOD_QUESTION);
  const message = { message_id: 900, date: 0, chat: user.log.chat };
  return { ...running, user, press: user.pressRaw({ message, data: "o:AbCdEf_123-4" }) };
}

describe("the original file", () => {
  test("is sent as it is, under its own name", async () => {
    const asked: string[] = [];
    const { user, press, server } = await pressed({
      original: async (id) => {
        asked.push(id);
        return { name: "Báo cáo hộ nghèo.docx", bytes: BYTES };
      },
    });
    const { document } = await user.hears();
    expect((await press.answered()).text).toBeUndefined();
    expect(document?.file_name).toBe("Báo cáo hộ nghèo.docx");
    expect(Buffer.from(server.state.files.get(document?.file_id).bytes)).toEqual(BYTES);
    expect(asked).toEqual(["AbCdEf_123-4"]);
  });

  test("has a button for each document, with its sources' numbers when there are several", async () => {
    const citations = [
      citation({ passageId: "p-1" }),
      citation({ passageId: "p-2", document: "b.pdf" }),
      citation({ passageId: "p-3" }),
    ] as const;
    const { server } = await runBot({ script: { ask: async () => answered({ citations }) } });
    const answer = await server.user(1).ask(GOOD_QUESTION);
    const buttons = answer.reply_markup?.inline_keyboard?.flat() ?? [];
    expect(buttons.filter(({ callback_data = "" }) => callback_data.startsWith("o:"))).toEqual([
      { text: "[1][3] Tệp gốc", callback_data: "o:p-1" },
      { text: "[2] Tệp gốc", callback_data: "o:p-2" },
    ]);
  });

  test.each<[string, Setting["script"], Setting["deps"], RegExp]>([
    ["it is gone", { original: async () => undefined }, {}, /^Tệp này không còn/],
    ["it is too large", { original: async () => "too-large" }, {}, /^Tệp lớn hơn 50 MB/],
    ["the owner forbids it", {}, { sendsFiles: false }, /^Quản trị viên không cho/],
    ["it cannot be read", { original: () => Promise.reject(new Error("EIO")) }, {}, /^Hệ thống đang có lỗi/],
  ])("when %s a line says so", async (_, script, deps, line) => {
    const { press, user } = await pressed(script, deps);
    expect((await press.answered()).text).toMatch(line);
    expect(user.log.sent.some(({ document }) => document)).toBe(false);
  });

  test("that Telegram refuses is said not to be sent", async () => {
    const running = await runBot({ script: { original } });
    const { server } = running;
    server.fail("sendDocument", { kind: "refusal", code: 413, description: "Request Entity Too Large" });
    const user = server.user(1);
    const message = { message_id: 900, date: 0, chat: user.log.chat };
    user.pressRaw({ message, data: "o:AbCdEf_123-4" });
    expect((await user.hears()).text).toMatch(/^Chưa gửi được tệp/);
  });

  test("has no button where the owner forbids it", async () => {
    const { server } = await runBot({ deps: { sendsFiles: false } });
    const answer = await server.user(1).ask(GOOD_QUESTION);
    expect(JSON.stringify(answer.reply_markup)).not.toContain("Tệp gốc");
  });
});
