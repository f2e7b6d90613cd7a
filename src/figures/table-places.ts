import type { Inherited } from "../domain/figure.ts";
import { type Place, type PlaceLevel, samePlace } from "../domain/place.ts";
import { levelOf } from "../language/place-levels.ts";
import { inherited, type Surroundings } from "./surroundings.ts";
import type { Cell, TableRow } from "./table-view.ts";

const TOTAL = /^\W*(?:tổng|cộng|chung|toàn (?:tỉnh|huyện|thành phố|thị xã|xã|phường|ngành))(?![\p{L}])/iu;
/** It sums up all of the table, not the part that it stands in. */
const OF_ALL = /^\W*(?:tổng (?:cộng|số|chung)|toàn)(?![\p{L}])/iu;

type Places = readonly Inherited<Place>[];

/** `Tổng cộng`, `Toàn huyện`: a row that sums up others. */
export function isTotal(labels: readonly Cell[]): boolean {
  return labels.length > 0 && TOTAL.test(labels[0]!.sentence.text);
}

/** The rows that head a row and hold for it. */
export function groupsOf(row: TableRow, labels: readonly Cell[]): readonly Cell[] {
  return labels.some(({ sentence }) => OF_ALL.test(sentence.text)) ? [] : row.groups;
}

/** The one level that a column's names are of, by its header: `Xã`, not `Huyện, thị xã`. */
export function levelOfNames(names: readonly Cell[]): PlaceLevel | undefined {
  const words = names.at(-1)?.sentence.text.replace(/^tên /iu, "") ?? "";
  return levelOf(words);
}

/**
 * The innermost place that a column's names, a row's own or the rows above it tell. A bare name is of
 * the level that its column's header says.
 */
export function placesIn(cells: readonly Cell[], level: PlaceLevel | undefined): Places {
  const told = cells.findLast(({ sentence }) => sentence.places.length > 0);
  if (!told) return [];
  return told.sentence.places.map((mention) => {
    const isBare = mention.span.end - mention.span.start === mention.value.name.length;
    const value = isBare && level ? { ...mention.value, level } : mention.value;
    return inherited({ ...mention, value }, told.span.start);
  });
}

/**
 * Of whom a total tells: the place that it names by its level, or the one that the heading or the
 * document is about. None when that is among those summed up: then it cannot be their sum.
 */
export function placesOfTotal(label: Cell, summed: readonly Place[], around: Surroundings): Places {
  const { text } = label.sentence;
  const named = around.wholePlace(text, label.span.start);
  const places = named ?? (summed.length > 0 ? around.headingPlaces : around.places);
  return places.some(({ value }) => summed.some((one) => samePlace(one, value))) ? [] : places;
}
