import type { Inherited } from "../domain/figure.ts";
import { type Place, samePlace } from "../domain/place.ts";

/** A bare name is the named place of the same name; the one with a level stays. */
export function distinctPlaces(places: readonly Inherited<Place>[]): Inherited<Place>[] {
  const out: Inherited<Place>[] = [];
  for (const place of places) {
    if (!out.some(({ value }) => samePlace(value, place.value))) out.push(place);
  }
  return out;
}
