import { AppError } from "../src/errors.ts";
import { runBatch, runCommand } from "./cli.ts";
import { openAssistantFor } from "./compose.ts";
import { verdictRecord, verdictsText } from "./present.ts";

const HELP = `
Đối chiếu số liệu trong một câu với kho tài liệu.

  npm run -s verify -- [--index DIR] [--json] CÂU CẦN ĐỐI CHIẾU
  npm run -s verify -- [--index DIR] --batch FILE.jsonl   mỗi dòng {"id", "claim"}

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
      throw new AppError("bad-usage", "Thiếu câu cần đối chiếu. Xem cách dùng với --help.");
    const assistant = await openAssistantFor(flags);
    const record = async (claim: string) => verdictRecord(claim, assistant.verify(claim));
    if (flags.batch) return runBatch(flags.batch, "claim", record);
    if (flags.json) {
      process.stdout.write(`${JSON.stringify(await record(words))}\n`);
      return;
    }
    const verdicts = assistant.verify(words);
    const none = "Câu này không có số liệu nào để đối chiếu.";
    process.stdout.write(`${verdicts.length > 0 ? verdictsText(verdicts) : none}\n`);
  },
);
