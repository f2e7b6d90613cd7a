import type { Place } from "../../domain/place.ts";

const LEVEL_AHEAD =
  /(?:^|[.;,]\s)(?:[Tt]oàn |[Tt]rên địa bàn |[Tt]rong )?([Tt]ỉnh|[Hh]uyện|[Xx]ã|[Tt]hành phố|[Tt]hị xã|[Pp]hường|[Qq]uận|[Tt]hị trấn|[Tt]hôn|[Bb]ản)(?! \p{Lu}| ủy| uỷ|,)(?=\s)/gu;

/** `Xã có 2 trường`: the level that a sentence opens with is that of a place told of, or its sources open with it, too. */
export function isOfLevel(text: string, sources: readonly string[], places: readonly Place[]): boolean {
  const levels = (words: string) => [...words.matchAll(LEVEL_AHEAD)].map((match) => match[1]!.toLowerCase());
  const known = new Set([...sources.flatMap(levels), ...places.flatMap(({ level }) => level ?? [])]);
  return levels(text).every((level) => known.has(level));
}
