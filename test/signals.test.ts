import { expect, test } from "vitest";
import { firstOf, within } from "../src/signals.ts";

test("whichever signal is aborted first aborts, with its reason", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const { signal } = firstOf([one.signal, undefined, null, other.signal]);
  expect(signal.aborted).toBe(false);
  other.abort("second");
  one.abort("later");
  expect([signal.aborted, signal.reason]).toEqual([true, "second"]);
});

test("a signal that is aborted already aborts at once", () => {
  expect(firstOf([AbortSignal.abort("before")]).signal.reason).toBe("before");
});

test("what was let go of aborts nothing", () => {
  const one = new AbortController();
  const { signal, release } = firstOf([one.signal]);
  release();
  one.abort();
  expect(signal.aborted).toBe(false);
});

test("a call is aborted at its deadline, or with the signal around it", async () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<string>((resolve) => {
      if (signal.aborted) resolve("aborted");
      signal.addEventListener("abort", () => resolve("aborted"), { once: true });
    });
  expect(await within(1, untilAborted)).toBe("aborted");
  expect(await within(60_000, untilAborted, AbortSignal.abort())).toBe("aborted");
  expect(await within(60_000, async ({ aborted }) => aborted)).toBe(false);
});
