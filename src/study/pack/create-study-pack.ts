import type { PackStep, StudyPack, StudyRequest, TooLittle } from "../../domain/study-pack.ts";
import { isEmpty, readTopic } from "../topic/read-topic.ts";
import { discussionOf } from "./discussion.ts";
import { timeline } from "./events.ts";
import { figuresOnTopic, keyFigures } from "./key-figures.ts";
import { chooseMaterial } from "./material.ts";
import type { PackDeps } from "./pack-deps.ts";
import { mainPoints } from "./points.ts";
import { Relevance } from "./relevance.ts";
import { seriesOf } from "./series.ts";
import { SourceList } from "./source-list.ts";
import { termsIn } from "./terms.ts";

/** Makes the pack of a topic; `onStep` is told of each step as it begins. */
export type MakeStudyPack = (
  request: StudyRequest,
  onStep?: (step: PackStep) => void,
) => Promise<StudyPack | TooLittle>;

/** Lines that state something, below which there is no lesson. */
const FEWEST_LINES = 3;
const QUIZ_ITEMS = 10;

/** Makes study packs over the documents of one audience: the same index, topic and seed give the same pack. */
export function createStudyPack(deps: PackDeps): MakeStudyPack {
  return async ({ topic: typed, seed = "1" }, onStep = () => {}) => {
    const begin = async (step: PackStep) => {
      onStep(step);
      // Whoever shows the steps gets a turn.
      await new Promise(setImmediate);
    };
    await begin("choose");
    const read = readTopic(typed, deps);
    const topic = { ...read, relevance: new Relevance(read.question, deps.glossary) };
    const material = isEmpty(topic) ? [] : await chooseMaterial(topic, deps);
    const sources = new SourceList(deps);
    await begin("points");
    const points = mainPoints(material, sources, deps);
    await begin("figures");
    const found = figuresOnTopic(topic, material, deps);
    const figures = keyFigures(found, sources, deps);
    const lines = [...points.flatMap((one) => one.points), ...figures];
    if (lines.length < FEWEST_LINES)
      return { kind: "too-little", topic: topic.name, found: sources.sources, lines };
    const series = seriesOf(found, sources, deps);
    await begin("timeline");
    const events = timeline(material, sources, deps);
    await begin("terms");
    const terms = termsIn(material, sources, deps);
    await begin("quiz");
    const { items } = await deps.quiz({ topic: typed, count: QUIZ_ITEMS, seed });
    const quiz = items.map((item) => ({ item, sources: item.citations.map((one) => sources.numberOf(one)) }));
    return {
      kind: "pack",
      topic: topic.name,
      indexedOn: deps.indexedOn,
      sources: sources.sources,
      points,
      figures,
      series,
      events,
      terms,
      discussion: discussionOf(points, figures),
      quiz,
    };
  };
}
