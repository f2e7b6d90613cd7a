import { cite } from "../src/answering/cite.ts";
import type { AnswererDeps } from "../src/answering/create-answerer.ts";
import { citeFigure } from "../src/answering/figure-quote.ts";
import { isAbout } from "../src/answering/text/about.ts";
import { paragraphSpans } from "../src/answering/text/quote-paragraphs.ts";
import type { Verifier } from "../src/answering/verify.ts";
import { vi } from "../src/answering/wording/vi.ts";
import type { Figure } from "../src/domain/figure.ts";
import type { MakeQuiz } from "../src/domain/quiz.ts";
import { matchFigures } from "../src/figures/match.ts";
import type { Manifest } from "../src/indexing/manifest.ts";
import type { PassageIndex } from "../src/indexing/passage-index.ts";
import { searchTerms } from "../src/language/search-terms.ts";
import type { Retriever } from "../src/retrieval/create-retriever.ts";
import { createStudyPack, type MakeStudyPack } from "../src/study/pack/create-study-pack.ts";
import { createQuizMaker } from "../src/study/quiz/create-quiz-maker.ts";
import type { StudyDeps } from "../src/study/study-deps.ts";

/** What study material is made of: the parts that answer questions for the same audience. */
interface StudyParts {
  readonly answering: AnswererDeps;
  readonly verify: Verifier["verify"];
  readonly index: PassageIndex;
  readonly retrieve: Retriever;
  readonly figures: () => readonly Figure[];
  readonly manifest: Pick<Manifest, "createdAt">;
}

/** Quizzes and study packs over what one audience sees. */
export function studyMakers(parts: StudyParts): {
  readonly quiz: MakeQuiz;
  readonly studyPack: MakeStudyPack;
} {
  const { answering, verify, index, retrieve, manifest } = parts;
  const { glossary, gazetteer, breaks } = answering;
  const shared = sharedParts(parts);
  const quiz = createQuizMaker({
    ...shared,
    gazetteer,
    linesOf: paragraphSpans,
    search: (words, count) => {
      const terms = searchTerms(words.normalize("NFC"), glossary, "typed");
      const weighed = terms.map(({ term }) => ({ term, weight: 1 }));
      return index.searchLexical(weighed, count).map(({ at }) => index.passageAt(at));
    },
    match: (question) => matchFigures(question, answering.figures.candidates(question.keys), glossary),
    verify,
  });
  const studyPack = createStudyPack({
    ...shared,
    indexedOn: manifest.createdAt.slice(0, 10),
    passageCount: index.count,
    breaks,
    retrieve,
    isAbout: (topic, words, where) => isAbout(topic, words, where, gazetteer),
    quiz,
  });
  return { quiz, studyPack };
}

function sharedParts({ answering, index, figures }: StudyParts): StudyDeps {
  const { glossary, readTyped, readQuestion } = answering;
  return {
    documents: index.documents,
    document: (id) => index.document(id),
    passagesOf: (id) => index.passagesOf(id),
    glossary,
    readTyped,
    readQuestion,
    figures,
    cite: (documentId, span) => cite(index, documentId, span),
    citeFigure: (figure) => citeFigure(index, figure),
    placeWords: vi.place,
    periodWords: vi.period,
  };
}
