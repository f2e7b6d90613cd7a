import { fold } from "../fold.ts";

export interface QuizTopic {
  /** Empty for all documents. */
  readonly topic: string;
  /** Undefined when none was named. */
  readonly count: number | undefined;
}

const WITH_UNIT = "(\\d{1,3})\\s*(?:câu(?: hỏi)?|cau(?: hoi)?|questions?)";
const LEADING = new RegExp(`^${WITH_UNIT}(?:\\s+(?:về|ve|on|about))?(?:\\s+|$)`, "iu");
const TRAILING = new RegExp(`(?:^|[\\s,;–-]+)${WITH_UNIT}[.\\s]*$`, "iu");
const BARE = /(?:^|\s)(\d{1,2})\s*$/;
/** After these a number is part of a name: `Nghị quyết 19`, `phường 5`, `quý 3`. */
const NUMBERED = new RegExp(
  `(?:^|\\s)(?:${[
    "so|quyet|dinh|luat|lenh|hoach|trinh|thi|tu|an|dieu|khoan|chuong|muc|phan|khoa|ky|lan|thu",
    "quy|thang|nam|tuan|ngay|phuong|quan|khu|pho|to|thon|xom|ban|ap|doi|lop",
    "no|number|resolution|decree|directive|plan|article|chapter|part|term|quarter|month|year|ward|district",
  ].join("|")})$`,
);
const EVERYTHING = /^(?:tat ca|tat ca (?:cac )?tai lieu|moi tai lieu|toan bo|all|all documents|everything)$/;

/** `hộ nghèo Bình Liêu 10`, `10 câu về hộ nghèo`, `tất cả`: what a quiz is about and how many questions it has. */
export function readQuizTopic(text: string): QuizTopic {
  for (const pattern of [LEADING, TRAILING]) {
    const found = pattern.exec(text);
    if (found) return { topic: named(text.replace(pattern, " ")), count: Number(found[1]) };
  }
  const bare = BARE.exec(text);
  const before = bare ? text.slice(0, bare.index).trim() : "";
  if (!bare || NUMBERED.test(fold(before))) return { topic: named(text), count: undefined };
  return { topic: named(before), count: Number(bare[1]) };
}

function named(text: string): string {
  const topic = text.trim().replace(/[\s,;:–-]+$/u, "");
  return EVERYTHING.test(fold(topic)) ? "" : topic;
}
