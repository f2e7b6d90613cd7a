import type { Answer } from "../../domain/answer.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Question } from "../../domain/question.ts";
import type { Span } from "../../domain/span.ts";
import { findDates } from "../../language/dates.ts";
import { findPeriods } from "../../language/periods.ts";
import { cite } from "../cite.ts";
import { clauseAround, matchSentences } from "./sentence-matches.ts";
import type { TextDeps } from "./text-deps.ts";
import { textReply } from "./text-reply.ts";

const ENOUGH = 0.8;
const NEAR = 60;
const LONGEST = 320;
const AIM = /(?<![\p{L}])(?:phấn đấu|dự kiến|sẽ|hướng tới)(?![\p{L}])/iu;

/** When something happened: the date or year that stands nearest to its words in the sentence. */
export function answerEventDate(question: Question, deps: TextDeps): Answer | undefined {
  const told: { citation: Citation; said: string; far: number }[] = [];
  for (const { evidence, span, text, coverage, hits } of matchSentences(question, deps)) {
    if (coverage < ENOUGH) break;
    const times = [...findDates(text), ...findPeriods(text)]
      .map((time): Span => ({ start: time.span.start + span.start, end: time.span.end + span.start }))
      .sort((a, b) => distance(a, hits) - distance(b, hits));
    const [time] = times;
    if (!time || distance(time, hits) > NEAR) continue;
    const { document } = evidence;
    const clause = clauseAround(document.text, span, [...hits, time], LONGEST);
    const words = document.text.slice(clause.start, clause.end);
    if (AIM.test(words) && !question.asksTarget) continue;
    const citation = cite(deps.library, document.id, clause);
    const said = document.text.slice(time.start, time.end);
    if (citation) told.push({ citation, said, far: distance(time, hits) });
  }
  const [nearest] = told.sort((a, b) => a.far - b.far);
  return nearest && textReply(question, [nearest.citation], deps.wording, { highlight: nearest.said });
}

/** Characters between the time and the nearest asked-for words. */
function distance(time: Span, hits: readonly Span[]): number {
  return Math.min(...hits.map((hit) => Math.max(0, time.start - hit.end, hit.start - time.end)));
}
