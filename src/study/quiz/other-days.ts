import type { Random } from "../../domain/random.ts";
import { DISTRACTORS } from "./draft.ts";

/**
 * Three other days for a key, ISO: those told beside it, else one of them or a made one and what comes of
 * crossing it with the key. Each of the four then has as much in common with the rest: days that all take
 * parts of the key would show it. `year`, where the question tells it, is that of all.
 */
export function otherDays(
  key: string,
  beside: readonly string[],
  year: string | undefined,
  random: Random,
): string[] {
  const isFitting = (day: string) => day !== key && (!year || day.startsWith(year));
  const told = random.shuffled([...new Set(beside)].filter(isFitting));
  if (told.length >= DISTRACTORS) return told.slice(0, DISTRACTORS);
  const made = random.shuffled(madeDays(key, year)).filter(isFitting);
  const other = [...told, ...made].find((day) => crossed(key, day).length > 0);
  return other ? [other, ...crossed(key, other)] : [];
}

/** The two days that have a part of each; none where a part alone differs or a month has no such day. */
function crossed(one: string, other: string): string[] {
  const [a, b] = [one.split("-"), other.split("-")] as [string[], string[]];
  // Of two firsts of a month months and years are crossed.
  const from = a[2] === b[2] ? 1 : 2;
  const join = (head: readonly string[], tail: readonly string[]) =>
    [...head.slice(0, from), ...tail.slice(from)].join("-");
  const days = [join(a, b), join(b, a)];
  return days.every((day) => isDay(day) && day !== one && day !== other) ? days : [];
}

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** Of other months, and of other days but for the first of a month, which terms begin on. */
function madeDays(key: string, yearTold: string | undefined): string[] {
  const [year, month, day] = key.split("-").map(Number) as [number, number, number];
  const two = (number: number) => String(number).padStart(2, "0");
  return [-5, -3, -2, 2, 3, 4, 6].flatMap((step) => {
    const otherMonth = two(((month + 11 + step) % 12) + 1);
    if (day === 1 && !yearTold) return [-1, 1].map((years) => `${year + years}-${otherMonth}-01`);
    const otherDay = two(((day + 27 + step * 3) % 28) + 1);
    return [-1, 0, 0, 1].map((years) => `${year + years}-${otherMonth}-${otherDay}`);
  });
}
