import type { Document } from "../domain/document.ts";
import type { Inherited } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import { type Place, samePlace } from "../domain/place.ts";
import type { Span } from "../domain/span.ts";
import type { Glance } from "./sentence.ts";
import { inherited } from "./surroundings.ts";

export interface DocumentSubject {
  readonly places: readonly Inherited<Place>[];
  readonly period: Inherited<Period> | null;
}

/**
 * What the whole document speaks of: the places and period of its title; without a title, of its
 * first sentence that names a place as its subject.
 */
export function documentSubject(
  document: Pick<Document, "title" | "text">,
  read: (text: string) => Glance,
  firstSentences: readonly Span[],
): DocumentSubject {
  if (document.title) {
    const title = read(document.title);
    const at = document.text.indexOf(document.title);
    if (title.places.length > 0) {
      const [period] = title.periods;
      return {
        places: distinct(
          title.places.map((mention) =>
            at < 0 ? { value: mention.value, from: null } : inherited(mention, at),
          ),
        ),
        period:
          period && at >= 0 ? inherited(period, at) : period ? { value: period.value, from: null } : null,
      };
    }
  }
  for (const span of firstSentences) {
    const sentence = read(document.text.slice(span.start, span.end));
    if (sentence.places.length > 0) {
      return {
        places: distinct(sentence.places.map((mention) => inherited(mention, span.start))),
        period: null,
      };
    }
  }
  return { places: [], period: null };
}

/** A bare name is the named place of the same name; the one with a level stays. */
function distinct(places: readonly Inherited<Place>[]): Inherited<Place>[] {
  const out: Inherited<Place>[] = [];
  for (const place of places) {
    if (!out.some(({ value }) => samePlace(value, place.value))) out.push(place);
  }
  return out;
}
