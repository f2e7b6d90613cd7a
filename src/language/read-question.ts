import type { Question } from "../domain/question.ts";
import type { Span } from "../domain/span.ts";
import { findDates } from "./dates.ts";
import type { Glossary } from "./glossary.ts";
import { findPeriods } from "./periods.ts";
import type { Gazetteer } from "./places.ts";
import { askedKeys, withScattered } from "./question/asked-keys.ts";
import { levelIn, withoutContainers } from "./question/asked-places.ts";
import { asksSeries, datedByClock, periodAsked } from "./question/asked-time.ts";
import { withoutAskedUnit } from "./question/asked-unit.ts";
import { asksEitherWay, asksFor, asksTarget, measureAsked } from "./question/asked-value.ts";
import { countedKeys, inFull, narrowingWords } from "./question/counted-things.ts";
import { documentNumbersIn, loneNumbers } from "./question/document-numbers.ts";
import { withVerbAtObject } from "./question/english-verb.ts";
import { expectationIn } from "./question/expectation.ts";
import { languageOf } from "./question/language-of.ts";
import { unknownPlaces } from "./question/unknown-places.ts";
import type { ExpandShorthand } from "./shorthand.ts";
import { fold } from "./spelling.ts";
import { readText, type TopicKey, topicKeys } from "./topic.ts";

// Patterns read the question folded (no diacritics, lower case), so that all spellings meet.
const NEGATED = /\b(?:chua|khong (?!co|con)|not|without)\b/;
const BASIS =
  /\b(?:theo |by |under )?(?:the )?(?<basis>(?:tieu chi|chuan ngheo|(?<=theo )chuan)(?: ngheo)?(?: da chieu)? (?:quoc gia|trung uong|(?:rieng )?cua tinh)|(?<!\b(?:meet|meets|met|meeting|reach|reached|achieved?) )(?:national|central|provincial) (?:poverty )?(?:standards?|criteria))\b/;
const UNIT_ASKED = /\b(?:bao nhieu|bn|may) (ngay|thang|nam|gio|tuoi|phut)\b/;

/**
 * Reads a question in any of its spellings: with diacritics, without, in English or mixed. Places
 * and periods are taken out; what remains are the keys that an answer must carry.
 */
export function createQuestionReader(deps: {
  readonly glossary: Glossary;
  readonly gazetteer: Gazetteer;
  readonly expand: ExpandShorthand;
  /** What "last year" is counted from. */
  readonly now: () => Date;
}) {
  return (text: string): Question => {
    const clean = datedByClock(inFull(deps.expand(text.normalize("NFC"))), deps.now())
      .replace(/[’‘`]/g, "'")
      .replace(/'s\b/g, " ");
    const folded = fold(clean).toLowerCase();
    const tokens = withoutAskedUnit(clean, folded, deps.glossary);
    const read = readText(tokens, deps.glossary, "typed");
    const places = deps.gazetteer.find(tokens, "typed");
    const periods = findPeriods(clean);
    const days = findDates(clean);
    const basis = BASIS.exec(folded);
    const named = [...places, ...periods, ...days].map(({ span }) => span);
    if (basis) named.push({ start: basis.index, end: basis.index + basis[0].length });
    const documentNumbers = documentNumbersIn(clean, read, named);
    const things = countedKeys({ text: clean, folded, tokens }, (span) => topicKeys(read, span, named, true));
    const plain = topicKeys(read, { start: 0, end: clean.length }, named);
    const asked = { keys: plain, counted: things };
    const joined = withVerbAtObject(asked, { text: clean, folded }, read, named, deps);
    const { counted } = joined;
    const keys = withScattered(joined.keys, read, named, deps);
    const isTarget = asksTarget(
      folded,
      counted.some(({ key }) => key === "#targets"),
    );
    const measure = measureAsked(folded);
    const wanted = asksFor(folded, counted.length > 0);
    const eitherWay = asksEitherWay(folded);
    const language = languageOf(tokens, named);
    // `New party members admitted in Dam Ha in 2019` asks how many.
    const namesFigure = ({ key, kind }: TopicKey) =>
      kind === "indicator" || (language === "en" && periods.length > 0 && deps.glossary.holdsThings(key));
    return {
      text,
      language,
      expects: expectationIn(folded) ?? (keys.some(namesFigure) ? "figure" : "text"),
      keys: askedKeys([...keys, ...counted], counted, { target: isTarget, rate: wanted === "rate" }),
      counted: counted.map(({ key }) => key),
      narrowing: language === "vi" ? narrowingWords(keys, clean) : [],
      places: [
        ...withoutContainers(places, clean).map(({ place }) => place),
        ...unknownPlaces(read, named, deps.gazetteer),
      ],
      levelAsked: places.length > 0 ? null : levelIn(folded),
      period: periodAsked(folded, periods, measure !== "level" || eitherWay),
      periods: periods.map(({ period }) => period),
      // `Bạch Tùng năm 2019` asks for no `từng năm`.
      asksSeries: asksSeries(
        blanked(
          folded,
          places.map(({ span }) => span),
        ),
      ),
      asksTarget: isTarget,
      measure,
      eitherWay,
      asksFor: wanted,
      basis: basis?.groups?.basis ?? null,
      unitAsked: UNIT_ASKED.exec(folded)?.[1] ?? null,
      negated: NEGATED.test(folded),
      documentNumbers,
      days: days.map(({ day, month, year, span }) => ({
        typed: clean.slice(span.start, span.end),
        day,
        month,
        year,
      })),
      numbers: loneNumbers(read, [...named, ...documentNumbers.map(({ span }) => span)]),
    };
  };
}

function blanked(text: string, spans: readonly Span[]): string {
  let words = text;
  for (const { start, end } of spans)
    words = words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
  return words;
}
