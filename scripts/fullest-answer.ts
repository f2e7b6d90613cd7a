import type { Answer } from "../src/domain/answer.ts";
import type { FullerAnswer } from "../src/domain/fuller-answer.ts";
import type { Assistant } from "./compose.ts";

/** The answer that a chat model wrote where one is configured and what it wrote passed; else the extracted one. */
export async function fullestAnswer(
  { ask, fuller }: Pick<Assistant, "ask" | "fuller">,
  question: string,
  onFuller: (fuller: FullerAnswer, extracted: Answer) => void = () => {},
): Promise<Answer> {
  const extracted = await ask(question);
  if (!fuller) return extracted;
  const written = await fuller(question, extracted);
  onFuller(written, extracted);
  return written.kind === "written" ? written.answer : extracted;
}
