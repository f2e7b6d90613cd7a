import { expect, test } from "vitest";
import { withDeadline } from "../../src/bot/deadline.ts";
import { createTestClock } from "./fakes/test-clock.ts";

const settings = (stop = new AbortController().signal) => ({
  clock: createTestClock(1000),
  ms: 30_000,
  stop,
});

test("work that is done in time gives its value, and what it throws", async () => {
  expect(await withDeadline(async () => 5, settings())).toEqual({ kind: "done", value: 5 });
  const broken = () => {
    throw new Error("at once");
  };
  await expect(withDeadline(broken, settings())).rejects.toThrow("at once");
});

test("late work is left alone, whether it heeds its signal or not", async () => {
  expect(await withDeadline(() => new Promise(() => {}), settings())).toEqual({ kind: "late" });
  const heeding = (signal: AbortSignal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted"))));
  expect(await withDeadline(heeding, settings())).toEqual({ kind: "late" });
});

test("a stop ends the work, and keeps it from beginning", async () => {
  const stop = new AbortController();
  const begun: number[] = [];
  const work = () => {
    begun.push(1);
    return new Promise(() => {});
  };
  const outcome = withDeadline(work, { ...settings(stop.signal), ms: 10 ** 9 });
  await Promise.resolve();
  stop.abort();
  expect(await outcome).toEqual({ kind: "stopped" });
  expect(await withDeadline(work, settings(stop.signal))).toEqual({ kind: "stopped" });
  expect(begun).toHaveLength(1);
});
