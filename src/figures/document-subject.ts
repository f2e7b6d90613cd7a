import type { Document } from "../domain/document.ts";
import type { Inherited } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import type { Place } from "../domain/place.ts";
import type { Span } from "../domain/span.ts";
import { distinctPlaces } from "./distinct-places.ts";
import type { Glance, Mention } from "./sentence.ts";
import { inherited } from "./surroundings.ts";

export interface DocumentSubject {
  readonly places: readonly Inherited<Place>[];
  readonly period: Inherited<Period> | null;
  /** Its title says so: `Lãnh đạo tỉnh nghe các địa phương báo cáo`. */
  readonly tellsOfParts: boolean;
}

const PARTS =
  /(?<![\p{L}])(?:các|nhiều|từng) (?:địa phương|quận, huyện|huyện|xã, phường|xã, thị trấn|xã|phường|thôn)(?![\p{L}])/iu;

/** In front of a time that a report looks forward to, not the one it tells of. */
const AHEAD =
  /(?<!thực hiện (?:các )?)(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu|giải pháp|nhiệm kỳ|chương trình)[^,;]*$/iu;

/** In front of a time that is only looked back on: `Nếu năm 2020 …`, `tăng từ 87,6% năm 2020 lên …`. */
const LOOKED_BACK_ON = /(?<![\p{L}])(?:nếu(?: như)?|từ)(?![\p{L}])(?:[^,;:]|,\d)*$/iu;

/**
 * What the whole document speaks of: the places of its title, of the office that issued it, or of
 * its first sentence that names a place as its subject; the period of its title or first sentences.
 */
export function documentSubject(
  document: Pick<Document, "title" | "text" | "issuer">,
  read: (text: string) => Glance,
  firstSentences: readonly Span[],
): DocumentSubject {
  const heads = [ownOffice(document), document.title, document.issuer];
  const sources = heads.flatMap((words) => {
    if (!words) return [];
    const found = standing(words, document.text);
    return [{ words: found ? document.text.slice(found.start, found.end) : words, at: found?.start ?? -1 }];
  });
  const opening = firstSentences.map((span) => ({
    words: document.text.slice(span.start, span.end),
    at: span.start,
  }));
  const title = sources.find(({ words }) => words !== heads[0]);
  const glances = [...sources, ...opening].map(({ words, at }) => ({ glance: read(words), at }));
  const places = glances.find(({ glance }) => glance.places.length > 0);
  const timely = [...(document.title && title ? [title] : []), ...opening].map(({ words, at }) => ({
    glance: read(words),
    at,
  }));
  const period = timely.flatMap(({ glance, at }) => {
    const told = glance.periods.find(({ span }) => {
      const before = glance.text.slice(0, span.start);
      return !AHEAD.test(before) && !LOOKED_BACK_ON.test(before);
    });
    return told ? [located(told, at)] : [];
  })[0];
  return {
    places: places ? distinctPlaces(places.glance.places.map((mention) => located(mention, places.at))) : [],
    period: period ?? null,
    tellsOfParts: PARTS.test(document.title ?? ""),
  };
}

/** `ĐẢNG BỘ TỈNH QUẢNG NINH`, `UBND HUYỆN ĐẦM HÀ`: an office's line in a letterhead. */
const OFFICE =
  /^(?:ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|CHI BỘ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|THỊ ỦY|THỊ UỶ|HUYỆN ỦY|HUYỆN UỶ|UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)(?:[ ,-]+\p{Lu}+)+$/u;

/**
 * Where a letterhead's first line was taken for the title, the office that issued the document: the
 * last of the lines, below those that it answers to.
 */
function ownOffice({ title, text }: Pick<Document, "title" | "text">): string | null {
  if (!title || !OFFICE.test(title)) return null;
  const lines = text.trimStart().split("\n", 4);
  const end = lines.findIndex((line) => !OFFICE.test(line.trim()));
  const offices = lines.slice(0, end < 0 ? lines.length : end);
  return offices.length > 1 && offices[0]!.trim() === title ? offices.at(-1)!.trim() : null;
}

/** Where words stand in the text, a line break for a space: a title may be joined of several lines. */
function standing(words: string, text: string): Span | undefined {
  const at = text.indexOf(words);
  if (at >= 0) return { start: at, end: at + words.length };
  const lines = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(lines.join("\\s+"), "u").exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** Words that stand nowhere in the text cannot be quoted. */
function located<T>(mention: Mention<T>, at: number): Inherited<T> {
  return at < 0 ? { value: mention.value, from: null } : inherited(mention, at);
}
