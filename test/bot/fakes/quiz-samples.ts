import type { MakeQuiz, QuizRequest } from "../../../src/domain/quiz.ts";
import type { QuizItem } from "../../../src/domain/quiz-item.ts";
import { citation } from "./samples.ts";

/** The n-th item; its right option is the n-th one, and it stands in the passage of the same number. */
export function quizItem(n: number, changes: Partial<QuizItem> = {}): QuizItem {
  return {
    question: `Tỷ lệ hộ nghèo của xã số ${n} năm 2019 là bao nhiêu?`,
    options: [`${n},0%`, `${n},1%`, `${n},2%`, `${n},3%`],
    correct: n % 4,
    explanation: `Xã số ${n} còn ${n},${n % 4}%.\n(Theo Báo cáo giảm nghèo, ngày 13/12/2020)`,
    citations: [citation({ passageId: `passage-000${n % 5 || 5}` })],
    level: 1,
    ...changes,
  };
}

/** As many items as are asked for, up to `found`; the requests are recorded. */
export function quizOf(found = 20, item: (n: number) => QuizItem = quizItem) {
  const requests: QuizRequest[] = [];
  const quiz: MakeQuiz = async (request) => {
    requests.push(request);
    const items = Array.from({ length: Math.min(found, request.count) }, (_, n) => item(n + 1));
    return { items, asked: request.count, found: items.length, topicMatched: true };
  };
  return { quiz, requests };
}
