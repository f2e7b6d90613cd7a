import { expect, test } from "vitest";
import { inTurns } from "../../scripts/in-turns.ts";

/** Steps of work that take their time, as many as are asked for. */
function* work(steps: number): Generator<readonly number[]> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    yield [step, step];
  }
}

test("gives what all steps give, and others a turn in between", async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  const all = await inTurns(work(20), new AbortController().signal);
  clearInterval(others);
  expect(all).toEqual(Array.from({ length: 40 }, (_, n) => Math.floor(n / 2)));
  expect(turns).toBeGreaterThan(2);
});

test("ends when nobody waits any more", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 5);
  let steps = 0;
  const counted = function* () {
    for (const step of work(1000)) {
      steps += 1;
      yield step;
    }
  };
  await expect(inTurns(counted(), stop.signal)).rejects.toThrow();
  expect(steps).toBeLessThan(1000);
});
