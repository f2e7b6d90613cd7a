import type { Period } from "../../domain/period.ts";
import type { PlaceLevel } from "../../domain/place.ts";
import { writtenDay } from "../../domain/written-day.ts";
import type { AnswerWording } from "./wording.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const LEVELS: Partial<Record<PlaceLevel, string>> = {
  tỉnh: "province",
  huyện: "district",
  quận: "district",
  "thành phố": "city",
  "thị xã": "town",
  "thị trấn": "township",
  xã: "commune",
  phường: "ward",
};
const year = (iso: string) => iso.slice(0, 4);
const month = (iso: string) => MONTHS[Number(iso.slice(5, 7)) - 1]!;

function period({ kind, start, end }: Period): string {
  switch (kind) {
    case "year":
      return year(start);
    case "term":
      return `${year(start)}-${year(end)}`;
    case "half-term":
      return `the first half of the ${year(start)}-${year(end)} term`;
    case "month":
      return `${month(start)} ${year(start)}`;
    case "part-year":
      return `${month(start)} to ${month(end)} ${year(start)}`;
    default:
      return `as of ${writtenDay(end)}`;
  }
}

export const en: AnswerWording = {
  place: ({ name, level }) => (level && LEVELS[level] ? `${name} ${LEVELS[level]}` : name),
  period,
  figure: ({ figure, place, period, status, basis }) => {
    const about = [place, period, basis && `by “${basis}”`].filter(Boolean).join(", ");
    const head = about ? `${figure} – ${about}.` : `${figure}.`;
    if (status === "target") return `${head} This is a target, not a result.`;
    return status === "estimate" ? `${head} This is an estimate.` : head;
  },
  conflict: (values) => `The documents differ: ${values.join("; ")}.`,
  accordingTo: ({ date, sample, draft }) =>
    `According to a ${sample ? "sample " : ""}${draft ? "draft " : ""}document ${date ? `of ${writtenDay(date)}` : "that states no date"}.`,
  source: ({ title, date, draft }) =>
    `${title ?? "(untitled)"}, ${draft ? "draft, " : ""}${date ? writtenDay(date) : "undated"}`,
  quoted: (quote) => `The document says: “${quote}”`,
  tableCaption: ({ subject, place, period }) =>
    `Figures${subject ? ` on ${subject}` : ""}${[place, period].filter(Boolean).length > 0 ? ` (${[place, period].filter(Boolean).join(", ")})` : ""}:`,
  extreme: (places, isHighest) =>
    `${isHighest ? "Highest" : "Lowest"} of the places with figures below: ${places.join(", ")}.`,
  planned: "Target",
  reached: "Result",
  aim: "This is a target, not a result.",
  more: "(The document goes on.)",
  nothing: "Not found in the documents at hand.",
  nothingForPeriod: (period) => `No figure for ${period} was found in the documents at hand.`,
  onlyTarget: "No result was found; the documents state only a target.",
  onlyOtherMeasure:
    "This very figure was not found in the documents at hand; they state figures close to it.",
  whichPlace: "Which place is the figure for?",
  forPlace: (question, place) => `${question.replace(/\s*\?\s*$/, "")} – ${place}?`,
  whichDocument: "Several documents bear this number. Please choose one.",
  forDocument: (question, typed, number) => question.replace(typed, `document ${number}`),
  whichDay: "Several documents tell of this day. Please choose one.",
  forDay: (question, typed, iso, places) =>
    question.replace(
      typed,
      `${iso ? writtenDay(iso) : typed}${places.length > 0 ? ` (${places.join(", ")})` : ""}`,
    ),
  greeting:
    "Hello. Dẫn Chứng answers questions about the documents, with the sentence they come from. For example: Bình Liêu's poverty rate in 2019?",
  empty: "Please type a question in words, for example: Bình Liêu's poverty rate in 2019?",
};
