import { isAbout } from "../../answering/text/about.ts";
import type { Document } from "../../domain/document.ts";
import type { Figure } from "../../domain/figure.ts";
import { type Period, within } from "../../domain/period.ts";
import { isWithinCountry, PLACE_LEVELS, type Place, samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import { contains, type Span } from "../../domain/span.ts";
import type { FigureIndex } from "../../figures/figure-index.ts";
import { periodFits } from "../../figures/period-fits.ts";
import { isGeneric } from "../../language/generic-words.ts";
import type { Glossary } from "../../language/glossary.ts";
import type { Gazetteer } from "../../language/places.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { keyMatches, keysOfText } from "../../language/topic.ts";
import type { Quoted } from "./quoted.ts";
import { periodSaid } from "./same-figure.ts";
import { contentWords } from "./words.ts";

/** A figure as a sentence tells it, with the source's figure that it was found to be. */
export interface ToldFigure {
  readonly told: Figure;
  readonly source: Figure;
}

/** What a document is about, as far as its title and issuer name places. */
export type SubjectsOf = (document: Pick<Document, "title" | "issuer">) => readonly Place[];

/** A summary may tell of a part that the sentence names, in a report on the whole that was asked for. */
function isPartOfAsked(question: Question, told: readonly Place[], subjects: readonly Place[]): boolean {
  const [asked, ...others] = question.places;
  if (!asked || others.length > 0 || question.expects === "figure") return false;
  const isOnly =
    subjects.some((one) => samePlace(one, asked)) &&
    subjects.every((one) => samePlace(one, asked) || one.level !== asked.level);
  const depth = ({ level }: Place) => (level ? PLACE_LEVELS.indexOf(level) : -1);
  return (
    isOnly &&
    told.every(
      (one) =>
        samePlace(one, asked) || depth(one) > depth(subjects.find((other) => samePlace(other, asked))!),
    )
  );
}

/**
 * Whether the figures of a sentence are for the places and times asked for: one that names neither is
 * read as told for them, and of those that name others at least one figure beside them is for them.
 */
export function figuresAnswer(
  question: Question,
  figures: readonly ToldFigure[],
  subjectsOf: (figure: Figure) => readonly Place[],
): boolean {
  const isOfPart = ({ told, source }: ToldFigure) =>
    told.places.length > 0 &&
    isPartOfAsked(
      question,
      source.places.map(({ value }) => value),
      subjectsOf(source),
    );
  const isWithin = ({ told, source }: ToldFigure) =>
    periodSaid(told) !== null &&
    question.period !== null &&
    source.period !== null &&
    within(source.period.value, question.period);
  const fits = (one: ToldFigure) =>
    (placeFits(question, one.source) || isOfPart(one)) &&
    (periodFitsAsked(question, one.source) || isWithin(one));
  const leansOnQuestion = ({ told, source }: ToldFigure) =>
    (told.places.length > 0 || placeFits(question, source)) &&
    (periodSaid(told) !== null || periodFitsAsked(question, source));
  return figures.every(leansOnQuestion) && figures.some(fits);
}

function placeFits({ places, levelAsked }: Question, { places: told }: Figure): boolean {
  if (levelAsked && !told.some(({ value }) => value.level === levelAsked)) return false;
  return places.length === 0 || told.some(({ value }) => places.some((place) => samePlace(place, value)));
}

function periodFitsAsked({ period, periods, asksSeries }: Question, { period: told }: Figure): boolean {
  if (period === null || asksSeries) return true;
  const asked: readonly Period[] = [period, ...periods];
  // What is told for December is the year's end.
  const isAtEnd = (one: Period) => told?.value.kind === "month" && told.value.end === one.end;
  return told !== null && asked.some((one) => periodFits(one, told.value) || isAtEnd(one));
}

/** Whether words without figures can answer for the places and times asked for. */
export function quotesAnswer(
  question: Question,
  named: readonly Place[],
  quoted: readonly Quoted[],
  {
    gazetteer,
    figures,
    subjectsOf,
  }: { readonly gazetteer: Gazetteer; readonly figures: FigureIndex; readonly subjectsOf: SubjectsOf },
): boolean {
  const periods = question.periods.length > 1 ? question.periods : [question.period];
  const places = question.places.length > 1 ? question.places.map((place) => [place]) : [question.places];
  const about = (one: Quoted, period: Period | null, asked: readonly Place[]) =>
    isAbout({ ...question, period, places: asked }, one.text, one.evidence, gazetteer) ||
    (isPartOfAsked({ ...question, places: asked }, placesIn(one), subjectsOf(one.evidence.document)) &&
      isAbout({ ...question, period, places: [] }, one.text, one.evidence, gazetteer));
  const placesIn = ({ text }: Quoted) =>
    gazetteer
      .find(tokenise(text), "strict")
      .map(({ place }) => place)
      .filter(isWithinCountry);
  /** Its own figures, else those around it, are told for the time asked for. */
  const isOfTime = ({ evidence: { document, passage }, span }: Quoted, period: Period) => {
    const own = figures.within(document.id, span);
    const around = own.length > 0 ? own : figures.within(document.id, passage.span);
    return around.some((figure) => figure.period && periodFits(period, figure.period.value));
  };
  const isFor = (one: Quoted) =>
    periods.some((period) =>
      places.some(
        (asked) =>
          about(one, period, asked) || (period !== null && about(one, null, asked) && isOfTime(one, period)),
      ),
    );
  const isOf = (place: Place) =>
    quoted.some(
      (one) =>
        placesIn(one).some((other) => samePlace(place, other)) ||
        subjectsOf(one.evidence.document).some((other) => samePlace(place, other)) ||
        isAbout({ ...question, period: null, days: [], places: [place] }, one.text, one.evidence, gazetteer),
    );
  return quoted.every(isFor) && named.every(isOf);
}

/** A summary of a place or time, a comparison of places: no one matter is asked for. */
export function isBroad(question: Question): boolean {
  return matterOf(question).length === 0;
}

/** A figure, date or person, or a certain indicator: what does not speak of it does not answer. */
export function asksOneThing(question: Question): boolean {
  return (
    ["figure", "date", "person"].includes(question.expects) ||
    question.documentNumbers.length > 0 ||
    matterOf(question).some(({ decisive }) => decisive)
  );
}

function matterOf({ keys }: Question): Question["keys"] {
  return keys.filter(({ key }) => !BROAD.has(key));
}

/** Whether sentence or sources speak of a matter that was asked for; a broad question names none. */
export function isOnMatter(question: Question, texts: readonly string[], glossary: Glossary): boolean {
  const known = tokenise(texts.join("\n")).map(({ folded }) => folded);
  if (!question.documentNumbers.every(({ number, kind }) => isNamed(number, kind, known))) return false;
  const asked = matterOf(question);
  if (asked.length === 0) return true;
  const keys = keysOfText(texts.join("\n"), glossary).map(({ key }) => key);
  // Where no indicator is asked for, its words may also stand apart: `Đời sống và an sinh xã hội`.
  const isOpen = !asked.some(({ decisive }) => decisive);
  const words = new Set(isOpen ? tokenise(texts.join("\n")).map(({ accented }) => accented) : []);
  if (
    contentWords(question.text).some(
      ({ accented, capital }) => !capital && !BROAD.has(accented) && words.has(accented),
    )
  )
    return true;
  const isNamedIn = asked.some(({ key: wanted }) =>
    keys.some(
      (key) => keyMatches(wanted, key) || (wanted.startsWith("#") && `${key}-`.startsWith(`${wanted}-`)),
    ),
  );
  return isNamedIn || saysAllWords(question, texts.join("\n"), glossary);
}

/**
 * `giải ngân vốn đầu tư công`, told as `vốn đầu tư công … giải ngân`: every word asked for stands there, and
 * not as part of another indicator, as `hộ nghèo` does in `hộ nghèo đa chiều`.
 */
function saysAllWords(question: Question, text: string, glossary: Glossary): boolean {
  const wanted = tokenise(question.text).filter(
    (token) =>
      token.kind === "word" && !token.capital && !isGeneric(token, "strict") && !BROAD.has(token.accented),
  );
  const indicators = keysOfText(question.text, glossary).filter(({ kind }) => kind === "indicator");
  const holds = (words: string, needed: readonly Token[]) => {
    const known = new Set(tokenise(words).map(({ accented }) => accented));
    return needed.length > 0 && needed.every(({ accented }) => known.has(accented));
  };
  const isOther = (span: Span) =>
    indicators.some((one) =>
      holds(
        text.slice(span.start, span.end),
        wanted.filter((token) => contains(one.span, token.span)),
      ),
    );
  return holds(text, wanted) && !keysOfText(text, glossary).some(({ span }) => isOther(span));
}

/** `145-kh/hu` whole, or `03` as the number of some document's symbol. */
function isNamed(number: string, kind: string | null, words: readonly string[]): boolean {
  if (kind === null) return words.includes(number);
  return words.some((word) => /[-/]/u.test(word) && Number(word.split(/[-/]/u)[0]) === Number(number));
}

/** What a question for a summary asks for says nothing of the matter. */
const BROAD = new Set(
  `#results #achievements #targets #tasks #highlights #socio-economic kết quả nổi bật chính tình hình thành tựu điểm đáng chú ý
  tóm tắt tổng hợp khái quát nội dung giải thích so sánh giới thiệu trình bày nêu bật công tác summary summarise summarize
  hạn chế tồn tại yếu kém khuyết điểm nguyên nhân bài học kinh nghiệm nhiệm vụ giải pháp lợi thế thế mạnh khó khăn thuận lợi
  #shortcomings #limitations #causes #lessons #strengths #solutions #difficulties #advantages
  highlights main outline overview explain compare notable outstanding key tom tat so sanh noi bat giai thich`.split(
    /\s+/,
  ),
);
