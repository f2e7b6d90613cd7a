import type { PlaceLevel } from "../domain/place.ts";
import { tokenise } from "./tokens.ts";

/** The words that name a level, as documents and people write them. */
export const LEVEL_WORDS: readonly [string, PlaceLevel][] = [
  ["huyện ủy", "huyện"],
  ["thành ủy", "thành phố"],
  ["thị ủy", "thị xã"],
  ["tỉnh ủy", "tỉnh"],
  ["thành phố", "thành phố"],
  ["tp", "thành phố"],
  ["thị xã", "thị xã"],
  ["tx", "thị xã"],
  ["thị trấn", "thị trấn"],
  ["tt", "thị trấn"],
  ["khu phố", "khu phố"],
  ["đặc khu", "đặc khu"],
  ["tỉnh", "tỉnh"],
  ["huyện", "huyện"],
  ["quận", "quận"],
  ["xã", "xã"],
  ["phường", "phường"],
  ["thôn", "thôn"],
  ["bản", "bản"],
  ["province", "tỉnh"],
  ["district", "huyện"],
  ["city", "thành phố"],
  ["commune", "xã"],
  ["ward", "phường"],
];

/** The level that a word or two name; undefined for other words. */
export function levelOf(word: string): PlaceLevel | undefined {
  const key = tokenise(word)
    .map(({ accented }) => accented)
    .join(" ");
  return LEVEL_WORDS.find(([name]) => name === key)?.[1];
}
