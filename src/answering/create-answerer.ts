import type { Answer } from "../domain/answer.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Question } from "../domain/question.ts";
import type { FigureIndex } from "../figures/figure-index.ts";
import { matchFigures } from "../figures/match.ts";
import type { Break } from "../language/breaks.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Gazetteer } from "../language/places.ts";
import { fold } from "../language/spelling.ts";
import type { Library } from "./cite.ts";
import { answerWithFigures } from "./figure-answer.ts";
import { answerWithTable } from "./table-answer.ts";
import { answerHeaded } from "./text/headed.ts";
import { answerWithText } from "./text/text-answer.ts";
import { en } from "./wording/en.ts";
import { vi } from "./wording/vi.ts";

const GREETING =
  /^(?:xin )?(?:chao|hello|hi|hey|cam on|thanks?|thank you)\b.{0,40}$|^(?:ban|bot) la (?:ai|gi)\b/;
/** Passages that text answers are looked for in. */
const EVIDENCE = 15;
const LONGEST_QUESTION = 2000;

export interface AnswererDeps {
  readonly readQuestion: (text: string) => Question;
  readonly retrieve: (query: string, count: number) => Promise<readonly Evidence[]>;
  readonly figures: FigureIndex;
  readonly library: Library;
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  /** From when indicators are measured otherwise. */
  readonly breaks: readonly Break[];
}

/** Answers from the documents' own words and figures, without a chat model; a refusal is a value. */
export function createAnswerer(deps: AnswererDeps): (question: string) => Promise<Answer> {
  return async (text) => {
    const clean = text
      .replace(/[\p{Cc}\p{Cf}]/gu, " ")
      .trim()
      .slice(0, LONGEST_QUESTION);
    const question = deps.readQuestion(clean);
    const wording = question.language === "en" ? en : vi;
    const refusal = (words: string): Answer => ({
      kind: "insufficient-evidence",
      language: question.language,
      text: words,
      nearby: [],
    });
    if (!/[\p{L}\p{N}]/u.test(clean)) return refusal(wording.empty);
    if (GREETING.test(fold(clean).toLowerCase())) return refusal(wording.greeting);
    if (
      question.keys.length === 0 &&
      question.documentNumbers.length === 0 &&
      !question.asksTarget &&
      !question.asksSeries
    )
      return refusal(wording.empty);
    const table = answerWithTable(question, {
      ...deps,
      wording,
      match: (asked) => matchFigures(asked, deps.figures.candidates(asked.keys), deps.glossary),
      resultsOf: (place, period) =>
        deps.figures.of(place, period).filter(({ status }) => status === "result"),
    });
    if (table) return table;
    const numbers = asksForFigure(question)
      ? answerWithFigures(
          question,
          matchFigures(question, deps.figures.candidates(question.keys), deps.glossary),
          {
            library: deps.library,
            wording,
          },
        )
      : undefined;
    if (numbers && numbers.kind !== "insufficient-evidence") return numbers;
    if (isTold(question) && (numbers || question.expects === "figure"))
      return numbers ?? refusal(wording.nothing);
    const evidence = await deps.retrieve(clean, EVIDENCE);
    const texts = { ...deps, wording, evidence };
    const words =
      question.expects === "figure" ? answerHeaded(question, texts) : answerWithText(question, texts);
    return words ?? numbers ?? refusal(wording.nothing);
  };
}

/** Of one place or time: only a figure read for them may answer, never a passage that has their words. */
function isTold({ places, period }: Question): boolean {
  return places.length > 0 || period !== null;
}

function asksForFigure({ expects, keys }: Question): boolean {
  return (
    expects === "figure" ||
    ((expects === "text" || expects === "yes-no") && keys.some(({ decisive }) => decisive))
  );
}
