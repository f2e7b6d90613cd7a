import { isKept, type SourceLine } from "./source-line.ts";

/** `TCCS - Nửa nhiệm kỳ qua …`, `(Chinhphu.vn) – …`: an agency's name opens its report. */
const PREFIX = /^\(?(?<source>[A-ZĐ]{3,10}|[\w.-]+\.vn)\)?\s?[-–—]\s(?=["“‘]?\p{Lu})/u;
/** `Ảnh Mai Thắm (Tin theo Báo Quảng Ninh)`, `Nguồn: Báo Quảng Ninh`. */
const CREDIT =
  /(?:\((?:tin,? bài |tin )?(?:theo|nguồn)\s?:?\s(?<inner>[^()]{3,60})\)|^(?:theo|nguồn)\s?:?\s(?<whole>(?:báo|tạp chí|cổng|trang|đài|ttxvn|vov|vtv)[^.]{0,60}))$/iu;
const TAIL_LINES = 6;

/** The paper or agency that a news text names as its own: at its opening or below its end. */
export function findSource(lines: readonly SourceLine[]): string | null {
  const kept = lines.filter(isKept);
  const prefixed = kept.slice(0, 6).flatMap(({ text }) => PREFIX.exec(text)?.groups?.source ?? []);
  if (prefixed[0]) return prefixed[0];
  const credits = kept.slice(-TAIL_LINES).flatMap(({ text }) => {
    if (text.length > 160) return [];
    const groups = CREDIT.exec(text)?.groups;
    return groups?.inner ?? groups?.whole ?? [];
  });
  return credits.at(-1)?.trim() ?? null;
}
