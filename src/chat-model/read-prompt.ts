import { readFileSync } from "node:fs";

/** A prompt file: `prompts/<name>.md`, where the name ends in its version. */
export type PromptName = "answer.v2" | "repair.v1" | "rewrite.v1";

const read = new Map<PromptName, string>();

/** The words of a prompt, read from the disk once. */
export function readPrompt(name: PromptName): string {
  const words = read.get(name) ?? readFileSync(new URL(`./prompts/${name}.md`, import.meta.url), "utf8");
  read.set(name, words);
  return words;
}
