import type { Document } from "../../domain/document.ts";
import type { Figure } from "../../domain/figure.ts";
import type { PlaceLevel } from "../../domain/place.ts";
import { contains, type Span } from "../../domain/span.ts";

/** `toàn huyện`, `Huyện đã …`: which one, the words do not say. */
const BARE_LEVEL =
  /(?:^|(?<![\p{L}])(?:[Tt]oàn|của|địa bàn|[Tt]rên|[Cc]ả)\s)(?<level>[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn)(?![\p{L}])(?!\s(?:\p{Lu}|ủy|uỷ|đội|lỵ|lị|hội|nhà))/gu;

/** Whether it can be told from words alone which place they are of: a document on several must name it there. */
export function createPlacedCheck(figures: readonly Figure[]): (document: Document, span: Span) => boolean {
  const byDocument = new Map<string, Figure[]>();
  for (const figure of figures) {
    const known = byDocument.get(figure.documentId);
    if (known) known.push(figure);
    else byDocument.set(figure.documentId, [figure]);
  }
  return ({ id, text }, span) => {
    const own = byDocument.get(id) ?? [];
    const words = text.slice(span.start, span.end);
    const levels = new Set<PlaceLevel | null>([
      ...[...words.matchAll(BARE_LEVEL)].map(({ groups }) => groups!.level!.toLowerCase() as PlaceLevel),
      ...own
        .filter((figure) => contains(span, figure.span))
        .flatMap(({ places }) => places.map(({ value }) => value.level)),
    ]);
    return [...levels].every((level) => {
      const names = namesOf(own, level);
      return names.length < 2 || names.some((name) => words.includes(name));
    });
  };
}

function namesOf(figures: readonly Figure[], level: PlaceLevel | null): string[] {
  const places = figures.flatMap((figure) => figure.places.map(({ value }) => value));
  return [...new Set(places.filter((place) => place.level === level).map(({ name }) => name))];
}
