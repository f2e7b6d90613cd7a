import type { AnswererDeps } from "../../answering/create-answerer.ts";
import { citeFigure } from "../../answering/figure-quote.ts";
import { type Citation, distinctCitations } from "../../domain/citation.ts";
import type { RemovalCause } from "../../domain/fuller-answer.ts";
import type { Question } from "../../domain/question.ts";
import { sentences } from "../../language/sentences.ts";
import { tokenise } from "../../language/tokens.ts";
import { withoutTitle } from "./by-title.ts";
import { createEnglishVerifier, isEnglish, restsInEnglish } from "./english.ts";
import type { ToldFigure } from "./figures-answer.ts";
import { createFiguresTold, firstNumber } from "./figures-told.ts";
import { isOfLevel } from "./level-said.ts";
import { namesStand } from "./names.ts";
import { createQuestionFit, type Matter } from "./question-fit.ts";
import { aboveOf, type Quoted } from "./quoted.ts";
import { tellsTargets } from "./same-figure.ts";
import { blanked, isShortened } from "./shortened.ts";
import { wordingStands } from "./wording-stands.ts";
import type { SourceSentence } from "./words.ts";

type Judgement = { readonly ok: false; readonly cause: RemovalCause } | JudgedTrue;

/** A sentence that its quotes bear out, told of the place and time asked for. */
export interface JudgedTrue {
  readonly ok: true;
  /** What shows the sentence, its figures' place and time included. */
  readonly citations: readonly Citation[];
  readonly figures: readonly ToldFigure[];
  readonly matter: Matter;
}

/** A sentence that a model wrote, with the words that it says it rests on. */
export interface Claimed {
  readonly text: string;
  readonly quoted: readonly Quoted[];
  /** The sentences before it that were kept. */
  readonly before: string;
}

export type SentenceJudge = (claimed: Claimed, question: Question) => Judgement;

/**
 * Judges one sentence by nothing but the words that it cites, where they stand and what was read there. It is borne out
 * as a source's sentence, shortened; else by its figures, each of which the source must tell, with words that stand
 * there around them. Other likeness of words shows nothing.
 */
export function createSentenceJudge(deps: AnswererDeps): SentenceJudge {
  const { library, gazetteer, glossary } = deps;
  const figuresTold = createFiguresTold(deps);
  const isVerified = createEnglishVerifier(deps);
  const fitQuestion = createQuestionFit(deps);

  return (drafted, question) => {
    const { quoted } = drafted;
    const documents = quoted.map(({ evidence }) => evidence.document);
    const text = withoutTitle(
      drafted.text,
      documents.map(({ title }) => title),
    );
    const removed = (cause: RemovalCause): Judgement => ({ ok: false, cause });
    if (quoted.length === 0) return removed("no-quote");
    const sources = quoted.flatMap(sentencesOf);
    const texts = sources.map((one) => one.text);
    const above = quoted.map(aboveOf).join("\n");
    const known = quoted.flatMap(({ evidence, span }) => deps.figures.within(evidence.document.id, span));
    const mentions = gazetteer.find(tokenise(text), "strict");
    const named = mentions.map(({ span }) => span);
    const isForeign = isEnglish(text, named);
    const isWhole = !isForeign && isShortened(text, quoted, { known, gazetteer });
    const read = isForeign ? [] : figuresTold({ ...drafted, text }, known);
    if (isForeign ? !isVerified(text, known) : read === undefined && !isWhole) return removed("figure");
    // In the source's own words its figures are told as they were read there.
    const figures = read ?? known.filter((figure) => text.includes(numberOf(figure))).map(toldAsRead);
    const shown = (isForeign ? known : figures.map(({ source }) => source)).flatMap(
      (figure) => citeFigure(library, figure)?.citations ?? [],
    );
    const citations = distinctCitations([...quoted.map(({ citation }) => citation), ...shown]);
    const places = [
      ...figures.flatMap(({ source }) => source.places.map(({ value }) => value)),
      ...question.places,
    ];
    const names = {
      quotes: citations.map(({ quote }) => quote).join("\n"),
      above,
      dates: documents.flatMap(({ date }) => date ?? []),
      hasFigures: figures.length > 0,
      places: places.map(({ name }) => name),
    };
    if (!namesStand(text, names, gazetteer) || !isOfLevel(text, texts, places)) return removed("name");
    const { answers, matter } = fitQuestion({ text, quoted, figures }, question);
    if (!answers) return removed("off-question");
    const borne: JudgedTrue = { ok: true, citations, figures, matter };
    if (isWhole)
      return question.asksTarget ||
        tellsTargets(
          text,
          figures.map(({ source }) => source),
        )
        ? borne
        : removed("figure");
    if (isForeign) return restsInEnglish(text, texts, { named, glossary }) ? borne : removed("unsupported");
    const cause = wordingStands(
      { text, unplaced: blanked(text, mentions), figures },
      { sources, shown, above },
      { asked: question.text, glossary },
    );
    return cause ? removed(cause) : borne;
  };

  /** As it is written in its document. */
  function numberOf({ documentId, span }: ToldFigure["source"]): string {
    const written = library.document(documentId).text.slice(span.start, span.end);
    return firstNumber(written) ?? written;
  }
}

function toldAsRead(figure: ToldFigure["source"]): ToldFigure {
  return { told: figure, source: figure };
}

/** The whole sentences that a quote touches, cut to the quote. */
function sentencesOf({ evidence: { document }, span }: Quoted): SourceSentence[] {
  return sentences(document.text, span).map((one) => ({
    text: document.text.slice(one.start, one.end),
    span: one,
    ahead: document.text.slice(sentenceStart(document.text, one.start), one.end),
  }));
}

function sentenceStart(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const around = sentences(text, { start: line, end: end < 0 ? text.length : end });
  return around.findLast(({ start }) => start <= at)?.start ?? at;
}
