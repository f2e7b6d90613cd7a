import type { AnswererDeps } from "../../answering/create-answerer.ts";
import { isWithinCountry } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { tokenise } from "../../language/tokens.ts";
import { figuresAnswer, type ToldFigure } from "./figures-answer.ts";
import { isBroad, isOfAffairs, isOnMatter } from "./matter.ts";
import { aboveOf, type Quoted } from "./quoted.ts";
import { quotesAnswer, type SubjectsOf } from "./words-about.ts";

/** A sentence that its quotes bear out, with the figures that it tells. */
interface Told {
  readonly text: string;
  readonly quoted: readonly Quoted[];
  readonly figures: readonly ToldFigure[];
}

/** What a sentence is about. */
export interface Matter {
  /** It speaks of the matter that was asked for. */
  readonly isOnMatter: boolean;
  /** It tells a figure, or speaks of that matter or something else that the glossary knows. */
  readonly isOfAffairs: boolean;
}

export interface QuestionFit {
  /** It tells of the places and times asked for. */
  readonly answers: boolean;
  readonly matter: Matter;
}

/** Holds what a sentence tells against what was asked. */
export function createQuestionFit({
  gazetteer,
  glossary,
  figures: index,
  library,
}: AnswererDeps): (told: Told, question: Question) => QuestionFit {
  const placesIn = (text: string) =>
    gazetteer
      .find(tokenise(text), "strict")
      .map(({ place }) => place)
      .filter(isWithinCountry);
  const subjectsOf: SubjectsOf = ({ title, issuer }) => placesIn(`${title ?? ""}\n${issuer ?? ""}`);

  return ({ text, quoted, figures }, question) => {
    const answers =
      figures.length > 0
        ? figuresAnswer(question, figures, ({ documentId }) => subjectsOf(library.document(documentId)))
        : quotesAnswer(question, placesIn(text), quoted, { gazetteer, figures: index, subjectsOf });
    const words = [text, ...quoted.map((one) => one.text), ...quoted.map(aboveOf)];
    const onMatter = isOnMatter(question, words, glossary);
    return {
      answers,
      matter: {
        isOnMatter: onMatter,
        isOfAffairs: figures.length > 0 || isOfAffairs(text, glossary) || (onMatter && !isBroad(question)),
      },
    };
  };
}
