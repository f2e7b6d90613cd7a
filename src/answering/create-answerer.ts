import type { Answer } from "../domain/answer.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Question } from "../domain/question.ts";
import type { FigureIndex } from "../figures/figure-index.ts";
import { matchFigures } from "../figures/match.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Gazetteer } from "../language/places.ts";
import type { Library } from "./cite.ts";
import { answerWithFigures } from "./figure-answer.ts";
import { answerWithText } from "./text/text-answer.ts";
import { en } from "./wording/en.ts";
import { vi } from "./wording/vi.ts";

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
    if (question.keys.length === 0) return refusal(wording.nothing);
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
    if (question.expects === "figure") return numbers ?? refusal(wording.nothing);
    const evidence = await deps.retrieve(clean, EVIDENCE);
    const words = answerWithText(question, { ...deps, wording, evidence });
    return words ?? numbers ?? refusal(wording.nothing);
  };
}

function asksForFigure({ expects, keys }: Question): boolean {
  return expects === "figure" || (expects === "text" && keys.some(({ decisive }) => decisive));
}
