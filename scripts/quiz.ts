import type { QuizItem } from "../src/domain/quiz-item.ts";
import { AppError } from "../src/errors.ts";
import { runCommand } from "./cli.ts";
import { openAssistantFor } from "./compose.ts";
import { citationRecord } from "./present.ts";

const DEFAULT_COUNT = 10;
const MOST = 1000;
const LETTERS = "ABCD";
const HELP = `
Soạn câu hỏi trắc nghiệm từ kho tài liệu; đáp án nào cũng có câu trích dẫn.

  npm run -s quiz -- [--index DIR] [--topic T] [--count N] [--seed S] [--json]

--topic   nội dung, tài liệu, địa phương, thời gian, ví dụ "hộ nghèo Bình Liêu 2019"; bỏ trống là mọi tài liệu
--count   số câu, từ 1 đến ${MOST}; mặc định ${DEFAULT_COUNT}
--seed    cùng chủ đề và cùng seed thì được cùng các câu hỏi; mặc định 1
--json    mỗi dòng {"question", "options", "correct", "explanation", "citations"}; correct đếm từ 0

Tài liệu lưu hành nội bộ chỉ được dùng khi thêm --as-administrator.
`;

await runCommand(
  HELP,
  {
    index: { type: "string" },
    topic: { type: "string" },
    count: { type: "string" },
    seed: { type: "string" },
    json: { type: "boolean" },
    "as-administrator": { type: "boolean" },
  },
  async ({ flags, words }) => {
    const count = Number(flags.count ?? DEFAULT_COUNT);
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw new AppError("bad-usage", `--count là một số nguyên từ 1 đến ${MOST}.`);
    if (words !== "")
      throw new AppError("bad-usage", `Không hiểu “${words}”. Ghi chủ đề sau --topic, trong dấu nháy.`);
    const assistant = await openAssistantFor(flags);
    const topic = flags.topic ?? "";
    const quiz = await assistant.quiz({ topic, count, seed: flags.seed ?? "1" });
    const lines = quiz.items.map((item, at) =>
      flags.json ? JSON.stringify(record(item)) : `${text(item, at)}\n`,
    );
    for (const line of lines) process.stdout.write(`${line}\n`);
    if (quiz.found === quiz.asked) return;
    const about = topic === "" ? "Kho tài liệu" : `Chủ đề “${topic}”`;
    const why = quiz.topicMatched
      ? "không đủ nội dung chắc chắn để soạn thêm"
      : "không có trong kho tài liệu";
    process.stderr.write(`${about}: soạn được ${quiz.found}/${quiz.asked} câu, ${why}.\n`);
  },
);

function record({ question, options, correct, explanation, citations, level }: QuizItem) {
  return { question, options, correct, explanation, level, citations: citations.map(citationRecord) };
}

function text({ question, options, correct, explanation }: QuizItem, at: number): string {
  const lettered = options.map((option, i) => `   ${LETTERS[i]}. ${option}`);
  const why = explanation.split("\n").map((line) => `   ${line}`);
  return [`${at + 1}. ${question}`, ...lettered, `   Đáp án: ${LETTERS[correct]}`, ...why].join("\n");
}
