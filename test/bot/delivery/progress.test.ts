import { expect, test } from "vitest";
import { createProgress } from "../../../src/bot/delivery/progress.ts";

/** A line on which each message takes until it is let through; the pauses between steps likewise. */
function slowLine() {
  const shown: string[] = [];
  const held: (() => void)[] = [];
  const hold = () => new Promise<void>((resolve) => void held.push(resolve));
  const progress = createProgress({ wait: hold }, async (text: string) => {
    shown.push(text);
    await hold();
  });
  const letThrough = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    held.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { shown, progress, letThrough };
}

test("steps that come faster than they are shown are left out, the latest is shown", async () => {
  const { shown, progress, letThrough } = slowLine();
  for (const text of ["1", "2", "3"]) progress.step(text);
  // The message, then the pause.
  await letThrough();
  expect(shown).toEqual(["1"]);
  await letThrough();
  expect(shown).toEqual(["1", "3"]);
});

test("the end is always told, after what was being shown, and no step comes after it", async () => {
  const { shown, progress, letThrough } = slowLine();
  for (const text of ["1", "2"]) progress.step(text);
  const told = progress.tell("xong");
  for (let n = 0; n < 5; n += 1) await letThrough();
  await told;
  expect(shown).toEqual(["1", "xong"]);
});
