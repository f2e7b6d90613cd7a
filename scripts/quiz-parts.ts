import { cite } from "../src/answering/cite.ts";
import type { AnswererDeps } from "../src/answering/create-answerer.ts";
import { citeFigure } from "../src/answering/figure-quote.ts";
import { paragraphSpans } from "../src/answering/text/quote-paragraphs.ts";
import { createVerifier } from "../src/answering/verify.ts";
import type { Figure } from "../src/domain/figure.ts";
import { matchFigures } from "../src/figures/match.ts";
import type { PassageIndex } from "../src/indexing/passage-index.ts";
import { searchTerms } from "../src/language/search-terms.ts";
import type { QuizDeps } from "../src/study/quiz/quiz-deps.ts";

/** What a quiz is made of, from the parts that answer questions for the same audience. */
export function quizParts(
  answering: AnswererDeps,
  index: PassageIndex,
  figures: () => readonly Figure[],
): QuizDeps {
  const { glossary, gazetteer, readQuestion } = answering;
  return {
    documents: index.documents,
    document: (id) => index.document(id),
    passagesOf: (id) => index.passagesOf(id),
    linesOf: paragraphSpans,
    figures,
    search: (words, count) => {
      const terms = searchTerms(words.normalize("NFC"), glossary, "typed").map(({ term }) => ({
        term,
        weight: 1,
      }));
      return index.searchLexical(terms, count).map(({ at }) => index.passageAt(at));
    },
    glossary,
    gazetteer,
    readQuestion,
    match: (question) => matchFigures(question, answering.figures.candidates(question.keys), glossary),
    cite: (documentId, span) => cite(index, documentId, span),
    citeFigure: (figure) => citeFigure(index, figure),
    verify: createVerifier(answering),
  };
}
