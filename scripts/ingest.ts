import { AppError } from "../src/errors.ts";
import { attendedIngest } from "./attended-ingest.ts";
import { runCommand } from "./cli.ts";
import { readConfig } from "./compose.ts";
import { reportLines } from "./ingest-report.ts";

const HELP = `
Nạp tài liệu (.txt, .md, .html, .pdf, .docx, .xlsx, .xls, .csv, ảnh quét .png, .jpg, .tif; .doc, .rtf khi có LibreOffice) thành kho tài liệu để hỏi.

  npm run -s ingest -- [--documents DIR] [--index DIR] [--json]
`;

await runCommand(
  HELP,
  { index: { type: "string" }, documents: { type: "string" }, json: { type: "boolean" } },
  async ({ flags, words }) => {
    if (words !== "") {
      throw new AppError(
        "bad-usage",
        `Không rõ "${words}" là gì: thư mục tài liệu ghi sau --documents. Xem --help.`,
      );
    }
    const report = await attendedIngest(readConfig(flags));
    process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : `${reportLines(report).join("\n")}\n`);
  },
);
