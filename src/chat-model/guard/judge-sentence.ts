import type { AnswererDeps } from "../../answering/create-answerer.ts";
import { citeFigure } from "../../answering/figure-quote.ts";
import { createVerifier } from "../../answering/verify.ts";
import type { Citation } from "../../domain/citation.ts";
import { showsTheSame } from "../../domain/citation.ts";
import type { RemovalCause } from "../../domain/fuller-answer.ts";
import { isWithinCountry } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { FigureIndex } from "../../figures/figure-index.ts";
import { sentences } from "../../language/sentences.ts";
import { tokenise } from "../../language/tokens.ts";
import { isBareNumberHeld } from "./bare-number.ts";
import { isBound } from "./bound-words.ts";
import { withoutTitle } from "./by-title.ts";
import { conditionsStand } from "./conditions.ts";
import { type BoundedNumber, COUNTED_IN_WORDS, isEnglish, numbersIn, restsInEnglish } from "./english.ts";
import { putsInPlace, turnsShare } from "./kept-order.ts";
import { isOfLevel } from "./level-said.ts";
import { namesStand } from "./names.ts";
import { newWords } from "./new-words.ts";
import { figuresAnswer, isOnMatter, quotesAnswer, type SubjectsOf, type ToldFigure } from "./on-question.ts";
import { peopleStand } from "./people.ts";
import type { Quoted } from "./quoted.ts";
import { boundOf, tellsFigure } from "./same-figure.ts";
import { blanked, isShortened } from "./shortened.ts";
import { createToldReader, type Told } from "./told.ts";
import { isWorded, OPENER, type SourceSentence } from "./words.ts";

type Judgement = { readonly ok: false; readonly cause: RemovalCause } | JudgedTrue;

/** A sentence that its quotes bear out, told of the place and time asked for. */
export interface JudgedTrue {
  readonly ok: true;
  /** What shows the sentence, its figures' place and time included. */
  readonly citations: readonly Citation[];
  readonly figures: readonly ToldFigure[];
  /** It speaks of the matter that was asked for. */
  readonly isOnMatter: boolean;
}

/** A sentence that a model wrote, with the words that it says it rests on. */
interface Claimed {
  readonly text: string;
  readonly quoted: readonly Quoted[];
  /** The sentences before it that were kept. */
  readonly before: string;
}

export type SentenceJudge = (claimed: Claimed, question: Question) => Judgement;

