import { type DateMention, findDates } from "../../language/dates.ts";

/** The date in another one's writing: `5/5/2021`, `29-8-2018`, `19 tháng 06 năm 2014`. */
export function writeDateLike(written: string, iso: string): string {
  const [year, month, day] = iso.split("-") as [string, string, string];
  const parts = written.match(/\d+/g)!;
  const gaps = written.split(/\d+/);
  const isPadded = parts.some((part, at) => at < 2 && part.startsWith("0"));
  const isBare = parts.some((part, at) => at < 2 && part.length === 1);
  const two = (part: string) => (isPadded && !isBare ? part : isBare ? String(Number(part)) : part);
  return `${gaps[0]}${two(day)}${gaps[1]}${two(month)}${gaps[2]}${year}${gaps[3] ?? ""}`;
}

/** The date of a day, month and year that begins right at `at`, after a comma and `ngày` at most. */
export function dateBehind(text: string, at: number): DateMention | undefined {
  const behind = text.slice(at, at + 60);
  const [date] = findDates(behind);
  const gap = date && behind.slice(0, date.span.start);
  return date?.iso && /^(?:\s*\([^)]{1,20}\))?[\s,]*(?:ban hành\s+)?(?:ngày\s+)?$/u.test(gap!)
    ? { ...date, span: { start: at + date.span.start, end: at + date.span.end } }
    : undefined;
}
