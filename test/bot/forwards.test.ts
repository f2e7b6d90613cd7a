import { expect, test } from "vitest";
import { hasFigure } from "../../src/bot/intake/has-figure.ts";
import { runBot } from "./fakes/running-bot.ts";
import { GOOD_QUESTION, verdict } from "./fakes/samples.ts";

const CLAIM = "Năm 2020, tỷ lệ hộ nghèo toàn tỉnh còn 0,36%.";
const FORWARDED = { forward_origin: { type: "hidden_user", sender_user_name: "A", date: 1 } };
const verify = async () => [verdict()];

test("a forwarded text with a figure offers to check it, in place of an answer", async () => {
  const { server, assistant } = await runBot({ script: { verify } });
  const user = server.user(1);
  const forwarded = user.say(CLAIM, FORWARDED);
  const offer = await user.hears();
  expect(offer.text).toBe("Tin chuyển tiếp có số liệu. Có cần đối chiếu với tài liệu không?");
  expect(offer.reply_to_message?.message_id).toBe(forwarded);
  user.press(offer, "Đối chiếu số liệu");
  expect((await user.hears()).text).toMatch(/Khớp với tài liệu: tài liệu ghi 0,36%/);
  expect(assistant.texts).toEqual([CLAIM]);
  expect(assistant.questions).toEqual([]);
});

test("the offer outlives a restart; without the text it says so", async () => {
  const { server, assistant } = await runBot({ script: { verify } });
  const user = server.user(1);
  const message = { message_id: 900, date: 0, chat: user.log.chat };
  user.pressRaw({ message: { ...message, reply_to_message: { message_id: 1, text: CLAIM } }, data: "v:1" });
  expect((await user.hears()).text).toContain("Khớp với tài liệu");
  const gone = user.pressRaw({ message, data: "v:1" });
  expect((await gone.answered()).text).toBe("Tin gốc không còn. Xin chuyển tiếp lại.");
  expect(assistant.texts).toEqual([CLAIM]);
});

test("a forwarded question is answered, and after /doichieu a forwarded text is checked at once", async () => {
  const { server, assistant } = await runBot({ script: { verify } });
  const user = server.user(1);
  user.say(GOOD_QUESTION, FORWARDED);
  expect((await user.hears()).text).toContain("0,36%");
  await user.ask("/doichieu");
  user.say(CLAIM, FORWARDED);
  expect((await user.hears()).text).toContain("Khớp với tài liệu");
  expect(assistant.questions).toEqual([GOOD_QUESTION]);
});

test.each([
  ["tỷ lệ hộ nghèo còn 5,19%", true],
  ["2.400 hộ nghèo", true],
  ["thu ngân sách 250 tỷ đồng năm 2019", true],
  ["có 2020 hộ", true],
  ["năm 2019 hộ nghèo thế nào?", false],
  ["giai đoạn 2021-2025", false],
  ["ngày 13/03/2020 họp gì?", false],
  ["Kế hoạch 145-KH/HU nói gì?", false],
  ["Nghị quyết 12/NQ-CP", false],
  ["không có số nào", false],
])("%s: figure %s", (text, expected) => {
  expect(hasFigure(text)).toBe(expected);
  expect(hasFigure(text.normalize("NFD"))).toBe(expected);
});
