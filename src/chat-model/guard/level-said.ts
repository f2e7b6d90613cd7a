import type { Place } from "../../domain/place.ts";

const LEVEL_AHEAD =
  /(?:^|[.;,]\s)(?:[Tt]oàn |[Tt]rên địa bàn |[Tt]rong )?([Tt]ỉnh|[Hh]uyện|[Xx]ã|[Tt]hành phố|[Tt]hị xã|[Pp]hường|[Qq]uận|[Tt]hị trấn|[Tt]hôn|[Bb]ản)(?! \p{Lu}| ủy| uỷ|,)(?=\s)/gu;

/** `Xã có 2 trường`: the level that a sentence opens with is that of a place told of, or its sources open with it, too. */
export function isOfLevel(text: string, sources: readonly string[], places: readonly Place[]): boolean {
  const levels = (words: string) => [...words.matchAll(LEVEL_AHEAD)].map((match) => match[1]!.toLowerCase());
  const known = new Set([...sources.flatMap(levels), ...places.flatMap(({ level }) => level ?? [])]);
  const source = sources.join("\n").toLowerCase();
  const bodies = [...text.toLowerCase().matchAll(BODY)].map(([body]) => body);
  return levels(text).every((level) => known.has(level)) && bodies.every((body) => isBodyOf(body, source));
}

const BODY =
  /(?:đảng bộ|ban thường vụ|ban chấp hành|ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân) (?:tỉnh|huyện|xã|phường|thị trấn|thành phố)(?![\p{L}])/gu;

/** `Đảng bộ huyện` is none where the sources tell of `Đảng bộ tỉnh` alone. */
function isBodyOf(body: string, source: string): boolean {
  const kind = body.slice(0, body.lastIndexOf(" "));
  return source.includes(body) || ![...source.matchAll(BODY)].some(([other]) => other.startsWith(kind));
}
