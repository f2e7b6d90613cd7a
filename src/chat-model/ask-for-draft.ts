import type { Prompt, Reply } from "./chat-model.ts";
import { type Draft, draftSchema, jsonIn } from "./draft.ts";
import type { MeteredModel } from "./metered-model.ts";
import { readPrompt } from "./read-prompt.ts";

/** What asking brought; `draft` undefined when it cannot be read, even after the repair. */
export interface Drafted {
  readonly draft: Draft | undefined;
  readonly repaired: boolean;
}

/** Longer replies are no draft: to judge one would hold everybody up, to repair it costs more than it brings. */
const LONGEST = 20_000;

/** Asks for a draft, and once more for its form alone when it cannot be read. */
export async function askForDraft(
  model: MeteredModel,
  prompt: Prompt,
  signal: AbortSignal,
): Promise<Drafted> {
  const first = await model.ask(prompt, { signal, asDraft: true });
  const draft = draftIn(first);
  if (draft || first.text.trim() === "" || first.text.length > LONGEST) return { draft, repaired: false };
  const repair = { system: readPrompt("repair.v1"), user: JSON.stringify({ reply: first.text }) };
  if (!model.mayAsk(repair)) return { draft, repaired: false };
  const second = await model.ask(repair, { signal, asDraft: true });
  return { draft: draftIn(second), repaired: true };
}

function draftIn({ object, text }: Reply): Draft | undefined {
  if (text.length > LONGEST) return undefined;
  for (const value of [object, jsonIn(text)]) {
    const parsed = draftSchema.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  return undefined;
}
