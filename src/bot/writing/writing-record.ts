import type { FullerAnswer } from "../../domain/fuller-answer.ts";
import type { Logger } from "../../logger.ts";
import type { Clock } from "../clock.ts";
import { createDurations } from "../durations.ts";

/** What came of the chat model's writing since the start. Times in milliseconds, of the last thousand. */
export interface WritingSummary {
  /** How often the model was asked. */
  readonly asked: number;
  /** How often its answer took the place of the extracted one, and how often that stayed. */
  readonly written: number;
  readonly kept: number;
  /** Sentences that the guard took out. */
  readonly removed: number;
  /** Sentences shown in the documents' own words in place of such. */
  readonly quoted: number;
  readonly p50: number;
  readonly p95: number;
}

/** Keeps count for administrators, with one log line each: never anybody's words. */
export interface WritingRecord {
  add(chatId: number, fuller: FullerAnswer): void;
  summary(): WritingSummary;
}

const DAY_MS = 86_400_000;

export function createWritingRecord({
  logger,
  clock,
}: {
  logger: Logger;
  clock: Pick<Clock, "now">;
}): WritingRecord {
  const times = createDurations();
  let written = 0;
  let removed = 0;
  let quoted = 0;
  let overBudgetOn: number | undefined;

  /** Once a day: until it ends nothing else is to be said. */
  function tellOverBudget(): void {
    const day = Math.floor(clock.now() / DAY_MS);
    if (day === overBudgetOn) return;
    overBudgetOn = day;
    logger.warn("a token budget is used up; answers stay as extracted until midnight UTC");
  }

  return {
    add(chat, fuller) {
      const { prompt, ms, quoted: instead, tokensIn, tokensOut, repaired } = fuller.report;
      const taken = Object.values(fuller.report.removed).reduce((sum, count) => sum + count, 0);
      // A follow-up may be understood by the model and answered without it.
      const isAsked = fuller.kind === "written" || prompt !== null || tokensIn > 0;
      if (isAsked) times.add(ms);
      removed += taken;
      quoted += instead;
      const counts = { removed: taken, quoted: instead, tokensIn, tokensOut };
      const fields = { chat, prompt, ms: Math.round(ms), ...counts, repaired };
      if (fuller.kind === "written") {
        written += 1;
        logger.info("a fuller answer was written", fields);
      } else if (fuller.why === "over-budget") tellOverBudget();
      // What the model was not asked about is no event; its faults are told where they are met.
      else if (isAsked && !["timed-out", "unavailable"].includes(fuller.why))
        logger.info("the extracted answer stays", { ...fields, why: fuller.why });
    },
    summary: () => {
      const asked = times.count();
      return { asked, written, kept: asked - written, removed, quoted, ...times.percentiles() };
    },
  };
}
