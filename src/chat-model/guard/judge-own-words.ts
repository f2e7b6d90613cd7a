import type { AnswererDeps } from "../../answering/create-answerer.ts";
import { citeFigure } from "../../answering/figure-quote.ts";
import { distinctCitations } from "../../domain/citation.ts";
import type { Question } from "../../domain/question.ts";
import type { JudgedTrue } from "./judge-sentence.ts";
import type { OwnWords } from "./own-words.ts";
import { createQuestionFit } from "./question-fit.ts";
import { tellsTargets } from "./same-figure.ts";

export type OwnWordsJudge = (told: OwnWords, question: Question) => JudgedTrue | undefined;

/** Judges words of a document, told as they stand there: they need only be of the places and times asked for, and tell no target as a result. */
export function createOwnWordsJudge(deps: AnswererDeps): OwnWordsJudge {
  const fitQuestion = createQuestionFit(deps);
  return ({ words, above }, question) => {
    const known = deps.figures.within(words.evidence.document.id, words.span);
    const figures = known.map((figure) => ({ told: figure, source: figure }));
    const { answers, matter } = fitQuestion({ text: words.text, quoted: [words], figures }, question);
    const text = [...above, words].map((one) => one.text).join("\n");
    if (!answers || !(question.asksTarget || tellsTargets(text, known))) return undefined;
    const shown = known.flatMap((figure) => citeFigure(deps.library, figure)?.citations ?? []);
    const citations = distinctCitations([...[...above, words].map(({ citation }) => citation), ...shown]);
    return { ok: true, citations, figures, matter };
  };
}
