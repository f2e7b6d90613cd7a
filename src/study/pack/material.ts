import type { Document } from "../../domain/document.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Topic } from "./read-topic.ts";
import { ON_TOPIC } from "./relevance.ts";
import type { StudyDeps } from "./study-deps.ts";
import { type Unit, unitsOf } from "./units.ts";

/** A passage that the pack may draw on, with those of its sentences that can stand alone. */
export interface Material {
  readonly document: Document;
  readonly passage: Passage;
  /** 0 to 1: how early a search for the topic finds it. */
  readonly rank: number;
  readonly units: readonly ChosenUnit[];
}

export interface ChosenUnit extends Unit {
  /** How far it speaks of the topic, from ON_TOPIC to 1. */
  readonly relevance: number;
}

const MOST_FOUND = 160;
/** Of a library this small every passage is looked at, of a larger one those that a search finds. */
const FEW_PASSAGES = 2_000;

/** The passages that speak of a topic, in the order of their documents' texts. */
export async function chooseMaterial(topic: Topic, deps: StudyDeps): Promise<Material[]> {
  const ranks = new Map<string, number>();
  if (topic.named.size === 0) {
    const found = await deps.retrieve(topic.name, MOST_FOUND);
    for (const [at, { passage }] of found.entries()) ranks.set(passage.id, 1 - at / found.length);
  }
  const material: Material[] = [];
  for (const document of deps.library.documents) {
    const isWhole = topic.named.has(document.id) || isTitled(document, topic);
    if (topic.named.size > 0 && !topic.named.has(document.id)) continue;
    if (!isWhole && deps.library.count > FEW_PASSAGES && !mayHold(document, ranks, deps)) continue;
    for (const passage of deps.library.passagesOf(document.id)) {
      const rank = ranks.get(passage.id);
      if (!isWhole && rank === undefined && deps.library.count > FEW_PASSAGES) continue;
      const units = onTopic(document, passage, topic, deps);
      if (units.length > 0) material.push({ document, passage, rank: rank ?? 0, units });
    }
  }
  return material;
}

function mayHold({ id }: Document, ranks: ReadonlyMap<string, number>, { library }: StudyDeps): boolean {
  return library.passagesOf(id).some((passage) => ranks.has(passage.id));
}

function isTitled({ title }: Document, { relevance }: Topic): boolean {
  return (
    !relevance.isOpen &&
    title !== null &&
    relevance.of({ words: title, headings: [], title: null }) >= ON_TOPIC
  );
}

function onTopic(document: Document, passage: Passage, topic: Topic, deps: StudyDeps): ChosenUnit[] {
  const { title } = document;
  const units: ChosenUnit[] = [];
  for (const unit of unitsOf(document, passage)) {
    const words = document.text.slice(unit.span.start, unit.span.end);
    const relevance = topic.relevance.of({ words, headings: passage.headings, title });
    if (relevance < ON_TOPIC) continue;
    if (deps.isAbout(topic.question, words, { passage, document })) units.push({ ...unit, relevance });
  }
  return units;
}
