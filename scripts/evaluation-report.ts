import type { Outcome } from "../src/evaluation/evaluate-items.ts";
import { percent, type Score, type Share } from "../src/evaluation/score.ts";
import type { WritingScore } from "../src/evaluation/writing-score.ts";

const MEASURES = {
  answered: "trả lời đúng",
  conflicting: "nêu mâu thuẫn đúng",
  refused: "từ chối đúng",
  verdicts: "kết luận đúng",
  quotes: "trích nguyên văn",
} as const;

/** One question set, answered and scored. */
interface Scored {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly score: Score;
  readonly writing?: WritingScore;
}

/** Accuracy by measure, language and kind of difficulty; with `details` every wrong item too. */
export function asLines({ name, score, outcomes, writing }: Scored, details = false): string[] {
  const shown = ([label, { right, of }]: [string, Share]) =>
    `  ${label.padEnd(20)} ${String(percent({ right, of })).padStart(5)}%  ${right}/${of}`;
  const measures = Object.entries(MEASURES).map(([key, label]) =>
    shown([label, score[key as keyof typeof MEASURES]]),
  );
  return [
    name,
    ...measures,
    `  ${"công nhận sai".padEnd(20)} ${String(score.falseSupport).padStart(5)}`,
    " theo ngôn ngữ",
    ...Object.entries(score.byLanguage).map(shown),
    " theo dạng",
    ...Object.entries(score.byCase).map(shown),
    ...(writing ? writingLines(writing) : []),
    ...(details ? outcomes.filter(({ right }) => !right).flatMap(wrongLines) : []),
    "",
  ];
}

function writingLines(writing: WritingScore): string[] {
  const share = (label: string, { right, of }: Share) =>
    `  ${label.padEnd(20)} ${String(percent({ right, of })).padStart(5)}%  ${right}/${of}`;
  const counts = (label: string, by: Readonly<Record<string, number>>) =>
    `  ${label.padEnd(20)} ${
      Object.entries(by)
        .map(([name, count]) => `${name} ${count}`)
        .join(", ") || "0"
    }`;
  return [
    " mô hình trả lời",
    share("mô hình viết", writing.written),
    counts("giữ câu trích dẫn", writing.kept),
    counts("câu bị bỏ", writing.removed),
    `  ${"câu trích thay vào".padEnd(20)} ${writing.quoted}`,
    share("trích dẫn đúng chỗ", writing.citationPrecision),
    share("câu có trích dẫn", writing.citationRecall),
    share("khớp số trích ra", writing.agreement),
    `  ${"sửa dạng trả lời".padEnd(20)} ${writing.repaired}`,
    `  ${"token vào / ra".padEnd(20)} ${writing.tokensIn} / ${writing.tokensOut}`,
    `  ${"độ trễ (ms)".padEnd(20)} giữa ${writing.medianMs ?? "–"}, dài nhất ${writing.longestMs ?? "–"}`,
  ];
}

function wrongLines({ item, why, said }: Outcome): string[] {
  const asked = item.kind === "ask" ? `[${item.lang}] ${item.question}` : item.claim;
  const expected = item.kind === "ask" ? [item.status, ...(item.must ?? [])].join(" · ") : item.verdict;
  const documents = item.documents?.join(" ") ?? item.document ?? "";
  return [
    ` ✗ ${item.id} ${item.case ?? ""} ${asked}`,
    `     cần: ${expected} ${documents}`,
    `     được: ${said}`,
    `     vì: ${why}`,
  ];
}

/** The scores by the name of the set; with `details` each set's wrong items too. */
export function asJson(results: readonly Scored[], details = false): object {
  return Object.fromEntries(
    results.map(({ name, score, outcomes, writing }) => {
      const wrong = outcomes
        .filter(({ right }) => !right)
        .map(({ item, why, said }) => ({ ...item, why, said }));
      return [name, { ...score, ...(writing && { writing }), ...(details && { wrong }) }];
    }),
  );
}
