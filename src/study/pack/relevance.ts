import type { Question } from "../../domain/question.ts";
import { contains } from "../../domain/span.ts";
import type { Glossary } from "../../language/glossary.ts";
import { hasDiacritics, type Token, tokenise } from "../../language/tokens.ts";
import { hasKey, keysOfText } from "../../language/topic.ts";
import type { Topic } from "../topic/read-topic.ts";

/** A topic, and how far words speak of it. */
export interface WeighedTopic extends Topic {
  readonly relevance: Relevance;
}

/** Words of a document with what stands above them. */
export interface Placed {
  readonly words: string;
  readonly headings: readonly string[];
  readonly title: string | null;
}

/** Less is said of the topic by what words stand under than by the words themselves. */
const UNDER_HEADING = 0.85;
const UNDER_TITLE = 0.7;
/** So many other words may stand between the topic's own. */
const CLOSE = 2;
const APART = 8;
const LOOSELY = 0.8;
/** Concepts that are told of together begin within so many characters. */
const REACH = 90;
/** From here on words speak of the topic: of two or three things that it names all must be there. */
export const ON_TOPIC = 0.7;

interface TopicWord {
  /** As compared: with its diacritics when it was typed with some. */
  readonly word: string;
  readonly bare: boolean;
  /** Its part of the key that it belongs to. */
  readonly weight: number;
}

/**
 * How far words speak of a topic, 0 to 1: the share of the things it names that they carry, as
 * concepts of the glossary or as words that stand close together. A topic of nothing but places,
 * times and documents is carried by all words.
 */
export class Relevance {
  readonly #words: readonly TopicWord[];
  readonly #concepts: readonly string[];
  /** The bare words of each concept. */
  readonly #phrases: readonly (readonly string[])[];
  readonly #isAllConcepts: boolean;
  readonly #size: number;
  readonly #glossary: Glossary;
  readonly #known = new Map<string, number>();

  constructor(topic: Question, glossary: Glossary) {
    const keys = topic.keys.map(({ key }) => key);
    this.#glossary = glossary;
    this.#size = keys.length;
    this.#concepts = keys.filter((key) => key.startsWith("#"));
    this.#isAllConcepts = this.#concepts.length === keys.length;
    this.#phrases = this.#concepts.map((key) =>
      tokenise(glossary.preferredTerm(key, "vi")).map(({ folded }) => folded),
    );
    this.#words = keys.flatMap((key) => {
      const tokens = tokenise(key.startsWith("#") ? glossary.preferredTerm(key, "vi") : key);
      return tokens.map((token): TopicWord => {
        const bare = !hasDiacritics(token);
        return { word: bare ? token.folded : token.accented, bare, weight: 1 / tokens.length };
      });
    });
  }

  /** Whether the topic names no subject. */
  get isOpen(): boolean {
    return this.#size === 0;
  }

  /** Whether these topic keys, of a figure, are the topic's. */
  isNamedBy(keys: readonly string[]): boolean {
    return this.#size > 0 && this.#isAllConcepts && this.#conceptShare(keys) >= ON_TOPIC;
  }

  of({ words, headings, title }: Placed): number {
    if (this.isOpen) return 1;
    const own = this.#carried(words);
    if (own === 1) return 1;
    const above = Math.max(0, ...headings.map((heading) => this.#carried(heading)));
    return Math.max(own, UNDER_HEADING * above, UNDER_TITLE * (title ? this.#carried(title) : 0));
  }

  /** How far these words alone speak of the topic. */
  #carried(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    // Plain words beside concepts must stand beside them in a text too.
    const carried = Math.max(
      this.#wordShare(this.#ownTokens(text)),
      this.#isAllConcepts ? this.#closeConcepts(text) : 0,
    );
    this.#known.set(text, carried);
    return carried;
  }

  /** Without the words of things that are called much the same: `hộ cận nghèo` is not `hộ nghèo`. */
  #ownTokens(text: string): Token[] {
    const tokens = tokenise(text);
    if (this.#concepts.length === 0) return tokens;
    const others = keysOfText(text, this.#glossary).filter(({ key, span }) => {
      if (!key.startsWith("#") || this.#isOf(key)) return false;
      const words = new Set(tokenise(text.slice(span.start, span.end)).map(({ folded }) => folded));
      return this.#phrases.some((phrase) => phrase.every((word) => words.has(word)));
    });
    return others.length === 0
      ? tokens
      : tokens.filter((token) => !others.some(({ span }) => contains(span, token.span)));
  }

  /** Whether a concept is one of the topic's, or holds one in its name. */
  #isOf(key: string): boolean {
    return this.#concepts.some((own) => own === key || this.#glossary.isPartOf(own, key));
  }

  /** The heaviest share of the words that stand close together: far apart they speak of other things. */
  #wordShare(tokens: readonly Token[]): number {
    const at = tokens.flatMap((token, position) =>
      this.#words
        .filter(({ word, bare }) => word === (bare ? token.folded : token.accented))
        .map((one) => ({ one, position })),
    );
    const shares = at.map(({ position: first }) => {
      const within = (reach: number) => {
        const end = first + this.#words.length + reach;
        const near = at.filter(({ position }) => position >= first && position < end);
        return [...new Set(near.map(({ one }) => one))].reduce((sum, { weight }) => sum + weight, 0);
      };
      return Math.max(within(CLOSE), LOOSELY * within(APART)) / this.#size;
    });
    return Math.min(1, Math.max(0, ...shares));
  }

  #closeConcepts(text: string): number {
    const keys = keysOfText(text, this.#glossary);
    const shares = keys.map(({ span: { start } }) =>
      this.#conceptShare(
        keys.filter(({ span }) => span.start >= start && span.start <= start + REACH).map(({ key }) => key),
      ),
    );
    return Math.max(0, ...shares);
  }

  #conceptShare(keys: readonly string[]): number {
    const shared = this.#concepts.filter(
      (key) => hasKey(keys, key) || keys.some((other) => this.#glossary.isPartOf(key, other)),
    );
    return shared.length / this.#size;
  }
}
