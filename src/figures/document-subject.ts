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
}

/** In front of a time that a report looks forward to, not the one it tells of. */
const AHEAD =
  /(?<!thực hiện (?:các )?)(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu|giải pháp|nhiệm kỳ|chương trình)[^,;]*$/iu;

/**
 * What the whole document speaks of: the places of its title, of the office that issued it, or of
 * its first sentence that names a place as its subject; the period of its title or first sentences.
 */
export function documentSubject(
  document: Pick<Document, "title" | "text" | "issuer">,
  read: (text: string) => Glance,
  firstSentences: readonly Span[],
): DocumentSubject {
  const sources = [document.title, document.issuer].flatMap((words) =>
    words ? [{ words, at: document.text.indexOf(words) }] : [],
  );
  const opening = firstSentences.map((span) => ({
    words: document.text.slice(span.start, span.end),
    at: span.start,
  }));
  const [title] = sources;
  const glances = [...sources, ...opening].map(({ words, at }) => ({ glance: read(words), at }));
  const places = glances.find(({ glance }) => glance.places.length > 0);
  const timely = [...(document.title && title ? [title] : []), ...opening].map(({ words, at }) => ({
    glance: read(words),
    at,
  }));
  const period = timely.flatMap(({ glance, at }) => {
    const told = glance.periods.find(({ span }) => !AHEAD.test(glance.text.slice(0, span.start)));
    return told ? [located(told, at)] : [];
  })[0];
  return {
    places: places ? distinctPlaces(places.glance.places.map((mention) => located(mention, places.at))) : [],
    period: period ?? null,
  };
}

/** Words that stand nowhere in the text, such as a joined title, cannot be quoted. */
function located<T>(mention: Mention<T>, at: number): Inherited<T> {
  return at < 0 ? { value: mention.value, from: null } : inherited(mention, at);
}
