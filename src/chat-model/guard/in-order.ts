import { type Token, tokenise } from "../../language/tokens.ts";
import { withoutConnective, written } from "./alike.ts";
import { plain } from "./clauses.ts";

/** They may be put in or left out between words that stand in the same order. */
const LOOSE = new Set(
  "là của thì được có ở tại đạt trong đó gồm với cũng khi mà theo vào trường hợp và còn về này các những việc vẫn".split(
    " ",
  ),
);
/** How well something was done may be left out; what it was may not. */
const MANNER =
  /^(?:(?:trực tiếp|tích cực|chủ động|toàn diện|mạnh mẽ|quyết liệt|đồng bộ|kịp thời|thường xuyên|nghiêm túc|sâu rộng|thiết thực|hiệu quả|từng bước|ngày càng|rõ rệt|đáng kể|nhanh chóng|hơn nữa|mọi mặt|cụ thể|rõ ràng|nhiều mặt|tương ứng|cơ sở đó|công tác|tình hình|số|sự) ?)+$/u;
/** What is left out says none of these. */
const KEPT =
  /\d|(?<![\p{L}])(?:không|chưa|chẳng|trừ|nếu|chỉ|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|kế hoạch|sẽ|phải|cần|ước|khoảng|gần|trên|dưới|tối|ít nhất|thoát|khỏi|giảm|tăng|cấm|nghiêm)(?![\p{L}])/iu;
const JOINT = /^(?:và|hoặc|cùng)$/u;
/** The report that it is told by, or the year where the source's words name none. */
const OPENING = /^Theo tài liệu[^,]{0,30}, /u;

/**
 * Whether a sentence is a source's, shortened: its words in the source's order, with nothing left out on
 * the way but whole members of a list. Names of places have been blanked in both.
 */
export function tellsInOrder(sentence: string, standing: string): boolean {
  const told = tokenise(written(withoutConnective(sentence.replace(OPENING, ""))));
  const source = written(standing);
  const known = tokenise(source);
  const dead = new Set<string>();
  /** Whether the words from `i` on follow the source's word `at`; -1 before the first. */
  const follows = (i: number, at: number): boolean => {
    const token = told[i];
    if (!token) return at >= 0 && endsOpen(at, known, source);
    const state = `${i} ${at}`;
    if (dead.has(state)) return false;
    const isHeld = known.some(
      (one, next) =>
        next > at &&
        plain(one.accented) === plain(token.accented) &&
        (at < 0 ? beginsOpen(next, known, source) : mayLeaveOut(at, next, known, source)) &&
        follows(i + 1, next),
    );
    if (isHeld || (LOOSE.has(token.accented) && follows(i + 1, at))) return true;
    dead.add(state);
    return false;
  };
  return follows(0, -1);
}

const MOVED = /^(?:Đối với|(?:Trong )?[Tt]rường hợp|Nếu|Khi|Theo|So với)(?= )/u;

/** `Nếu A, B` as `B nếu A`, for each comma that the clause in front may end at; the sentence itself first. */
export function withClauseBehind(sentence: string): string[] {
  if (!MOVED.test(sentence)) return [sentence];
  const end = sentence.replace(/[.\s]+$/u, "");
  const commas = [...end.matchAll(/,\s/gu)].map(({ index }) => index);
  return [sentence, ...commas.map((at) => `${end.slice(at + 2)} ${end.slice(0, at)}.`)];
}

/** How many words behind their numbers make two members of a list alike. */
const ALIKE = 3;

/** `30 ngày nếu đã …; 40 ngày nếu đã …`: members that begin alike hang on the same words. */
function isMember(at: number, next: number, known: readonly Token[], source: string): boolean {
  const [first, behind] = [known[at + 1]!, known[next]!];
  const alike = (step: number) => known[at + 1 + step]?.accented === known[next + step]?.accented;
  return (
    first.kind === "number" &&
    behind.kind === "number" &&
    /;\s*$/u.test(source.slice(first.span.end, behind.span.start)) &&
    !/\n|\.\s/u.test(source.slice(first.span.end, behind.span.start)) &&
    Array.from({ length: ALIKE }, (_, step) => step + 1).every(alike)
  );
}

function mayLeaveOut(at: number, next: number, known: readonly Token[], source: string): boolean {
  const run = known.slice(at + 1, next);
  const own = run.filter(({ accented }) => !LOOSE.has(accented) && accented !== "đã");
  if (own.length === 0 || isManner(own)) return true;
  if (isMember(at, next, known, source)) return true;
  const between = source.slice(known[at]!.span.end, known[next]!.span.start);
  if (KEPT.test(between) || /\s{4,}|[;.]\s/u.test(between)) return false;
  const isAhead = /^\s?[,(]/u.test(between) || JOINT.test(run[0]!.accented);
  const isBehind = /[,)]\s*$/u.test(between) || JOINT.test(run.at(-1)!.accented);
  return isBehind && (isAhead || JOINT.test(run.at(-1)!.accented));
}

function isManner(run: readonly Token[]): boolean {
  return MANNER.test(run.map(({ accented, capital }) => (capital ? "-" : accented)).join(" "));
}

/** It begins where the source's sentence or one of its clauses does. */
function beginsOpen(from: number, known: readonly Token[], source: string): boolean {
  if (known.slice(0, from).every(({ accented }) => LOOSE.has(accented))) return true;
  const ahead = source.slice(0, known[from]!.span.start);
  return (
    /^[\s\d.)a-zđ–-]{0,6}$/u.test(ahead) ||
    (/[,;:]\s+$/u.test(ahead) && !KEPT.test(ahead.replace(/\d/gu, "")))
  );
}

function endsOpen(at: number, known: readonly Token[], source: string): boolean {
  const behind = source.slice(known[at]!.span.end);
  return (
    /^\S{0,2}\s*$|^["”’)]*[.,;:(]|^\s+(?:\(|và |hoặc |trong đó )/u.test(behind) &&
    !/^,? (?:trừ|nếu|nhưng|chưa|không)/u.test(behind.slice(1))
  );
}
