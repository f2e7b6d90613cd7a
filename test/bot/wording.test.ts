import { describe, expect, test } from "vitest";
import { wordingFor } from "../../src/bot/wording/wording.ts";
import type { Language } from "../../src/domain/answer.ts";

function textsOf(language: Language): string[] {
  const { cell, admin, ...others } = wordingFor(language);
  const { writing, ...rest } = admin;
  return [
    cell({ sheet: "Hộ nghèo", table: 2, row: 4, column: "B" }),
    ...[0, 3].map((asked) => writing({ asked, written: 2, kept: 1, removed: 4, quoted: 1, p50: 5, p95: 6 })),
    ...texts({ ...others, ...rest }),
  ];
}

/** Every text, functions called with sample arguments. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value(3, 2, 4, 5, 6))];
  return Object.values(value as object).flatMap(texts);
}

describe.each(["vi", "en"] as const)("wording in %s", (language) => {
  const wording = wordingFor(language);

  test("is complete, tidy and in composed characters", () => {
    for (const text of textsOf(language)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/undefined| {2}/);
    }
  });

  test("short texts fit the answer to a button press", () => {
    const { staleButton, staleChoice, stalePassage, failed, timedOut, restarting, tooManyQuestions } =
      wording;
    const { forwardGone, originalGone, originalTooLarge, filesNotSent, reportNotKept } = wording;
    const shown = [
      staleButton,
      staleChoice,
      stalePassage,
      failed,
      timedOut,
      restarting,
      tooManyQuestions,
    ].concat([forwardGone, originalGone, originalTooLarge, filesNotSent, reportNotKept]);
    const { quiz, pack, noTopicWords, topicTooLong } = wording.study;
    shown.push(quiz.over, quiz.onlyStarter, quiz.listSent, quiz.listNotDelivered, quiz.listNotAllowed);
    shown.push(pack.topicGone, pack.oneAtATime, pack.queueFull, noTopicWords, topicTooLong("1.000"));
    for (const text of [...shown, wording.noAccess(-1_009_999_999_999)]) {
      expect(text.length).toBeLessThanOrEqual(200);
    }
  });
});

test("Vietnamese texts have no pronoun for the reader", () => {
  for (const text of textsOf("vi")) {
    expect(text).not.toMatch(/(?<!\p{L})(bạn|mình|em|(?<!tiếng )anh|chị|quý vị|tôi)(?!\p{L})/iu);
  }
});