/** Judges one sentence by nothing but the words that it cites, where they stand and what was read there. */
export function createSentenceJudge(deps: AnswererDeps): SentenceJudge {
  const readTold = createToldReader(deps);
  const subjectsOf: SubjectsOf = ({ title, issuer }) =>
    deps.gazetteer
      .find(tokenise(`${title ?? ""}\n${issuer ?? ""}`), "strict")
      .map(({ place }) => place)
      .filter(isWithinCountry);

  return (drafted, question) => {
    const { quoted } = drafted;
    const text = withoutTitle(
      drafted.text,
      quoted.map(({ evidence }) => evidence.document.title),
    );
    const claimed = { ...drafted, text };
    const removed = (cause: RemovalCause): Judgement => ({ ok: false, cause });
    if (quoted.length === 0) return removed("no-quote");
    const sources = quoted.flatMap(sentencesOf);
    const texts = sources.map((one) => one.text);
    const known = quoted.flatMap(({ evidence, span }) => deps.figures.within(evidence.document.id, span));
    const mentions = deps.gazetteer.find(tokenise(text), "strict");
    const named = mentions.map(({ span }) => span);
    const unplaced = blanked(text, mentions);
    const isForeign = isEnglish(text, named);
    const read = isForeign ? [] : figuresTold(claimed, known);
    const isWhole = !isForeign && isShortened(text, quoted, { known, gazetteer: deps.gazetteer });
    const told = read ?? [];
    if ((read === undefined && !isWhole) || (isForeign && !isVerified(text, known))) return removed("figure");
    const shown = (isForeign ? known : told.map(({ source }) => source)).flatMap(
      (figure) => citeFigure(deps.library, figure)?.citations ?? [],
    );
    const citations = distinct([...quoted.map(({ citation }) => citation), ...shown]);
    const documents = quoted.map(({ evidence }) => evidence);
    const above = documents.map(({ document, passage }) =>
      [document.title ?? "", ...passage.headings].join("\n"),
    );
    const stands = namesStand(
      text,
      {
        quotes: citations.map(({ quote }) => quote).join("\n"),
        above: above.join("\n"),
        dates: documents.flatMap(({ document }) => document.date ?? []),
        hasFigures: told.length > 0,
        places: [
          ...told.flatMap(({ source }) => source.places.map(({ value }) => value.name)),
          ...question.places.map(({ name }) => name),
        ],
      },
      deps.gazetteer,
    );
    if (
      !stands ||
      !isOfLevel(text, texts, [
        ...told.flatMap(({ source }) => source.places.map(({ value }) => value)),
        ...question.places,
      ])
    )
      return removed("name");
    const places = mentions.map(({ place }) => place).filter(isWithinCountry);
    // In the source's own words its figures are told as they were read there.
    const figures =
      isWhole && read === undefined
        ? known
            .filter((figure) => text.includes(numberOf(figure)))
            .map((figure) => ({ told: figure, source: figure }))
        : told;
    const answers =
      figures.length > 0
        ? figuresAnswer(question, figures, ({ documentId }) => subjectsOf(deps.library.document(documentId)))
        : quotesAnswer(question, places, quoted, {
            gazetteer: deps.gazetteer,
            figures: deps.figures,
            subjectsOf,
          });
    if (!answers) return removed("off-question");
    const rests = isForeign
      ? restsInEnglish(text, texts, { named, glossary: deps.glossary })
      : isWorded(
          unplaced,
          [
            ...sources.map((one) => ({
              ...one,
              holdsFigure: told.some(({ source }) => overlaps(one.span, source.span)),
            })),
            ...shown.map(({ quote, start, end }) => ({
              text: quote,
              span: { start, end },
              holdsFigure: true,
            })),
          ],
          above.join("\n"),
          { figures: told.map(({ told: figure }) => figure.span), glossary: deps.glossary },
        );
    if (!isForeign) {
      if (!peopleStand(text, texts)) return removed("name");
      if (!conditionsStand(text, texts)) return removed("unsupported");
      if (putsInPlace(unplaced, texts) || turnsShare(text, texts)) return removed("unsupported");
      if (
        !isWhole &&
        !isBound(unplaced, text, texts, new Set(tokenise(above.join("\n")).map(({ accented }) => accented)))
      )
        return removed("unsupported");
      const fresh = newWords(
        withoutPlaces(text.replace(OPENER, "")),
        [...texts, ...shown.map(({ quote }) => quote), ...above],
        { asked: question.text, glossary: deps.glossary },
      );
      if (fresh.length > 0) return removed("unsupported");
    }
    // Of figures that were read in both, what is aimed at and denied has been compared already.
    return rests || (isWhole && told.length > 0)
      ? {
          ok: true,
          citations,
          figures,
          isOnMatter: isOnMatter(question, [text, ...texts, ...above], deps.glossary),
        }
      : removed("unsupported");
  };

  function withoutPlaces(text: string): string {
    return blanked(text, deps.gazetteer.find(tokenise(text), "strict"));
  }

  /** Each figure of the sentence with the source's that it is; undefined when one is none of them. */
  function figuresTold(
    { text, before, quoted }: Claimed,
    known: ToldFigure["source"][],
  ): ToldFigure[] | undefined {
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
  }

  function writtenIn({ documentId, span }: ToldFigure["source"]): string {
    return deps.library.document(documentId).text.slice(span.start, span.end);
  }

  /** As it is written in its document. */
  function numberOf(figure: ToldFigure["source"]): string {
    const written = writtenIn(figure);
    return firstNumber(written) ?? written;
  }

  function standing(figure: ToldFigure["source"]) {
    const siblings = deps.figures
      .within(figure.documentId, figure.sentence)
      .filter(({ span }) => span.start !== figure.span.start);
    return { figure, text: deps.library.document(figure.documentId).text, siblings };
  }

  /** Both sides were read, and are not the same figure: likeness of words is no excuse. */
  function isRead(
    number: Span,
    text: string,
    readings: readonly Told[],
    known: readonly ToldFigure["source"][],
  ): boolean {
    const written = firstNumber(text.slice(number.start, number.end));
    return (
      readings.some(({ figures }) => figures.some(({ span }) => overlaps(span, number))) &&
      known.some((figure) => firstNumber(writtenIn(figure)) === written)
    );
  }

  /** In English the words cannot be held against the source's: every figure must be verified. */
  function isVerified(text: string, known: readonly ToldFigure["source"][]): boolean {
    const numbers = numbersIn(text);
    if (COUNTED_IN_WORDS.test(text)) return false;
    if (numbers.length === 0) return true;
    const isAmong = ({ number, bound }: BoundedNumber) =>
      known.some(
        (figure) =>
          writtenIn(figure)
            .split(/[^\d.,]+/u)
            .includes(number) && boundOf(figure.qualifier) === bound,
      );
    const verdicts = createVerifier({ ...deps, figures: new FigureIndex(known) }).verify(text);
    return (
      numbers.every(isAmong) &&
      verdicts.length >= numbers.length &&
      verdicts.every(({ verdict }) => verdict === "supported")
    );
  }
}

function firstNumber(text: string): string | undefined {
  return /\d+(?:[.,/]\d+)*/u.exec(text)?.[0];
}

/** The whole sentences that a quote touches, cut to the quote. */
function sentencesOf({ evidence: { document }, span }: Quoted): SourceSentence[] {
  return sentences(document.text, span).map((one) => ({
    text: document.text.slice(one.start, one.end),
    span: one,
    ahead: document.text.slice(sentenceStart(document.text, one.start), one.end),
  }));
}

function distinct(citations: readonly Citation[]): Citation[] {
  return citations.filter((one, at) => citations.findIndex((other) => showsTheSame(other, one)) === at);
}

function sentenceStart(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const around = sentences(text, { start: line, end: end < 0 ? text.length : end });
  return around.findLast(({ start }) => start <= at)?.start ?? at;
}
