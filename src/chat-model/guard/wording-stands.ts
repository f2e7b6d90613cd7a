import type { Citation } from "../../domain/citation.ts";
import type { RemovalCause } from "../../domain/fuller-answer.ts";
import { overlaps } from "../../domain/span.ts";
import type { Glossary } from "../../language/glossary.ts";
import { tokenise } from "../../language/tokens.ts";
import { isBound } from "./bound-words.ts";
import { conditionsStand } from "./conditions.ts";
import type { ToldFigure } from "./figures-answer.ts";
import { putsInPlace, turnsShare } from "./kept-order.ts";
import { newWords } from "./new-words.ts";
import { peopleStand } from "./people.ts";
import { isWorded, OPENER, type SourceSentence } from "./words.ts";

interface ToldSentence {
  readonly text: string;
  /** With blanks for the names of places, which are held against the sources by themselves. */
  readonly unplaced: string;
  readonly figures: readonly ToldFigure[];
}

interface Sources {
  readonly sources: readonly SourceSentence[];
  /** What shows the figures, their place and time. */
  readonly shown: readonly Citation[];
  /** Titles and headings. */
  readonly above: string;
}

/** Why the words around a sentence's figures do not stand in its sources; undefined when they do. */
export function wordingStands(
  { text, unplaced, figures }: ToldSentence,
  { sources, shown, above }: Sources,
  { asked, glossary }: { readonly asked: string; readonly glossary: Glossary },
): RemovalCause | undefined {
  if (figures.length === 0) return "unsupported";
  const texts = sources.map((one) => one.text);
  if (!peopleStand(text, texts, unplaced)) return "name";
  const holding = [
    ...sources.map((one) => ({
      ...one,
      holdsFigure: figures.some(({ source }) => overlaps(one.span, source.span)),
    })),
    ...shown.map(({ quote, start, end }) => ({ text: quote, span: { start, end }, holdsFigure: true })),
  ];
  const spans = figures.map(({ told }) => told.span);
  const aboveWords = new Set(tokenise(above).map(({ accented }) => accented));
  const stands =
    conditionsStand(text, texts) &&
    !putsInPlace(unplaced, texts) &&
    !turnsShare(text, texts) &&
    isBound(unplaced, text, texts, aboveWords) &&
    isWorded(unplaced, holding, above, { figures: spans, glossary }) &&
    newWords(unplaced.replace(OPENER, ""), [...texts, ...shown.map(({ quote }) => quote), above], {
      asked,
      glossary,
    }).length === 0;
  return stands ? undefined : "unsupported";
}
