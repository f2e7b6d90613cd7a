import { expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { createWriteOn } from "../../scripts/write-on.ts";
import type { FullerAnswer, WritingOptions } from "../../src/domain/fuller-answer.ts";
import { report, written } from "../bot/fakes/fuller.ts";
import { answered, GOOD_QUESTION } from "../bot/fakes/samples.ts";

const EXTRACTED = answered();
const ASKED = {
  question: GOOD_QUESTION,
  extracted: EXTRACTED,
  thread: { id: "1:1", after: "1:2" },
  userId: 7,
};
const { signal } = new AbortController();

/** A view of a generation whose model writes when told to. */
function view(folder: string) {
  let write = (_: FullerAnswer) => {};
  const options: (WritingOptions | undefined)[] = [];
  const assistant = {
    folder,
    fuller: (_question: string, _extracted: unknown, given?: WritingOptions) => {
      options.push(given);
      return new Promise<FullerAnswer>((resolve) => {
        write = resolve;
      });
    },
  } as unknown as Assistant;
  return { assistant, options, write: (fuller: FullerAnswer) => write(fuller) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("an answer is written on over the generation that gave it, for its asker and thread", async () => {
  const writeOn = createWriteOn();
  const old = view("old");
  writeOn.given(EXTRACTED, old.assistant);
  const fuller = writeOn.fuller(ASKED, signal, async () => old.assistant);
  await turn();
  old.write(written());
  expect(await fuller).toEqual(written());
  expect(old.options).toMatchObject([{ who: "7", thread: "1:1", after: "1:2" }]);
});

test.each([
  ["another generation serves", async () => view("new").assistant],
  ["the index was withdrawn", () => Promise.reject(new Error("no index"))],
])("what was written is dropped once %s; what it cost is still told", async (_, now) => {
  const writeOn = createWriteOn();
  const old = view("old");
  writeOn.given(EXTRACTED, old.assistant);
  let current: () => Promise<Assistant> = async () => old.assistant;
  const fuller = writeOn.fuller(ASKED, signal, () => current());
  await turn();
  current = now;
  old.write(written());
  expect(await fuller).toMatchObject({ kind: "kept", why: "cancelled", report: report() });
});

test("nothing is written when another generation serves before the model is asked", async () => {
  const writeOn = createWriteOn();
  const old = view("old");
  writeOn.given(EXTRACTED, old.assistant);
  const fuller = await writeOn.fuller(ASKED, signal, async () => view("new").assistant);
  expect(fuller).toMatchObject({ kind: "kept", why: "cancelled", report: { prompt: null } });
  expect(old.options).toEqual([]);
});

test("taking over ends what is under way, and nothing that begins later", async () => {
  const writeOn = createWriteOn();
  const [old, now] = [view("old"), view("new")];
  writeOn.given(EXTRACTED, old.assistant);
  expect([EXTRACTED, answered()].map(writeOn.stillServes)).toEqual([true, false]);
  void writeOn.fuller(ASKED, signal, async () => old.assistant);
  await turn();
  writeOn.takenOver("new");
  expect(old.options[0]?.signal?.aborted).toBe(true);
  const later = answered();
  writeOn.given(later, now.assistant);
  expect([EXTRACTED, later].map(writeOn.stillServes)).toEqual([false, true]);
  void writeOn.fuller({ ...ASKED, extracted: later }, signal, async () => now.assistant);
  await turn();
  expect(now.options[0]?.signal?.aborted).toBe(false);
});

test("is ended by its own signal too", async () => {
  const writeOn = createWriteOn();
  const old = view("old");
  writeOn.given(EXTRACTED, old.assistant);
  const ending = new AbortController();
  void writeOn.fuller(ASKED, ending.signal, async () => old.assistant);
  await turn();
  ending.abort();
  expect(old.options[0]?.signal?.aborted).toBe(true);
});
