import type { Answered } from "../domain/answer.ts";
import type { Question } from "../domain/question.ts";
import { asksPlanAndResult } from "../language/question/asked-table.ts";
import { fold } from "../language/spelling.ts";
import { type Cell, fittingFigures, type TableDeps, tableOf, told } from "./table-answer.ts";

/**
 * `Kế hoạch và thực hiện thu ngân sách năm 2022`: the target and the result of one place and time, a
 * gap for the one that no document tells. Undefined when the question does not ask for both.
 */
export function answerWithPlan(question: Question, deps: TableDeps): Answered | undefined {
  if (!asksPlanAndResult(fold(question.text).toLowerCase()) || question.places.length !== 1) return undefined;
  const figuresOf = (asked: Question) => told(asked, fittingFigures(asked, deps), deps);
  const reached = figuresOf({ ...question, asksTarget: false });
  const period = question.period ?? reached[0]?.period?.value ?? null;
  if (!period) return undefined;
  const aimed = figuresOf({ ...question, asksTarget: true, period });
  if (reached.length + aimed.length === 0) return undefined;
  const cells: Cell[] = [
    { label: deps.wording.planned, figures: aimed },
    { label: deps.wording.reached, figures: reached },
  ];
  return tableOf({ ...question, periods: [period] }, cells, "comparison", deps);
}
