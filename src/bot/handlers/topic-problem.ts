import type { Language } from "../../domain/answer.ts";
import { wordingFor } from "../wording/wording.ts";
import { LONGEST_QUESTION } from "./question-problem.ts";

/** Why a quiz or a pack cannot be about this text, in words for the asker; undefined when it can. */
export function topicProblem(topic: string, language: Language): string | undefined {
  const { study } = wordingFor(language);
  if (!/[\p{L}\p{N}]/u.test(topic)) return study.noTopicWords;
  if (topic.normalize("NFC").length <= LONGEST_QUESTION) return undefined;
  return study.topicTooLong(LONGEST_QUESTION.toLocaleString(language === "vi" ? "vi-VN" : "en-US"));
}
