import type { Question } from "../../domain/question.ts";
import type { Glossary } from "../../language/glossary.ts";
import { hasDiacritics, type Token, tokenise } from "../../language/tokens.ts";
import { hasKey, keysOfText } from "../../language/topic.ts";
import type { StudyLibrary } from "./study-deps.ts";

/** Words of a document with what stands above them. */
export interface Placed {
  readonly words: string;
  readonly headings: readonly string[];
  readonly title: string | null;
}

/** Less is said of the topic by what words stand under than by the words themselves. */
const UNDER_HEADING = 0.85;
const UNDER_TITLE = 0.7;
/** From here on words speak of the topic. */
export const ON_TOPIC = 0.6;

interface TopicWord {
  /** As compared: with its diacritics when it was typed with some. */
  readonly word: string;
  readonly bare: boolean;
  readonly weight: number;
}

interface TopicConcept {
  readonly key: string;
  readonly weight: number;
}

/**
 * How far words speak of a topic, 0 to 1: the share of its concepts, or of its words weighed by how
 * rare they are, that they carry (inverse document frequency, Spärck Jones 1972). A topic of
 * nothing but places, times and documents is carried by all words.
 */
export class Relevance {
  readonly #words: readonly TopicWord[];
  readonly #keys: readonly TopicConcept[];
  readonly #glossary: Glossary;
  readonly #known = new Map<string, number>();

  constructor(topic: Question, glossary: Glossary, library: StudyLibrary) {
    this.#glossary = glossary;
    const weigh = (word: string) => Math.log(1 + library.count / (1 + library.frequency(word)));
    const tokens = tokenise(topic.keys.map(({ key }) => termOf(key, glossary)).join(" "));
    this.#words = [...new Map(tokens.map((token) => [token.folded, token])).values()].map((token) => {
      const bare = !hasDiacritics(token);
      const word = bare ? token.folded : token.accented;
      return { word, bare, weight: weigh(word) };
    });
    this.#keys = topic.keys.map(({ key }) => ({ key, weight: 1 + wordCount(key, glossary) }));
  }

  get isOpen(): boolean {
    return this.#keys.length === 0 || this.#words.length === 0;
  }

  of({ words, headings, title }: Placed): number {
    if (this.isOpen) return 1;
    const own = this.#carried(words);
    if (own === 1) return 1;
    const heading = headings.length > 0 ? this.#carried(headings.join("\n")) : 0;
    const titled = title ? this.#carried(title) : 0;
    // Words that carry one half may stand under a heading or title that says the other.
    const joined = heading > 0 ? this.#carried(`${words}\n${headings.join("\n")}`) : 0;
    return Math.max(own, UNDER_HEADING * joined, UNDER_TITLE * titled);
  }

  /** How far these words alone speak of the topic. */
  #carried(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const tokens = tokenise(text);
    const carried = Math.max(this.#wordShare(tokens), this.#keyShare(text));
    this.#known.set(text, carried);
    return carried;
  }

  #wordShare(tokens: readonly Token[]): number {
    const has = new Set(tokens.flatMap(({ accented, folded }) => [accented, folded]));
    const bare = new Set(tokens.map(({ folded }) => folded));
    const shared = this.#words.filter((one) => (one.bare ? bare : has).has(one.word));
    return sum(shared) / sum(this.#words);
  }

  #keyShare(text: string): number {
    const keys = keysOfText(text, this.#glossary).map(({ key }) => key);
    const shared = this.#keys.filter(
      ({ key }) => hasKey(keys, key) || keys.some((other) => this.#glossary.isPartOf(key, other)),
    );
    return sum(shared) / sum(this.#keys);
  }
}

function sum(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((total, { weight }) => total + weight, 0);
}

/** A concept of several words says more of a topic than a plain syllable. */
function wordCount(key: string, glossary: Glossary): number {
  return key.startsWith("#") ? termOf(key, glossary).split(" ").length : 0;
}

function termOf(key: string, glossary: Glossary): string {
  return key.startsWith("#") ? glossary.preferredTerm(key, "vi") : key;
}
