import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Evidence } from "../../domain/evidence.ts";
import type { Question } from "../../domain/question.ts";
import { periodFits } from "../../figures/period-fits.ts";
import { isReached } from "../../language/aims.ts";
import { findPeriods } from "../../language/periods.ts";
import { sentences } from "../../language/sentences.ts";
import { cite } from "../cite.ts";
import { isAbout } from "./about.ts";
import { clauseAround } from "./sentence-matches.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const AIM = /(?<![\p{L}])(?:phấn đấu|mục tiêu(?! quốc gia)|đặt mục tiêu)(?![\p{L}])/giu;
const MOST = 4;
const LONGEST = 320;

/** "Bình Liêu đặt mục tiêu gì đến năm 2025?": the clauses that tell an aim of the place and time asked for. */
export function answerAims(question: Question, deps: TextDeps): Answer | undefined {
  // `mục tiêu tăng trưởng` asks for one of them.
  if (!question.asksTarget || question.keys.length > 0 || question.measure !== "level") return undefined;
  const found = deps.evidence.flatMap((evidence) => aimsIn(evidence, question, deps));
  const citations = found
    .filter(({ quote }, at) => found.findIndex((other) => other.quote === quote) === at)
    .slice(0, MOST);
  const [first, ...rest] = citations;
  return first && textReply(question, [first, ...rest], deps.wording);
}

function aimsIn(evidence: Evidence, question: Question, deps: TextDeps): Citation[] {
  const { document, passage } = evidence;
  const headings = passage.headings.filter((heading) => heading !== document.title).toReversed();
  return sentences(document.text, passage.span).flatMap((span) => {
    const text = document.text.slice(span.start, span.end);
    if (headings.some((heading) => heading.includes(text))) return [];
    return [...text.matchAll(AIM)].flatMap((aim) => {
      const hit = { start: span.start + aim.index, end: span.start + aim.index + aim[0].length };
      const clause = clauseAround(document.text, span, [hit], LONGEST);
      const words = document.text.slice(clause.start, clause.end);
      if (
        !isTimely(question, [words, ...headings]) ||
        isReached(words) ||
        !isAbout(question, words, evidence, deps.gazetteer)
      )
        return [];
      return cite(deps.library, document.id, clause) ?? [];
    });
  });
}

/** The words tell the time asked for, or tell none and the nearest heading with a time does. */
function isTimely({ period: asked }: Question, nearestFirst: readonly string[]): boolean {
  if (!asked) return true;
  const told = nearestFirst.map((words) => findPeriods(words)).find((periods) => periods.length > 0);
  return told?.some(({ period }) => periodFits(asked, period)) ?? false;
}
