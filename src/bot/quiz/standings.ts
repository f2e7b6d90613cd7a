import type { RunningQuiz } from "./running-quiz.ts";

/** The items that count: asked, not passed over, and either answered by someone or gone on from. */
export function countedItems({ asked, voters, at }: RunningQuiz): readonly number[] {
  const isAnswered = (item: number) => voters.some(({ answers }) => (answers[item] ?? -1) >= 0);
  return asked
    .filter(({ item, skipped }) => !skipped && (item < at || isAnswered(item)))
    .map(({ item }) => item);
}

export interface Standing {
  /** Who has as many right shares it: 1, 1, 3. */
  readonly rank: number;
  readonly id: number;
  readonly name: string;
  readonly right: number;
}

/** Everyone who answered something, the best first; those who share a rank by name. */
export function standings(quiz: RunningQuiz): readonly Standing[] {
  const counted = countedItems(quiz);
  const scores = quiz.voters
    .filter(({ answers }) => counted.some((item) => (answers[item] ?? -1) >= 0))
    .map(({ id, name, answers }) => ({
      id,
      name,
      right: counted.filter((item) => answers[item] === quiz.items[item]?.correct).length,
    }))
    .toSorted((a, b) => b.right - a.right || a.name.localeCompare(b.name, "vi"));
  return scores.map((score) => ({
    ...score,
    rank: 1 + scores.filter(({ right }) => right > score.right).length,
  }));
}
