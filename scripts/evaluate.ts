import { existsSync, readFileSync } from "node:fs";
import { AppError } from "../src/errors.ts";
import { type Floors, parseFloors, shortfalls } from "../src/evaluation/floor.ts";
import { type Score, scoreOf } from "../src/evaluation/score.ts";
import { writingScoreOf } from "../src/evaluation/writing-score.ts";
import { runCommand } from "./cli.ts";
import { asJson, asLines } from "./evaluation-report.ts";
import { overIndex, overProvince, overSamples, readItems, writeProvince } from "./evaluation-sets.ts";

const HELP = `
Đo độ chính xác của trả lời, từ chối và đối chiếu.

  npm run -s evaluate -- [--family a|b] [--json] [--details]       tài liệu mẫu và tỉnh giả định
  npm run -s evaluate -- --questions FILE.jsonl [--index DIR]      bộ câu hỏi trên kho tài liệu có sẵn

  --chat-model TÊN   cùng mô hình trả lời (ollama:qwen3, openai:…): thêm số câu bị bỏ, căn cứ, độ trễ, số token
  --details   nêu từng mục sai và điều đã trả lời
  --write DIR ghi báo cáo và câu hỏi của tỉnh giả định ra thư mục rồi dừng
`;
const FLOORS = "data/evaluation/floor.json";

await runCommand(
  HELP,
  {
    questions: { type: "string" },
    index: { type: "string" },
    family: { type: "string", default: "a" },
    write: { type: "string" },
    json: { type: "boolean" },
    details: { type: "boolean" },
    "chat-model": { type: "string" },
  },
  async ({ flags }) => {
    const { family } = flags;
    if (family !== "a" && family !== "b") {
      throw new AppError("bad-usage", `Không có họ câu chữ ${family}: chọn --family a hoặc --family b.`);
    }
    if (flags.write) return writeProvince(family, flags.write);
    const chatModel = flags["chat-model"];
    const sets = flags.questions
      ? [await overIndex(flags.questions, readItems(flags.questions), { index: flags.index, chatModel })]
      : [await overSamples(chatModel), await overProvince(family, chatModel)];
    const floors = readFloors();
    const results = sets.map(({ name, outcomes, writings }) => ({
      name,
      outcomes,
      score: scoreOf(outcomes),
      ...(chatModel !== undefined && { writing: writingScoreOf(writings) }),
    }));
    const shown = flags.json
      ? [JSON.stringify(asJson(results, flags.details))]
      : results.flatMap((result) => asLines(result, flags.details));
    process.stdout.write(`${shown.join("\n")}\n`);
    const below = results.flatMap(({ name, score }) => belowFloor(name, score, floors));
    for (const line of below) process.stderr.write(`${line}\n`);
    if (below.length > 0) process.exitCode = 1;
  },
);

function readFloors(): Floors {
  if (!existsSync(FLOORS)) return {};
  try {
    return parseFloors(readFileSync(FLOORS, "utf8"));
  } catch (cause) {
    throw new AppError(
      "bad-data-file",
      `${FLOORS} chưa đúng: ${(cause as Error).message}. Sửa tệp rồi chạy lại.`,
      { cause },
    );
  }
}

function belowFloor(name: string, score: Score, floors: Floors): string[] {
  const floor = floors[name];
  if (!floor) return [];
  return shortfalls(score, floor).map(
    (one) => `Dưới mức sàn: ${name} ${one.measure} ${one.is}, sàn ${one.floor} (${FLOORS}).`,
  );
}
