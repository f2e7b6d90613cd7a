import type { Answer } from "../src/domain/answer.ts";
import { type FullerAnswer, modelName } from "../src/domain/fuller-answer.ts";
import type { Assistant } from "./compose.ts";

interface Fullest {
  readonly answer: Answer;
  /** The model that worded it; null for the documents' own words. */
  readonly wordedBy: string | null;
}

/** The answer that a chat model wrote where one is configured and what it wrote passed; else the extracted one. */
export async function fullestAnswer(
  { ask, fuller, chatModel }: Pick<Assistant, "ask" | "fuller" | "chatModel">,
  question: string,
  { thread, onFuller }: FullestOptions = {},
): Promise<Fullest> {
  const extracted = await ask(question, thread);
  const fullest = await fuller?.(question, extracted, { ...(thread && { thread }) });
  if (fullest) onFuller?.(fullest, extracted);
  return fullest?.kind === "written"
    ? { answer: fullest.answer, wordedBy: modelName(chatModel!().name) }
    : { answer: extracted, wordedBy: null };
}

interface FullestOptions {
  /** Under which the question is remembered, for follow-ups; unset it stands alone. */
  readonly thread?: string;
  readonly onFuller?: (fuller: FullerAnswer, extracted: Answer) => void;
}
