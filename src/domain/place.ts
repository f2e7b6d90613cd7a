export const PLACE_LEVELS = [
  "quốc gia",
  "vùng",
  "tỉnh",
  "thành phố",
  "thị xã",
  "huyện",
  "quận",
  "xã",
  "phường",
  "thị trấn",
  "đặc khu",
  "thôn",
  "bản",
  "khu phố",
] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** A named place. Level null: the text names it bare, and no table or document tells its level. */
export interface Place {
  readonly name: string;
  readonly level: PlaceLevel | null;
}

/** A province or below: what a report tells of. Countries and regions stand in the names of other things. */
export function isWithinCountry({ level }: Place): boolean {
  return level !== "quốc gia" && level !== "vùng";
}

/** The same name at two levels is two places (huyện Bình Liêu, xã Bình Liêu); an unstated level fits any. */
export function samePlace(a: Place, b: Place): boolean {
  return a.name === b.name && (a.level === null || b.level === null || a.level === b.level);
}

/** From the country (0) down to a neighbourhood; levels of one depth stand beside each other. */
const DEPTHS: Readonly<Record<PlaceLevel, number>> = {
  ...{ "quốc gia": 0, vùng: 0, tỉnh: 1, "thành phố": 2, "thị xã": 2, huyện: 2, quận: 2 },
  ...{ xã: 3, phường: 3, "thị trấn": 3, "đặc khu": 3, thôn: 4, bản: 4, "khu phố": 4 },
};

/** How far below the country a place stands; null where its level is not told. */
export function depthOf({ level }: Place): number | null {
  return level && DEPTHS[level];
}
