import type { Answer } from "../../domain/answer.ts";
import { isWithinCountry, type Place } from "../../domain/place.ts";
import type { AskedDay, Question } from "../../domain/question.ts";
import { findDates } from "../../language/dates.ts";
import { sentences } from "../../language/sentences.ts";
import { fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { namesDay } from "./about.ts";
import type { TextDeps } from "./text-deps.ts";

const MEETING = /\b(?:lam viec|hoi nghi|hop|buoi|cuoc|le|meeting|session|conference)\b/;
const MOST_CHOICES = 8;

/** What one document tells of on a day of some year. */
interface Occasion {
  readonly day: string | null;
  readonly places: readonly Place[];
}

/**
 * `buổi làm việc 13/3` names no year: where several documents tell of such a day, the question is
 * asked back, with the year or the places of each. Undefined when at most one does.
 */
export function askWhichDay(question: Question, deps: TextDeps): Answer | undefined {
  const [asked] = question.days;
  if (!asked || asked.year !== null || question.places.length > 0 || question.period) return undefined;
  if (!MEETING.test(fold(question.text).toLowerCase())) return undefined;
  const choices = occasions(asked, deps).map(({ day, places }) =>
    deps.wording.forDay(question.text, asked.typed, day, places.map(deps.wording.place)),
  );
  const distinct = [...new Set(choices)].slice(0, MOST_CHOICES);
  if (distinct.length < 2) return undefined;
  return {
    kind: "clarification",
    language: question.language,
    text: deps.wording.whichDay,
    choices: distinct,
  };
}

/** One a document: its first sentence among the evidence that tells of a meeting on that day. */
function occasions(asked: AskedDay, { evidence, gazetteer }: TextDeps): Occasion[] {
  const found = new Map<string, Occasion>();
  for (const { document, passage } of evidence) {
    if (found.has(document.id)) continue;
    const told = sentences(document.text, passage.span)
      .map(({ start, end }) => document.text.slice(start, end))
      .find((words) => namesDay(asked, words, null) && MEETING.test(fold(words).toLowerCase()));
    if (!told) continue;
    const dates = [...findDates(told), ...findDates(document.date ?? "")];
    const dated = dates.find(({ day, month, iso }) => day === asked.day && month === asked.month && iso);
    const places = gazetteer
      .find(tokenise(told), "strict")
      .map(({ place }) => place)
      .filter((place) => isWithinCountry(place) && place.level !== "tỉnh");
    found.set(document.id, { day: dated?.iso ?? null, places });
  }
  return [...found.values()];
}
