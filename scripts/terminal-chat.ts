import { createInterface } from "node:readline";
import { modelName } from "../src/domain/fuller-answer.ts";
import type { Assistant } from "./compose.ts";
import { fullestAnswer } from "./fullest-answer.ts";
import { answerText } from "./present.ts";

const WELCOME = `
Dẫn Chứng – hỏi về tài liệu, trả lời kèm câu trích dẫn. Gõ câu hỏi rồi Enter; Ctrl+D để thoát.
Ví dụ: Bình Liêu's poverty rate in 2019?
`;

/** Said to leave, as in other programs; no question is one word of these. */
const LEAVING = /^(?:exit|quit|thoát)$/iu;
/** The terminal is one conversation. */
const THREAD = "terminal";

/**
 * Questions and answers until Ctrl+D. Where a chat model is configured, its fuller answer stands below the
 * extracted one; whoever asks on or leaves does not wait for it.
 */
export async function chat(assistant: Assistant): Promise<void> {
  process.stdout.write(WELCOME);
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "\n> " });
  let writing = new AbortController();
  let isOpen = true;
  lines.on("line", () => writing.abort());
  lines.once("close", () => {
    isOpen = false;
    writing.abort();
  });
  lines.prompt();
  for await (const line of lines) {
    if (LEAVING.test(line.trim())) break;
    writing = new AbortController();
    if (line.trim() !== "") await answerAtOnce(assistant, line, writing.signal);
    // A prompt after Ctrl+D would listen on.
    if (isOpen) lines.prompt();
  }
  process.stdout.write("\n");
}

async function answerAtOnce(
  { ask, fuller, chatModel }: Assistant,
  line: string,
  signal: AbortSignal,
): Promise<void> {
  const extracted = await ask(line, THREAD);
  process.stdout.write(`${answerText(extracted)}\n`);
  const fullest = await fuller?.(line, extracted, { thread: THREAD, signal });
  if (fullest?.kind === "written" && !signal.aborted)
    process.stdout.write(`\n${answerText(fullest.answer, modelName(chatModel!().name))}\n`);
}

/** One answer for each line of stdin, the fullest there is. */
export async function answerLines(assistant: Assistant): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const { answer, wordedBy } = await fullestAnswer(assistant, line, { thread: THREAD });
    process.stdout.write(`${answerText(answer, wordedBy)}\n\n`);
  }
}
