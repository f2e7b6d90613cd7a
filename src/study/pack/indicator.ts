import type { Figure } from "../../domain/figure.ts";
import { capitalised } from "../../language/spelling.ts";
import type { StudyDeps } from "./study-deps.ts";

const MOST_WORDS = 14;
/** What stands between the name and its figure, or in front of the name. */
const BEHIND =
  /(?:[\s,:]+(?:là|đạt|đạt được|được|có|còn|hiện có|hiện còn|giảm|giảm còn|giảm xuống|giảm xuống còn|xuống còn|tăng|tăng lên|tăng thêm|lên|lên tới|ước|ước đạt|ước tính|trên|dưới|gần|hơn|khoảng|từ|đến|tới|chiếm|bằng|ở mức|thực hiện|mới đạt|chỉ đạt|bình quân|phấn đấu đạt|thêm|với|gồm|cho|trong đó))+[\s,:]*$/iu;
const IN_FRONT =
  /^(?:(?:và|trong đó|đồng thời|ngoài ra|riêng|tính đến nay|đến nay|hiện nay|hiện|đã|toàn (?:tỉnh|huyện|xã)|phấn đấu|năm \d{4}|trong năm \d{4}|hết năm \d{4})[\s,:]+)+/iu;

/**
 * What a figure measures: as the glossary calls it when that is all its words say, else in the
 * document's own words in front of the number. Undefined where these are no plain name.
 */
export function indicatorOf(
  figure: Figure,
  { glossary, library }: Pick<StudyDeps, "glossary" | "library">,
): string | undefined {
  const [key, ...others] = figure.head;
  const isMeasured = key !== undefined && ["indicator", "counted"].includes(glossary.kind(key) ?? "");
  if (isMeasured && others.length === 0) return capitalised(glossary.preferredTerm(key, "vi"));
  const { text } = library.document(figure.documentId);
  if (text.slice(figure.sentence.start, figure.sentence.end).includes(" | ")) return undefined;
  const lead = text.slice(figure.clause.start, figure.span.start).replace(/\s+/g, " ");
  const noun = figure.unit.dimension === "count" ? (figure.unit.noun ?? "") : "";
  const name = plainName(lead);
  const words = name.split(" ").length;
  if (name === "" || words > MOST_WORDS || /\d|[;:()“”"]/u.test(name)) return undefined;
  if (words < 2) return undefined;
  return capitalised(noun && !name.toLowerCase().includes(noun.toLowerCase()) ? `${name} ${noun}` : name);
}

function plainName(lead: string): string {
  let name = lead.trim();
  for (const part of [IN_FRONT, BEHIND]) name = ` ${name}`.replace(part, "").trim();
  return name.replace(IN_FRONT, "").replace(/[,.\s]+$/, "");
}
