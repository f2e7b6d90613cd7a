import { AppError } from "../src/errors.ts";
import { runBatch, runCommand } from "./cli.ts";
import { openAssistantFor } from "./compose.ts";
import { searchRecord } from "./present.ts";

const HELP = `
Tìm các đoạn tài liệu gần nhất với một câu, đoạn đúng nhất trước.

  npm run -s search -- [--index DIR] [--top N] [--json] CÂU TÌM
  npm run -s search -- [--index DIR] [--top N] --batch FILE.jsonl   mỗi dòng {"id", "query"}

Tài liệu lưu hành nội bộ chỉ được dùng khi thêm --as-administrator.
`;

await runCommand(
  HELP,
  {
    index: { type: "string" },
    top: { type: "string" },
    json: { type: "boolean" },
    batch: { type: "string" },
    "as-administrator": { type: "boolean" },
  },
  async ({ flags, words }) => {
    const top = Number(flags.top ?? 10);
    if (!Number.isInteger(top) || top < 1)
      throw new AppError("bad-usage", "--top là một số nguyên từ 1 trở lên.");
    if (!flags.batch && words === "")
      throw new AppError("bad-usage", "Thiếu câu tìm. Xem cách dùng với --help.");
    const assistant = await openAssistantFor(flags);
    const record = async (query: string) => searchRecord(query, await assistant.retrieve(query, top));
    if (flags.batch) return runBatch(flags.batch, "query", record);
    const found = await record(words);
    if (flags.json) {
      process.stdout.write(`${JSON.stringify(found)}\n`);
      return;
    }
    if (found.results.length === 0) process.stdout.write("Không có đoạn nào chứa các từ này.\n");
    for (const [at, { document, title, text }] of found.results.entries()) {
      process.stdout.write(`[${at + 1}] ${title ?? "(không có tiêu đề)"} · ${document}\n${text}\n\n`);
    }
  },
);
