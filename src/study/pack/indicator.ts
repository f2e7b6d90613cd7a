import type { Figure } from "../../domain/figure.ts";
import { capitalised } from "../../language/spelling.ts";
import type { PackDeps } from "./pack-deps.ts";

const MOST_WORDS = 14;
const LINKS =
  "là|đạt được|đạt|được|có|còn|hiện có|hiện còn|giảm|xuống|tăng|lên|ước|ước tính|trên|dưới|gần|hơn|khoảng|ít nhất|từ|đến|tới|chiếm|bằng|ở mức|thực hiện|mới|chỉ|phấn đấu|thêm|với|gồm|cho|trưởng|ít|tối thiểu|xấp xỉ|nâng|duy trì|vượt|quá|về";
/** What stands between the name and its figure. */
const BEHIND = new RegExp(String.raw`(?:[\s,:]+(?:${LINKS}))+[\s,:]*$`, "iu");
const IN_FRONT =
  /^(?:(?:và|trong đó|đồng thời|ngoài ra|riêng|tính đến nay|đến nay|hiện nay|hiện|đã|phấn đấu|với|về|giảm|tăng|nâng|đưa|duy trì|địa phương|trên địa bàn|toàn (?:tỉnh|huyện|xã|thị xã|thành phố|quốc|ngành|vùng)|(?:trong |hết |đến )?năm \d{4})(?![\p{L}])[\s,:]*)+/iu;
/** A verb in front of it that is not known yet: `kéo giảm tỷ lệ hộ nghèo`. */
const TO_RATE = /^.*?(?<![\p{L}])(?=(?:tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ trọng|tỉ trọng) )/iu;
const NO_NAME = /^(?:dưới|trên|trong|từ|theo|tại|ở|cho|để|do|khi|nếu|thì|có|là|của|bằng)(?![\p{L}])/iu;
/** A number in a name is an age, or part of what is meant. */
const AGE = /\d+\s(?=tuổi|tháng tuổi)/gu;
const RATE = /^(?:tỷ|tỉ|tốc độ|độ|mức|chỉ số|tăng trưởng|cơ cấu|hệ số)(?![\p{L}])/iu;

/**
 * What a figure measures, in the document's own words in front of its number where these are a plain
 * name, else as the glossary calls it. Undefined where neither names it.
 */
export function indicatorOf(
  figure: Figure,
  { glossary, document }: Pick<PackDeps, "glossary" | "document">,
): { readonly indicator: string; readonly measured: string } | undefined {
  const { text } = document(figure.documentId);
  const own = ownName(figure, text);
  const [key, ...others] = figure.head;
  const isMeasured = (one: string) => ["indicator", "counted"].includes(glossary.kind(one) ?? "");
  if (!figure.head.some(isMeasured)) return undefined;
  const known = key !== undefined && others.length === 0 ? glossary.preferredTerm(key, "vi") : undefined;
  const name = own ?? known;
  if (!name) return undefined;
  const isShare = ["percent", "per-mille"].includes(figure.unit.dimension) && figure.measure === "level";
  const ages = own?.match(AGE) ?? [];
  return {
    indicator: isShare && !RATE.test(name) ? `Tỷ lệ ${name.replace(/^số /iu, "")}` : capitalised(name),
    measured: JSON.stringify([figure.head.toSorted(), ages]),
  };
}

function ownName({ sentence, clause, span, unit }: Figure, text: string): string | undefined {
  if (text.slice(sentence.start, sentence.end).includes(" | ")) return undefined;
  const lead = text.slice(clause.start, span.start).replace(/\s+/g, " ").trim();
  const name = ` ${lead.replace(IN_FRONT, "")}`
    .replace(BEHIND, "")
    .replace(/[,.\s]+$/, "")
    .replace(TO_RATE, "")
    .trim();
  const words = name.split(" ").length;
  if (NO_NAME.test(name)) return undefined;
  if (words < 2 || words > MOST_WORDS || /[\d;:()“”",]|\s\p{Lu}\p{Ll}/u.test(name.replace(AGE, "")))
    return undefined;
  const noun = unit.dimension === "count" ? (unit.noun ?? "") : "";
  const isNamed = noun === "" || name.toLowerCase().includes(noun.toLowerCase());
  const uncapitalised = name.charAt(0).toLowerCase() + name.slice(1);
  return isNamed ? uncapitalised : `${uncapitalised} ${noun}`;
}
