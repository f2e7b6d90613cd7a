import { AppError } from "../src/errors.ts";
import { runBatch, runCommand } from "./cli.ts";
import { openAssistantFor } from "./compose.ts";
import { fullestAnswer } from "./fullest-answer.ts";
import { answerRecord, answerText } from "./present.ts";

const HELP = `
Hỏi kho tài liệu; trả lời kèm trích dẫn, hoặc nói chưa tìm thấy.

  npm run -s ask -- [--index DIR] [--json] CÂU HỎI
  npm run -s ask -- [--index DIR] --batch FILE.jsonl      mỗi dòng {"id", "question"}

Khi đặt CHAT_MODEL, mô hình có thể viết câu trả lời đầy đủ hơn; câu nào không có căn cứ thì bị bỏ,
thay bằng lời văn của chính tài liệu đặt trong “…”.
Tài liệu lưu hành nội bộ chỉ được dùng khi thêm --as-administrator.
`;

await runCommand(
  HELP,
  {
    index: { type: "string" },
    json: { type: "boolean" },
    batch: { type: "string" },
    "as-administrator": { type: "boolean" },
  },
  async ({ flags, words }) => {
    if (!flags.batch && words === "")
      throw new AppError("bad-usage", "Thiếu câu hỏi. Xem cách dùng với --help.");
    const assistant = await openAssistantFor(flags);
    const record = async (question: string) => {
      const { answer } = await fullestAnswer(assistant, question);
      return answerRecord(question, answer);
    };
    const text = async (question: string) => {
      const { answer, wordedBy } = await fullestAnswer(assistant, question);
      return answerText(answer, wordedBy);
    };
    if (flags.batch) return runBatch(flags.batch, "question", record);
    const out = flags.json ? JSON.stringify(await record(words)) : await text(words);
    process.stdout.write(`${out}\n`);
  },
);
