import { cite } from "../src/answering/cite.ts";
import type { AnswererDeps } from "../src/answering/create-answerer.ts";
import { citeFigure } from "../src/answering/figure-quote.ts";
import { isAbout } from "../src/answering/text/about.ts";
import { vi } from "../src/answering/wording/vi.ts";
import type { Figure } from "../src/domain/figure.ts";
import type { MakeQuiz } from "../src/domain/quiz.ts";
import type { PassageIndex } from "../src/indexing/passage-index.ts";
import type { Retriever } from "../src/retrieval/create-retriever.ts";
import type { StudyDeps } from "../src/study/pack/study-deps.ts";

interface StudyParts {
  readonly answering: AnswererDeps;
  readonly index: PassageIndex;
  readonly retrieve: Retriever;
  readonly figures: () => readonly Figure[];
  readonly quiz: MakeQuiz;
  /** When the index was made, as its manifest has it. */
  readonly createdAt: string;
}

/** What a study pack is made of, from the parts that answer questions for the same audience. */
export function studyParts({ answering, index, retrieve, figures, quiz, createdAt }: StudyParts): StudyDeps {
  const { glossary, gazetteer, breaks, readTyped, readQuestion } = answering;
  return {
    indexedOn: createdAt.slice(0, 10),
    library: index,
    glossary,
    breaks,
    retrieve,
    readTyped,
    readQuestion,
    isAbout: (topic, words, where) => isAbout(topic, words, where, gazetteer),
    figures,
    cite: (documentId, span) => cite(index, documentId, span),
    citeFigure: (figure) => citeFigure(index, figure),
    placeWords: vi.place,
    periodWords: vi.period,
    quiz,
  };
}
