import type { AnswererDeps } from "../../answering/create-answerer.ts";
import type { Figure } from "../../domain/figure.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { isBareNumberHeld } from "./bare-number.ts";
import type { ToldFigure } from "./figures-answer.ts";
import type { Claimed } from "./judge-sentence.ts";
import { tellsFigure } from "./same-figure.ts";
import { createToldReader, type Told } from "./told.ts";

/** Each figure of a sentence with the one of `known` that it is; undefined when a number of it is none of them. */
export type FiguresTold = (claimed: Claimed, known: readonly Figure[]) => ToldFigure[] | undefined;

/** Reads a sentence's figures as a document's are read, and finds each among those of its sources. */
export function createFiguresTold(deps: AnswererDeps): FiguresTold {
  const readTold = createToldReader(deps);
  const writtenIn = ({ documentId, span }: Figure) =>
    deps.library.document(documentId).text.slice(span.start, span.end);

  return ({ text, before, quoted }, known) => {
    const found: ToldFigure[] = [];
    const dates = [...new Set(quoted.map(({ evidence }) => evidence.document.date))];
    const readings = dates.map((date) => readTold(text, before, date));
    const spans = readings.flatMap(({ figures, bare }) => [...figures.map(({ span }) => span), ...bare]);
    const numbers = spans.filter((span, at) => spans.findIndex((other) => overlaps(other, span)) === at);
    for (const number of numbers) {
      const match = readings
        .flatMap(({ figures }) => figures)
        .filter(({ span }) => overlaps(span, number))
        .flatMap((told) => {
          const source = known.find((figure) =>
            tellsFigure({ figure: told, text }, standing(figure), deps.glossary),
          );
          return source ? [{ told, source }] : [];
        })[0];
      if (match) found.push(match);
      else if (isRead(number, text, readings, known) || !isBareNumberHeld(text, number, quoted, deps))
        return undefined;
    }
    return found;
  };

  function standing(figure: Figure) {
    const siblings = deps.figures
      .within(figure.documentId, figure.sentence)
      .filter(({ span }) => span.start !== figure.span.start);
    return { figure, text: deps.library.document(figure.documentId).text, siblings };
  }

  /** Both sides were read, and are not the same figure: likeness of words is no excuse. */
  function isRead(number: Span, text: string, readings: readonly Told[], known: readonly Figure[]): boolean {
    const written = firstNumber(text.slice(number.start, number.end));
    return (
      readings.some(({ figures }) => figures.some(({ span }) => overlaps(span, number))) &&
      known.some((figure) => firstNumber(writtenIn(figure)) === written)
    );
  }
}

/** The first number in words, as it is written there. */
export function firstNumber(text: string): string | undefined {
  return /\d+(?:[.,/]\d+)*/u.exec(text)?.[0];
}
