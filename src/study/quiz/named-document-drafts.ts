import type { Document } from "../../domain/document.ts";
import type { PlaceLevel } from "../../domain/place.ts";
import { plainWords } from "../../language/plain-words.ts";
import { capitalised, fold } from "../../language/spelling.ts";
import { DISTRACTORS, type Draft } from "./draft.ts";
import { type NamedDocument, namedDocuments } from "./named-documents.ts";
import { otherDays } from "./other-days.ts";
import type { QuizDeps } from "./quiz-deps.ts";
import type { Source, TextDrafter } from "./text-draft.ts";
import { isWhole } from "./whole-words.ts";
import { writeDateLike } from "./written-date.ts";

/** Passages looked through for other words of the same number. */
const NAMINGS = 40;
const SHORTEST_SUBJECT = 20;
const REFERS = /(?<![\p{L}])(?:này|đó|nêu trên|nói trên|trên đây)(?![\p{L}])/iu;

/** When a numbered document was issued, and which number a document on some subject has. */
export const namedDocumentDrafts: TextDrafter = function* (source, deps) {
  const { document, spans } = source;
  const all = spans.flatMap((span) => namedDocuments(document.text, span, deps));
  const seen = new Set<string>();
  for (const one of all) {
    const key = fold(one.number).toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    const drafts = [dayDraft(one, all, source, deps), numberDraft(one, all, source, deps)];
    for (const draft of drafts) if (draft) yield draft;
  }
};

function dayDraft(
  one: NamedDocument,
  all: readonly NamedDocument[],
  { document, random }: Source,
  deps: QuizDeps,
): Draft | undefined {
  const issuer = issuerOf(one, document, deps);
  if (!one.day || issuer === undefined) return undefined;
  const days = new Set(elsewhere(one, deps).flatMap(({ day }) => (day ? [day.iso] : [])));
  if ([...days].some((iso) => iso !== one.day!.iso)) return undefined;
  const written = document.text.slice(one.day.span.start, one.day.span.end).replace(/\s+/g, " ");
  const beside = all.flatMap(({ day }) => (day ? [day.iso] : []));
  const year = /\/(\d{4})(?:\/|$)/.exec(one.number)?.[1];
  const others = otherDays(one.day.iso, beside, year, random);
  const distractors = others.map((iso) => writeDateLike(written, iso));
  const citation = deps.cite(document.id, { start: one.span.start, end: one.day.span.end });
  if (!citation?.quote.includes(written) || distractors.length < DISTRACTORS) return undefined;
  return {
    question: `${capitalised(one.kind)} số ${one.number}${issuer} được ban hành ngày nào?`,
    key: written,
    distractors,
    isOrdered: false,
    level: others.every((iso) => beside.includes(iso)) ? 2 : 3,
    citations: [citation],
    asks: [`day ${fold(one.number).toLowerCase()}`],
  };
}

