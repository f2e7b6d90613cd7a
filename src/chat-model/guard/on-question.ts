import { isAbout } from "../../answering/text/about.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Period } from "../../domain/period.ts";
import { type Place, samePlace } from "../../domain/place.ts";
import type { Question } from "../../domain/question.ts";
import type { FigureIndex } from "../../figures/figure-index.ts";
import { periodFits } from "../../figures/period-fits.ts";
import type { Glossary } from "../../language/glossary.ts";
import type { Gazetteer } from "../../language/places.ts";
import { keyMatches, keysOfText } from "../../language/topic.ts";
import type { Quoted } from "./quoted.ts";
import { periodSaid } from "./same-figure.ts";

/** A figure as a sentence tells it, with the source's figure that it was found to be. */
export interface ToldFigure {
  readonly told: Figure;
  readonly source: Figure;
}

/**
 * Whether the figures of a sentence are for the places and times asked for: one that names neither is
 * read as told for them, and of those that name others at least one figure beside them is for them.
 */
export function figuresAnswer(question: Question, figures: readonly ToldFigure[]): boolean {
  const fits = ({ source }: ToldFigure) => placeFits(question, source) && periodFitsAsked(question, source);
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
  return told !== null && asked.some((one) => periodFits(one, told.value));
}

/** Whether words without figures can answer for the places and times asked for. */
export function quotesAnswer(
  question: Question,
  named: readonly Place[],
  quoted: readonly Quoted[],
  { gazetteer, figures }: { readonly gazetteer: Gazetteer; readonly figures: FigureIndex },
): boolean {
  const periods = question.periods.length > 1 ? question.periods : [question.period];
  const places = question.places.length > 1 ? question.places.map((place) => [place]) : [question.places];
  const about = (one: Quoted, period: Period | null, asked: readonly Place[]) =>
    isAbout({ ...question, period, places: asked }, one.text, one.evidence, gazetteer);
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
    quoted.some((one) =>
      isAbout({ ...question, period: null, days: [], places: [place] }, one.text, one.evidence, gazetteer),
    );
  return quoted.every(isFor) && named.every(isOf);
}

/** A summary of a place or time, a comparison of places: no one matter is asked for. */
export function isBroad(question: Question): boolean {
  return matterOf(question).length === 0;
}

function matterOf({ keys }: Question): Question["keys"] {
  return keys.filter(({ key }) => !BROAD.has(key));
}

/** Whether sentence or sources speak of a matter that was asked for; a broad question names none. */
export function isOnMatter(question: Question, texts: readonly string[], glossary: Glossary): boolean {
  const asked = matterOf(question);
  if (asked.length === 0) return true;
  const keys = keysOfText(texts.join("\n"), glossary).map(({ key }) => key);
  return asked.some(({ key: wanted }) =>
    keys.some(
      (key) => keyMatches(wanted, key) || (wanted.startsWith("#") && `${key}-`.startsWith(`${wanted}-`)),
    ),
  );
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
