import type { Answer, RefusalReason } from "../domain/answer.ts";
import type { Evidence } from "../domain/evidence.ts";
import { isHeader } from "../domain/grid.ts";
import type { Question } from "../domain/question.ts";
import type { FigureIndex } from "../figures/figure-index.ts";
import { matchFigures } from "../figures/match.ts";
import type { Break } from "../language/breaks.ts";
import type { Glossary } from "../language/glossary.ts";
import type { Gazetteer } from "../language/places.ts";
import { asksYearToYear, extremeAsked } from "../language/question/asked-table.ts";
import { fold } from "../language/spelling.ts";
import type { Library } from "./cite.ts";
import { answerWithFigures } from "./figure-answer.ts";
import type { AskedBefore } from "./follow-up.ts";
import { answerWithPlan } from "./plan-answer.ts";
import { answerWithRanking } from "./ranking-answer.ts";
import { answerWithTable, type TableDeps } from "./table-answer.ts";
import { answerHeaded } from "./text/headed.ts";
import { answerWithText } from "./text/text-answer.ts";
import { askWhichDay } from "./text/which-day.ts";
import { en } from "./wording/en.ts";
import { vi } from "./wording/vi.ts";
import type { AnswerWording } from "./wording/wording.ts";

const GREETING =
  /^(?:xin )?(?:chao|hello|hi|hey|cam on|thanks?|thank you)\b.{0,40}$|^(?:ban|bot) la (?:ai|gi)\b/;
/** Passages that text answers are looked for in. */
const EVIDENCE = 15;
const LONGEST_QUESTION = 2000;

export interface AnswererDeps {
  /** What was typed as it was meant: with the Vietnamese keyboard off, with slips. */
  readonly readTyped: (text: string) => string;
  readonly readQuestion: (text: string) => Question;
  readonly retrieve: (query: string, count: number) => Promise<readonly Evidence[]>;
  readonly figures: FigureIndex;
  readonly library: Library;
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  readonly askedBefore: AskedBefore;
  /** From when indicators are measured otherwise. */
  readonly breaks: readonly Break[];
}

/**
 * Answers from the documents' own words and figures, without a chat model; a refusal is a value.
 * Within a thread (a user in a chat) a question may take up the one before, or the last one of the thread
 * `after`.
 */
export function createAnswerer(
  deps: AnswererDeps,
): (text: string, thread?: string, after?: string) => Promise<Answer> {
  return async (text, thread, after = thread) => {
    const typed = text.replace(/[\p{Cc}\p{Cf}]/gu, " ").trim();
    const clean = deps.readTyped(typed.slice(0, LONGEST_QUESTION));
    const folded = fold(clean).toLowerCase();
    const asked = deps.readQuestion(clean);
    const question = after === undefined ? asked : deps.askedBefore.complete(after, asked, folded);
    const words = wordingOf(question);
    if (!/[\p{L}\p{N}]/u.test(clean)) return refusal(question, words.empty, "nothing-asked");
    if (GREETING.test(folded)) return refusal(question, words.greeting, "nothing-asked");
    if (asksNothing(question)) return refusal(question, words.empty, "nothing-asked");
    if (thread !== undefined) deps.askedBefore.remember(thread, question);
    return answerQuestion(question, deps);
  };
}

async function answerQuestion(question: Question, deps: AnswererDeps): Promise<Answer> {
  const wording = wordingOf(question);
  const match = (asked: Question) => matchFigures(asked, deps.figures.candidates(asked.keys), deps.glossary);
  const resultsOf: TableDeps["resultsOf"] = (place, period) =>
    deps.figures.of(place, period).filter(({ status }) => status === "result");
  let retrieved: ReturnType<AnswererDeps["retrieve"]> | undefined;
  const evidenceFor = () => {
    retrieved ??= deps.retrieve(question.text, EVIDENCE).then(tellingMore);
    return retrieved;
  };
  const whichDay =
    question.days.length > 0
      ? askWhichDay(question, { ...deps, wording, evidence: await evidenceFor() })
      : undefined;
  if (whichDay) return whichDay;
  const tables = { ...deps, wording, match, resultsOf };
  const table =
    answerWithRanking(question, tables) ??
    answerWithPlan(question, tables) ??
    answerWithTable(question, tables);
  if (table) return table;
  const numbers = asksForFigure(question)
    ? answerWithFigures(question, match(question), { ...deps, wording })
    : undefined;
  if (numbers && numbers.kind !== "insufficient-evidence") return numbers;
  const folded = fold(question.text).toLowerCase();
  const years = asksYearToYear(folded)
    ? answerWithTable({ ...question, asksSeries: true }, tables)
    : undefined;
  const told = years?.table?.rows.filter(({ figure }) => figure !== null) ?? [];
  if (years && told.length > 1) return years;
  // Which place has most is told by comparing all of them, never by a passage about one.
  if (extremeAsked(folded)) return numbers ?? refusal(question, wording.nothing, "no-such-figure");
  if (isTold(question) && (numbers || question.expects === "figure"))
    return numbers ?? refusal(question, wording.nothing, "no-such-figure");
  const texts = { ...deps, wording, evidence: await evidenceFor() };
  const words =
    question.expects === "figure" ? answerHeaded(question, texts) : answerWithText(question, texts);
  return words ?? numbers ?? refusal(question, wording.nothing, "nothing-found");
}

function wordingOf({ language }: Question): AnswerWording {
  return language === "en" ? en : vi;
}

function refusal({ language }: Question, text: string, reason: RefusalReason): Answer {
  return { kind: "insufficient-evidence", language, text, reason, nearby: [] };
}

function asksNothing({ keys, documentNumbers, asksTarget, asksSeries }: Question): boolean {
  return keys.length === 0 && documentNumbers.length === 0 && !asksTarget && !asksSeries;
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

/** The header of a table asks what its rows tell; it answers nothing. */
function tellingMore(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ passage, document }) => !isHeader(document.grids ?? [], passage.span));
}
