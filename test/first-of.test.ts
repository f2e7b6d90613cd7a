import { expect, test } from "vitest";
import { firstOf } from "../src/first-of.ts";

test("whichever signal is aborted first aborts, with its reason", () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const first = firstOf([one.signal, undefined, null, other.signal]);
  expect(first.aborted).toBe(false);
  other.abort("second");
  one.abort("later");
  expect([first.aborted, first.reason]).toEqual([true, "second"]);
});

test("a signal that is aborted already aborts at once", () => {
  expect(firstOf([AbortSignal.abort("before")]).reason).toBe("before");
});
