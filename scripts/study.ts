import { PACK_FORMATS, type PackStep, type TooLittle } from "../src/domain/study-pack.ts";
import { AppError } from "../src/errors.ts";
import { runCommand } from "./cli.ts";
import { openAssistantFor } from "./compose.ts";
import { renderPack } from "./render-pack.ts";
import { writeWhole } from "./write-whole.ts";

const HELP = `
Soạn tài liệu chuyên đề từ kho tài liệu: nội dung chính, số liệu, biểu đồ, mốc thời gian, thuật ngữ,
câu hỏi thảo luận và trắc nghiệm; mỗi dòng có nguồn.

  npm run -s study -- [--index DIR] --topic CHỦ_ĐỀ --out FILE.docx|FILE.pptx|FILE.md [--seed S]

CHỦ_ĐỀ là nội dung, tên, số hiệu hoặc tên tệp của một tài liệu, địa phương, thời gian, hoặc ghép lại:
  npm run -s study -- --topic "hộ nghèo Bình Liêu" --out ho-ngheo.docx

Tài liệu lưu hành nội bộ chỉ được dùng khi thêm --as-administrator.
`;

const STEPS: Record<PackStep, string> = {
  choose: "Đang chọn đoạn",
  points: "Đang chọn ý chính",
  figures: "Đang lập bảng số liệu",
  timeline: "Đang lập mốc thời gian",
  terms: "Đang tìm thuật ngữ",
  quiz: "Đang soạn câu hỏi",
  write: "Đang ghi tệp",
};

await runCommand(
  HELP,
  {
    index: { type: "string" },
    topic: { type: "string" },
    out: { type: "string" },
    seed: { type: "string" },
    "as-administrator": { type: "boolean" },
  },
  async ({ flags, words }) => {
    const topic = flags.topic?.trim();
    if (!topic || words !== "")
      throw new AppError("bad-usage", "Ghi chủ đề sau --topic, trong ngoặc kép. Xem cách dùng với --help.");
    const { out = "" } = flags;
    const format = PACK_FORMATS.find((one) => out.toLowerCase().endsWith(`.${one}`));
    if (!format) throw new AppError("bad-usage", "Ghi tệp kết quả sau --out với đuôi .docx, .pptx hoặc .md.");
    const tell = (step: PackStep) => process.stderr.write(`${STEPS[step]}…\n`);
    const assistant = await openAssistantFor(flags);
    const pack = await assistant.studyPack({ topic, ...(flags.seed && { seed: flags.seed }) }, tell);
    if (pack.kind === "too-little") throw new AppError("too-little", tooLittle(pack));
    tell("write");
    await writeWhole(out, await renderPack(pack, format));
    process.stdout.write(`${out}\n`);
  },
);

function tooLittle({ topic, found }: TooLittle): string {
  const titles = found.map(({ title, document }) => `“${title ?? document}”`);
  const there = titles.length > 0 ? ` Chỉ có ít câu trong ${titles.join(", ")}.` : "";
  return `Tài liệu hiện có nói quá ít về “${topic}” để soạn chuyên đề.${there} Nêu chủ đề rộng hơn hoặc bổ sung tài liệu.`;
}
