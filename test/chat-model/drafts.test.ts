import { expect, test } from "vitest";
import { tallyOf } from "../support/chat-model/draft-trial.ts";

/**
 * Drafts written as a chat model writes them, and lies beside them, over reports of their own. DRAFTS=all tries all sets.
 * The limits are in percent of the good sentences.
 */
const SETS = [
  { set: "provinces", fewestWritten: 20, mostLost: 7 },
  { set: "districts", fewestWritten: 15, mostLost: 13 },
  { set: "english", fewestWritten: 0, mostLost: 14 },
].slice(0, process.env.DRAFTS === "all" ? undefined : 1);

test.each(SETS)("over $set no lie is shown, and little that is good is lost", async (known) => {
  const { good, written, lost, lies, believed, ...others } = await tallyOf(known.set);
  if (process.env.DRAFTS) console.log({ ...known, good, written, ...others, lost: lost.length, lies });
  expect(believed).toEqual([]);
  expect((100 * written) / good).toBeGreaterThanOrEqual(known.fewestWritten);
  expect((100 * lost.length) / good, lost.join("\n")).toBeLessThanOrEqual(known.mostLost);
  expect(lies).toBeGreaterThan(50);
});
