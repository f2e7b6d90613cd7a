import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import { type Period, samePeriod, within } from "../domain/period.ts";
import { isWithinCountry, type Place, samePlace } from "../domain/place.ts";
import { findPeriods } from "../language/periods.ts";
import type { Gazetteer } from "../language/places.ts";
import { tokenise } from "../language/tokens.ts";
import { CONSTRAINT_FACTORS } from "./weights.ts";

/** What a question narrows the search to. */
interface Asked {
  readonly places: readonly Place[];
  readonly periods: readonly Period[];
  readonly years: readonly string[];
  /** Numbers of documents, without diacritics in lower case. */
  readonly codes: readonly string[];
}

/** How strongly the documents and passages that a question narrows the search to are preferred. */
export interface Constraint {
  /** From what the whole document is about; never below 1, so that it can choose candidates. */
  ofDocument(document: Document): number;
  /** From the document and the passage's own words and headings, in place of `ofDocument`. */
  ofPassage(passage: Passage, document: Document): number;
}

const OPENING = 600;
/** In front of a time that a report looks forward to, not the one it tells of. */
const AHEAD = /(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu|chỉ tiêu|giải pháp|chương trình)[^,;.\n]*$/iu;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * Reads the place, period and document number that a query names. What a document is about is read
 * once, from its title and issuer, else from its opening words.
 */
export function createConstraintReader(gazetteer: Gazetteer): (query: string) => Constraint | undefined {
  const subjects = new WeakMap<Document, Pick<Asked, "places" | "periods">>();

  const places = (text: string, mode: "strict" | "typed") =>
    gazetteer
      .find(tokenise(text), mode)
      .map(({ place }) => place)
      .filter(isWithinCountry);

  function subjectOf(document: Document) {
    const known = subjects.get(document);
    if (known) return known;
    const named = places([document.title, document.issuer].filter(Boolean).join("\n"), "strict");
    const titled = toldPeriods(document.title ?? "");
    const subject = {
      places: named.length > 0 ? named : places(openingOf(document), "strict"),
      periods: (titled.length > 0 ? titled : toldPeriods(openingOf(document))).slice(0, 1),
    };
    subjects.set(document, subject);
    return subject;
  }

  return (query) => {
    const asked = readAsked(query, places(query, "typed"));
    if (asked.places.length + asked.periods.length + asked.codes.length === 0) return undefined;
    const aboutPlace = (document: Document) =>
      agreement(asked.places, subjectOf(document).places, (a, b) => samePlace(a, b));
    const aboutPeriod = (document: Document) =>
      agreement(asked.periods, subjectOf(document).periods, samePeriod, within);
    return {
      ofDocument: (document) =>
        factor(Math.max(0, aboutPlace(document))) * factor(Math.max(0, aboutPeriod(document))),
      ofPassage: ({ text, headings }, document) => {
        const words = [...headings, text].join("\n");
        const isNamed = asked.places.some(({ name }) => words.includes(name));
        return (
          factor(aboutPlace(document) + Number(isNamed)) *
          factor(aboutPeriod(document) + agreement(asked.years, words.match(YEARS) ?? [])) *
          (asked.codes.length > 0 ? factor(agreement(asked.codes, codesIn(words))) : 1)
        );
      },
    };
  };
}

function openingOf({ text }: Document): string {
  return text.slice(0, OPENING);
}

function readAsked(query: string, places: readonly Place[]): Asked {
  const periods = findPeriods(query).map(({ period }) => period);
  const isTerm = ({ kind }: Period) => kind === "term" || kind === "half-term";
  return {
    places,
    periods,
    years: periods.filter((period) => !isTerm(period)).map(({ start }) => start.slice(0, 4)),
    codes: codesIn(query),
  };
}

function codesIn(text: string): string[] {
  return tokenise(text).flatMap(({ kind, folded }) => (kind === "code" ? [folded] : []));
}

function toldPeriods(text: string): Period[] {
  return findPeriods(text)
    .filter(({ span }) => !AHEAD.test(text.slice(0, span.start)))
    .map(({ period }) => period);
}

/** 1: one that is asked for is told; -1: only others are; 0: none is asked for or told, or one that holds it. */
function agreement<T>(
  asked: readonly T[],
  told: readonly T[],
  same: (a: T, b: T) => boolean = (a, b) => a === b,
  holds: (asked: T, told: T) => boolean = () => false,
): number {
  if (asked.length === 0 || told.length === 0) return 0;
  if (asked.some((one) => told.some((other) => same(one, other)))) return 1;
  return asked.some((one) => told.some((other) => holds(one, other))) ? 0 : -1;
}

function factor(agreed: number): number {
  return (agreed < 0 ? CONSTRAINT_FACTORS.other : CONSTRAINT_FACTORS.carried) ** Math.abs(agreed);
}
