import type { Language } from "../../domain/answer.ts";
import { fold } from "../fold.ts";

/** Words after which a question needs no years added: it names its time, or sets things side by side. */
const TOLD = new RegExp(
  `\\b(?:${[
    "(?:19|20)\\d{2}",
    "nam (?:ngoai|nay|truoc|vua qua)|nhiem ky|cac nam|tung nam|(?:hang|moi) nam|dien bien",
    "so sanh|so voi|doi chieu giua",
    "this year|last year|(?:over|by|each|every|per) (?:the )?years?|trend|time series",
    "compare|compared|comparison|versus|vs",
  ].join("|")})\\b`,
);

const OVER_THE_YEARS = { vi: "qua các năm", en: "over the years" } as const;

/** What `/solieu` asks: figures over the years, unless the text says of when or beside what. */
export function seriesQuestion(text: string, language: Language): string {
  if (text === "" || TOLD.test(fold(text))) return text;
  return `${text.replace(/[\s.?!…,;:]+$/u, "")} ${OVER_THE_YEARS[language]}`;
}
