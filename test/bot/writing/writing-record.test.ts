import { expect, test } from "vitest";
import { createWritingRecord } from "../../../src/bot/writing/writing-record.ts";
import { kept, report, written } from "../fakes/fuller.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";

const NOT_ASKED = { prompt: null, ms: 0, tokensIn: 0, tokensOut: 0 };

function record() {
  let now = Date.parse("2026-03-01T23:00:00Z");
  const logger = createRecordingLogger();
  const clock = { now: () => now };
  const later = (ms: number) => {
    now += ms;
  };
  return { ...createWritingRecord({ logger, clock }), logger, later };
}

test("counts askings, answers and removed sentences, and how long they took", () => {
  const { add, summary } = record();
  expect(summary()).toEqual({ asked: 0, written: 0, kept: 0, removed: 0, quoted: 0, p50: 0, p95: 0 });
  add(1, { ...written(), report: report({ ms: 1000, removed: { figure: 2, "no-quote": 1 }, quoted: 2 }) });
  add(1, kept("nothing-left", { ms: 3000, removed: { name: 1 } }));
  add(1, kept("timed-out", { ms: 30_000 }));
  add(1, kept("stands", NOT_ASKED));
  expect(summary()).toEqual({ asked: 3, written: 1, kept: 2, removed: 4, quoted: 2, p50: 3000, p95: 30_000 });
});

test("counts a follow-up that the model understood and the documents answered", () => {
  const { add, summary } = record();
  add(1, { ...written({}, "Tỷ lệ hộ nghèo năm 2020?"), report: report({ prompt: null }) });
  expect(summary()).toMatchObject({ asked: 1, written: 1, kept: 0 });
});

test("a budget that is used up is told once a day", () => {
  const { add, later, logger } = record();
  for (let n = 0; n < 3; n += 1) add(n, kept("over-budget", NOT_ASKED));
  expect(logger.lines).toHaveLength(1);
  later(3_600_000);
  add(1, kept("over-budget", NOT_ASKED));
  expect(logger.lines).toEqual(Array(2).fill(expect.stringContaining("warn a token budget is used up")));
});

test("what the model was not asked about is no line", () => {
  const { add, logger } = record();
  for (const why of ["stands", "no-evidence", "cancelled"] as const) add(1, kept(why, NOT_ASKED));
  expect(logger.lines).toEqual([]);
});
