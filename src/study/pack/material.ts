import type { Document } from "../../domain/document.ts";
import type { Passage } from "../../domain/passage.ts";
import type { PackDeps } from "./pack-deps.ts";
import { ON_TOPIC, type WeighedTopic } from "./relevance.ts";
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
export async function chooseMaterial(topic: WeighedTopic, deps: PackDeps): Promise<Material[]> {
  const { namesDocuments } = topic;
  const found = namesDocuments ? [] : await deps.retrieve(topic.name, MOST_FOUND);
  const ranks = new Map(found.map(({ passage }, at) => [passage.id, 1 - at / found.length]));
  const holding = new Set(found.map(({ document }) => document.id));
  const isSmall = deps.passageCount <= FEW_PASSAGES;
  const material: Material[] = [];
  for (const document of topic.documents) {
    const isWhole = namesDocuments || isSmall || isTitled(document, topic);
    if (!isWhole && !holding.has(document.id)) continue;
    for (const passage of deps.passagesOf(document.id)) {
      const rank = ranks.get(passage.id);
      if (!isWhole && rank === undefined) continue;
      const units = onTopic(document, passage, topic, deps);
      if (units.length > 0) material.push({ document, passage, rank: rank ?? 0, units });
    }
  }
  return material;
}

function isTitled({ title }: Document, { relevance }: WeighedTopic): boolean {
  return (
    !relevance.isOpen &&
    title !== null &&
    relevance.of({ words: title, headings: [], title: null }) >= ON_TOPIC
  );
}

function onTopic(document: Document, passage: Passage, topic: WeighedTopic, deps: PackDeps): ChosenUnit[] {
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
