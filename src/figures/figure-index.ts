import type { Figure } from "../domain/figure.ts";
import type { Period } from "../domain/period.ts";
import { type Place, samePlace } from "../domain/place.ts";
import { contains, type Span } from "../domain/span.ts";
import { fold } from "../language/spelling.ts";
import { periodFits } from "./period-fits.ts";

/** Figures by the keys of what they measure, so that a question looks at few of many thousand. */
export class FigureIndex {
  readonly #byKey = new Map<string, Figure[]>();

  readonly #figures: readonly Figure[];
  #byDocument: Map<string, Figure[]> | undefined;

  constructor(figures: readonly Figure[]) {
    this.#figures = figures;
    for (const figure of figures) {
      for (const key of new Set([...figure.head, ...figure.nested].map(bare))) {
        const known = this.#byKey.get(key);
        if (known) known.push(figure);
        else this.#byKey.set(key, [figure]);
      }
    }
  }

  /** Figures told of a place, and for a period when one is given. */
  of(place: Place, period: Period | null): Figure[] {
    return this.#figures.filter(
      (figure) =>
        figure.places.some(({ value }) => samePlace(place, value)) &&
        (period === null || (figure.period !== null && periodFits(period, figure.period.value))),
    );
  }

  /** Figures of a document whose number lies within `span`. */
  within(documentId: string, span: Span): Figure[] {
    if (!this.#byDocument) {
      this.#byDocument = new Map();
      for (const figure of this.#figures) {
        const known = this.#byDocument.get(figure.documentId);
        if (known) known.push(figure);
        else this.#byDocument.set(figure.documentId, [figure]);
      }
    }
    return (this.#byDocument.get(documentId) ?? []).filter((figure) => contains(span, figure.span));
  }

  /** Figures whose own words share a key with those asked for; decisive keys alone when there are some. */
  candidates(keys: readonly { readonly key: string; readonly decisive: boolean }[]): Figure[] {
    const decisive = keys.filter((key) => key.decisive);
    const wanted = decisive.length > 0 ? decisive : keys;
    return [...new Set(wanted.flatMap(({ key }) => this.#byKey.get(bare(key)) ?? []))];
  }
}

function bare(key: string): string {
  return key.startsWith("#") ? key : fold(key);
}
