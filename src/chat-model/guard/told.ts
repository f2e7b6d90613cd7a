import type { Figure } from "../../domain/figure.ts";
import { contains, overlaps, type Span } from "../../domain/span.ts";
import { createFigureReader } from "../../figures/read-figures.ts";
import { findDates } from "../../language/dates.ts";
import type { Glossary } from "../../language/glossary.ts";
import { findPeriods } from "../../language/periods.ts";
import type { Gazetteer } from "../../language/places.ts";
import { tokenise } from "../../language/tokens.ts";

/** The numbers of a sentence that a model wrote; all spans lie in the sentence. */
export interface Told {
  readonly figures: readonly Figure[];
  /** Numbers that no figure was made of, and that are no date, period or document number. */
  readonly bare: readonly Span[];
}

/** Not in a name such as COVID-19, which is held against the quotes as a name. */
const NUMBER = /(?<!\p{L}-)(?<!\d)\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?/gu;

export type ToldReader = (sentence: string, before: string, date: string | null) => Told;

/**
 * Reads a sentence as a document would be read that goes on from `before` and bears the date of the
 * sentence's source: the same rules on both sides, so that two readings can be held against each other.
 */
export function createToldReader(deps: { glossary: Glossary; gazetteer: Gazetteer }): ToldReader {
  const read = createFigureReader(deps);
  return (sentence, before, date) => {
    const lead = before === "" ? "" : `${before} `;
    const text = lead + sentence;
    const document = {
      ...{ id: "", path: "", title: null, date, issuer: null, text, seams: [], pages: [], contentHash: "" },
      ...{ sample: false, number: null, draft: false, validFrom: null, validTo: null },
      ...{ restricted: false, readers: [] },
    };
    const blocks = [{ span: { start: 0, end: text.length }, headings: [], isHeading: false }];
    const figures = read(document, blocks)
      .filter(({ span }) => span.start >= lead.length)
      .map((figure) => moved(figure, lead.length));
    const taken = [
      ...findDates(sentence).map(({ span }) => span),
      ...findPeriods(sentence).map(({ span }) => span),
      ...tokenise(sentence).flatMap(({ kind, span }) => (kind === "code" ? [span] : [])),
    ];
    const bare = [...sentence.matchAll(NUMBER)]
      .map(({ index, 0: number }) => ({ start: index, end: index + number.length }))
      .filter((span) => !figures.some((figure) => overlaps(figure.span, span)))
      .filter((span) => !taken.some((other) => contains(other, span)));
    return { figures, bare };
  };
}

function moved(figure: Figure, by: number): Figure {
  const back = ({ start, end }: Span): Span => ({ start: start - by, end: end - by });
  return { ...figure, span: back(figure.span), clause: back(figure.clause), sentence: back(figure.sentence) };
}
