import { expect, test } from "vitest";
import { createAnsweredQuestions } from "../../src/bot/answered-questions.ts";

const about = (userId: number) => ({
  userId,
  question: "hộ nghèo?",
  answers: [11, 12],
  root: 10,
  sources: [],
});

function kept() {
  let now = 0;
  const answered = createAnsweredQuestions({ now: () => now });
  const later = (hours: number) => {
    now += hours * 3_600_000;
  };
  return { answered, later };
}

test("an answer is found by its question and by each of its messages, in its own chat, for two days", () => {
  const { answered, later } = kept();
  answered.keep(1, 10, about(7));
  later(47);
  for (const found of [answered.byQuestion(1, 10), answered.byAnswer(1, 11), answered.byAnswer(1, 12)]) {
    expect(found).toMatchObject(about(7));
  }
  expect(answered.byQuestion(2, 10) ?? answered.byAnswer(2, 11) ?? answered.byAnswer(1, 10)).toBeUndefined();
  later(2);
  expect(answered.byQuestion(1, 10) ?? answered.byAnswer(1, 11)).toBeUndefined();
});

test("what a person asked is forgotten, what others asked is not", () => {
  const { answered } = kept();
  answered.keep(1, 10, about(7));
  answered.keep(1, 20, { ...about(8), answers: [21] });
  answered.forget(7);
  expect(answered.byQuestion(1, 10) ?? answered.byAnswer(1, 11) ?? answered.byAnswer(1, 12)).toBeUndefined();
  expect(answered.byAnswer(1, 21)).toMatchObject({ userId: 8 });
});
