import type { Language } from "../domain/answer.ts";

/** English for clients set to English, Vietnamese for everyone else. */
export function clientLanguage(code: unknown): Language {
  return typeof code === "string" && /^en\b/i.test(code) ? "en" : "vi";
}
