import { PLACE_LEVELS, type PlaceLevel } from "../../domain/place.ts";
import type { PlaceMention } from "../places.ts";

const LOWER_LEVELS = PLACE_LEVELS.indexOf("xã");

/** `xã Mỹ Đức (huyện Nam Khê)`: the district says which commune, it is not asked for beside it. */
export function withoutContainers(places: readonly PlaceMention[], text: string): readonly PlaceMention[] {
  return places.filter(({ place, span }, at) => {
    const before = places[at - 1];
    if (!before?.place.level || !place.level) return true;
    const isWithin = /^\s*(?:\(|,|thuộc|của|cua|thuoc|of|in)\s*(?:\p{L}+\s)?$/iu.test(
      text.slice(before.span.end, span.start),
    );
    return (
      !isWithin ||
      PLACE_LEVELS.indexOf(place.level) >= LOWER_LEVELS ||
      PLACE_LEVELS.indexOf(before.place.level) < LOWER_LEVELS
    );
  });
}

/** `toàn tỉnh`, `cả nước`: the level of place asked for without a name. */
export function levelIn(folded: string): PlaceLevel | null {
  if (/\b(?:ca nuoc|toan quoc|nationwide|whole country)\b/.test(folded)) return "quốc gia";
  return /\b(?:toan tinh|cua tinh|trong tinh|tinh ta|tinh|province|provincial)\b(?! (?:uy|hinh|than|den|trang|chat|tu|ra|toi|theo|luy|nao))/.test(
    folded,
  )
    ? "tỉnh"
    : null;
}
