import { findDates } from "../language/dates.ts";

/** A line that says nothing but a day, perhaps with a clock time. */
export interface Moment {
  readonly date: string;
  /** It gives a clock time or a time zone, as only a web page does. */
  readonly clock: boolean;
  readonly weekday: boolean;
  /** `Cập nhật:`, `Ngày ban hành:` */
  readonly labelled: boolean;
}

const ZONE = /[[(]?\s*(?:GMT|UTC)\s*(?:[+-]\s*\d{1,2}(?::\d{2})?)?\s*[\])]?/giu;
const TIME = /\d{1,2}\s?(?::|h|giờ)\s?\d{2}(?:\s?[:']\s?\d{2}|\s?phút)?(?:\s?(?:AM|PM|SA|CH)(?!\p{L}))?/giu;
const WEEKDAY =
  /(?<!\p{L})(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})/giu;
const LABEL =
  /(?<!\p{L})(?:cập nhật(?: lần cuối)?|ngày (?:cập nhật|đăng|xuất bản|viết|báo cáo|ban hành|công bố)|đăng(?: lúc| ngày)?|xuất bản|published|updated)(?!\p{L})/giu;
// Text size buttons and view counters share the line on many sites.
const COMPANY =
  /(?<!\p{L})(?:A[+-]?(?:\s?A[+-]?)*|[\d.]+ lượt xem|lượt xem:? ?[\d.]+|ngày|lúc|hôm nay|vào)(?!\p{L})/giu;

/** Null when the line says anything else. */
export function readMoment(line: string): Moment | null {
  if (line.length > 120 || !/\d{4}/.test(line)) return null;
  const dates = findDates(line).filter(({ iso }) => iso !== null);
  const [first] = dates;
  if (!first) return null;
  let rest = line;
  for (const { span } of dates.toReversed()) rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
  const without = (part: RegExp): boolean => {
    const shorter = rest.replace(part, " ");
    const found = shorter !== rest;
    rest = shorter;
    return found;
  };
  const zone = without(ZONE);
  const clock = without(TIME) || zone;
  const weekday = without(WEEKDAY);
  const labelled = without(LABEL);
  without(COMPANY);
  return /[\p{L}\p{N}]/u.test(rest) ? null : { date: first.iso!, clock, weekday, labelled };
}
