import { cleanText } from "../clean-text.ts";
import type { InlineResult } from "../delivery/answer-queries.ts";
import { inlineResults } from "../format/inline-results.ts";
import type { InlineQuery } from "../intake/inline-query.ts";
import { wordingFor } from "../wording/wording.ts";
import { consult } from "./consult.ts";
import type { HandlerDeps } from "./handler-deps.ts";
import { questionProblem } from "./question-problem.ts";

/** More are not read in the strip above the keyboard. */
const MOST_RESULTS = 5;
/** Telegram asks again at every key; only what stands still is searched for. */
const STANDS_STILL_MS = 250;

/** Answers what is typed after the bot's name; `isLatest` tells whether it is still what stands there. */
export async function answerInline(
  deps: HandlerDeps,
  { queryId, query, language }: InlineQuery,
  isLatest: () => boolean,
): Promise<void> {
  const wording = wordingFor(language);
  const question = cleanText(query).trim();
  if (question === "") return deps.outbox.answerInline(queryId, { results: [], hint: wording.inlineHint });
  await deps.clock.wait(STANDS_STILL_MS, deps.stop);
  if (!isLatest()) return;
  const problem = questionProblem(question, language);
  if (problem) return deps.outbox.answerInline(queryId, { results: [], hint: problem });
  const found = await consult(deps, language, (signal) => resultsFor(deps, question, signal));
  if (found.kind === "unsaid") return;
  if (found.kind === "not-done") {
    return deps.outbox.answerInline(queryId, { results: [], hint: found.apology });
  }
  const results = found.value.slice(0, MOST_RESULTS);
  deps.logger.info("an inline query was answered", { results: results.length });
  const hint = results.length === 0 ? { hint: wording.inlineNothing } : {};
  await deps.outbox.answerInline(queryId, { results, ...hint });
}

/** Where a question can mean several things, the answer to each of them. */
async function resultsFor(
  { assistant }: HandlerDeps,
  question: string,
  signal: AbortSignal,
): Promise<InlineResult[]> {
  // Half a question must not be taken for a follow-up.
  const ask = (text: string) => assistant.ask(text, signal, undefined);
  const answer = await ask(question);
  if (answer.kind !== "clarification") return inlineResults(answer, wordingFor(answer.language));
  const results: InlineResult[] = [];
  for (const choice of answer.choices.slice(0, MOST_RESULTS)) {
    const meant = await ask(choice);
    const found = meant.kind === "answered" || meant.kind === "conflicting";
    if (found) results.push(...inlineResults(meant, wordingFor(meant.language)));
  }
  return results;
}
