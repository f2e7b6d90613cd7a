import type { Language } from "../../domain/answer.ts";
import { wordingFor } from "../wording/wording.ts";

export const LONGEST_QUESTION = 1000;

/** Why a text cannot be asked, in words for the asker; undefined when it can. */
export function questionProblem(question: string, language: Language): string | undefined {
  const wording = wordingFor(language);
  if (question === "") return wording.emptyQuestion;
  if (!/[\p{L}\p{N}]/u.test(question)) return wording.noWords;
  if (question.normalize("NFC").length <= LONGEST_QUESTION) return undefined;
  const limit = LONGEST_QUESTION.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
  return wording.questionTooLong(limit);
}