function numberDraft(
  one: NamedDocument,
  all: readonly NamedDocument[],
  { document, random }: Source,
  deps: QuizDeps,
): Draft | undefined {
  const issuer = issuerOf(one, document, deps);
  if (!one.subject || issuer === undefined) return undefined;
  const subject = document.text.slice(one.subject.start, one.subject.end).replace(/\s+/g, " ").trim();
  const [digits = ""] = one.number.split(/[-/]/);
  if (subject.length < SHORTEST_SUBJECT) return undefined;
  const tells = new RegExp(`(?<!\\d)0*${Number(digits)}(?!\\d)`).test(subject);
  if (tells || REFERS.test(subject) || !isWhole(subject)) return undefined;
  const sameKind = (other: NamedDocument) => symbolOf(other) === symbolOf(one) && other.number !== one.number;
  const isAboutIt = (other: NamedDocument) => sharesWords(sentenceOf(other, document.text), subject);
  const beside = all.filter((other) => sameKind(other) && !isAboutIt(other)).map(({ number }) => number);
  const symbol = one.number.slice(digits.length);
  const near = nearNumbers(digits, random).map((number) => `${number}${symbol}`);
  const distractors = [...new Set([...random.shuffled(beside), ...near])]
    .filter((number) => number !== one.number && !isNamedAbout(number, subject, deps))
    .slice(0, DISTRACTORS);
  const citation = deps.cite(document.id, { start: one.span.start, end: one.subject.end });
  if (!citation?.quote.includes(one.number) || distractors.length < DISTRACTORS) return undefined;
  const about = /^[“"]/.test(subject) ? subject : subject.charAt(0).toLowerCase() + subject.slice(1);
  const joint = /^[“"]Về(?![\p{L}])/u.test(subject) ? "" : "về ";
  return {
    question: `${capitalised(one.kind)}${issuer} ${joint}${about} có số, ký hiệu nào?`,
    key: one.number,
    distractors,
    isOrdered: false,
    level: beside.length >= DISTRACTORS ? 2 : 3,
    citations: [citation],
    asks: [`number ${fold(one.number).toLowerCase()}`, `subject ${fold(subject).toLowerCase().slice(0, 60)}`],
  };
}

/** Committees of this level sign with these letters; each place has its own. */
const COMMITTEES: Readonly<Record<string, readonly [string, PlaceLevel]>> = {
  HU: ["Huyện ủy", "huyện"],
  TU: ["Tỉnh ủy", "tỉnh"],
};
const OF_THE_COUNTRY = /(?:\/TW|QH\d*|CP|TTg|UBTVQH\d*|BTC|BNV|BCT|CTN|HĐBT|LCT|HĐNN\d)$/u;

/**
 * ` của Tỉnh ủy Quảng Ninh`, empty for what the whole country knows by its number alone; undefined where the
 * document does not tell whose it is: several districts each have a `03-NQ/HU`.
 */
function issuerOf({ number }: NamedDocument, document: Document, deps: QuizDeps): string | undefined {
  const committee = COMMITTEES[/[-/](\p{L}+)$/u.exec(number)?.[1] ?? ""];
  if (!committee) return OF_THE_COUNTRY.test(number) ? "" : undefined;
  const [name, level] = committee;
  const places = deps.gazetteer.byFrequency(document.text).filter((place) => place.level === level);
  const isOnly =
    places.length === 1 || (document.title !== null && places[0] && document.title.includes(places[0].name));
  return isOnly ? ` của ${name} ${places[0]!.name}` : undefined;
}

/** `-NQ/HU` of `03-NQ/HU`. */
function symbolOf({ number }: Pick<NamedDocument, "number">): string {
  return number.replace(/^\d+/, "").replace(/\d{4}/, "");
}

/** The same number where other passages name it. */
function elsewhere({ number }: Pick<NamedDocument, "number">, deps: QuizDeps): NamedDocument[] {
  return deps
    .search(number, NAMINGS)
    .flatMap(({ documentId, span }) =>
      namedDocuments(deps.document(documentId).text, span, deps).filter((other) => other.number === number),
    );
}

function isNamedAbout(number: string, subject: string, deps: QuizDeps): boolean {
  return deps.search(number, NAMINGS).some(({ text }) => text.includes(number) && sharesWords(text, subject));
}

function sentenceOf({ sentence }: NamedDocument, text: string): string {
  return text.slice(sentence.start, sentence.end);
}

function sharesWords(words: string, subject: string): boolean {
  return plainWords(words).includes(plainWords(subject).slice(0, 60));
}

function nearNumbers(digits: string, random: Source["random"]): string[] {
  const value = Number(digits);
  const steps = [-7, -5, -3, -2, -1, 1, 2, 3, 4, 6, 9];
  return random
    .shuffled(steps)
    .map((step) => value + step)
    .filter((near) => near > 0)
    .map((near) => String(near).padStart(digits.length, "0"));
}
