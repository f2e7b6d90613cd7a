import { expect, test } from "vitest";
import type { Reply, RequestFault } from "../../src/embeddings/post-json.ts";
import { type Patience, withRetries } from "../../src/embeddings/retry.ts";
import { stillPace } from "../support/embedding-server/still-pace.ts";

const PATIENCE: Patience = {
  attempts: 6,
  attemptMs: 60_000,
  withinMs: 600_000,
  firstPauseMs: 500,
  longestPauseMs: 3_000,
};
const DOWN: RequestFault = { kind: "unreachable" };

/** Fails with each fault in turn, then succeeds. */
function failing(...faults: RequestFault[]) {
  const calls: AbortSignal[] = [];
  const call = async (signal: AbortSignal): Promise<Reply> => {
    const fault = faults[calls.push(signal) - 1];
    return fault ? { ok: false, fault } : { ok: true, body: "done" };
  };
  return { calls, call };
}

test("pauses double up to the longest, and a part of each is chance", async () => {
  const { call } = failing(DOWN, DOWN, DOWN, DOWN, DOWN);
  const low = stillPace();
  expect(await withRetries(call, PATIENCE, low)).toEqual({ ok: true, body: "done" });
  expect(low.pauses).toEqual([250, 500, 1000, 1500, 1500]);
  const high = { ...stillPace(), random: () => 1 };
  await withRetries(failing(DOWN, DOWN, DOWN, DOWN).call, PATIENCE, high);
  expect(high.pauses).toEqual([500, 1000, 2000, 3000]);
});

test("attempts are bounded, and the last fault is given", async () => {
  const { call, calls } = failing(...Array<RequestFault>(9).fill(DOWN));
  expect(await withRetries(call, PATIENCE, stillPace())).toEqual({ ok: false, fault: DOWN });
  expect(calls).toHaveLength(PATIENCE.attempts);
});

test("a pause that would end after the whole time is not begun", async () => {
  const { call, calls } = failing(DOWN, DOWN, DOWN);
  const pace = stillPace();
  await withRetries(call, { ...PATIENCE, withinMs: 600 }, pace);
  expect(pace.pauses).toEqual([250]);
  expect(calls).toHaveLength(2);
});

test.each<[RequestFault, boolean]>([
  [{ kind: "unreachable" }, true],
  [{ kind: "timeout" }, true],
  [{ kind: "garbled" }, false],
  ...[408, 429, 500, 502, 503, 504, 529].map((status): [RequestFault, boolean] => [
    { kind: "status", status },
    true,
  ]),
  ...[301, 400, 401, 403, 404, 413, 422].map((status): [RequestFault, boolean] => [
    { kind: "status", status },
    false,
  ]),
  [{ kind: "status", status: 429, reason: "insufficient_quota" }, false],
])("%j is tried again: %s", async (fault, again) => {
  const { call, calls } = failing(fault);
  expect((await withRetries(call, PATIENCE, stillPace())).ok).toBe(again);
  expect(calls).toHaveLength(again ? 2 : 1);
});
