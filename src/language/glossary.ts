import { cellValues, readDataTable } from "./data-table.ts";
import { PhraseBook, type PhraseMatch } from "./phrase-book.ts";
import { type ScatteredMatch, ScatteredPhrases } from "./scattered-phrases.ts";
import { fold } from "./spelling.ts";
import type { Token } from "./tokens.ts";

const KINDS = [
  "indicator",
  "counted",
  "organisation",
  "office",
  "document-type",
  "term",
  "place-type",
  "activity",
] as const;
type ConceptKind = (typeof KINDS)[number];

export interface Concept {
  /** Kebab-case English, stable: it stands in indexes. */
  readonly id: string;
  readonly kind: ConceptKind;
  /** The preferred term first. */
  readonly vietnamese: readonly string[];
  readonly english: readonly string[];
}

/** The owner's terms, as `data/glossary.csv` lists them: synonyms, abbreviations and English of one concept. */
export class Glossary {
  readonly concepts: readonly Concept[];
  readonly #phrases = new PhraseBook<Concept>();
  readonly #scattered: ScatteredPhrases<Concept>;
  readonly #byKey = new Map<string, Concept>();
  readonly #parts = new Map<string, boolean>();
  readonly #abbreviations = new Map<string, readonly string[]>();

  constructor(entries: readonly (Concept & { readonly abbreviations: readonly string[] })[]) {
    this.concepts = entries;
    for (const concept of entries) {
      this.#byKey.set(`#${concept.id}`, concept);
      this.#abbreviations.set(
        `#${concept.id}`,
        concept.abbreviations.map((value) => value.toLowerCase()),
      );
      for (const phrase of [...concept.vietnamese, ...concept.abbreviations, ...concept.english]) {
        this.#phrases.add(phrase, concept);
      }
    }
    const indicators = entries.filter(({ kind }) => kind === "indicator");
    this.#scattered = new ScatteredPhrases(
      indicators.flatMap((value) => value.vietnamese.map((phrase) => ({ phrase, value }))),
    );
  }

  /** The words that the terms are made of, in canonical spelling and without diacritics. */
  get words(): ReadonlySet<string> {
    return this.#phrases.words;
  }

  /** How officials shorten the concept that a topic key names, in lower case. */
  abbreviations(key: string): readonly string[] {
    return this.#abbreviations.get(key) ?? [];
  }

  /** The first term of the concept that a topic key names. */
  preferredTerm(key: string, language: "vi" | "en"): string {
    const concept = this.#byKey.get(key);
    return (
      (language === "en" ? concept?.english[0] : concept?.vietnamese[0]) ?? concept?.vietnamese[0] ?? key
    );
  }

  /**
   * Whether what `key` names is a part of how `whole` is called: `lượt` and `hộ` of `lượt khách` and
   * `hộ nghèo`. Each is a topic key, a concept's or a plain word.
   */
  isPartOf(key: string, whole: string): boolean {
    if (key === whole) return false;
    const pair = `${key} ${whole}`;
    const known = this.#parts.get(pair);
    if (known !== undefined) return known;
    const parts = this.#vietnamese(key).map((name) => ` ${name.toLowerCase()} `);
    // A word typed without diacritics is looked for without.
    const isBare = !key.startsWith("#") && key === fold(key);
    const isPart = this.#vietnamese(whole).some((name) => {
      const words = ` ${isBare ? fold(name).toLowerCase() : name.toLowerCase()} `;
      return parts.some((part) => part.length < words.length && words.includes(part));
    });
    this.#parts.set(pair, isPart);
    return isPart;
  }

  /** Whether `key` is how `whole` begins: `hộ` says `hộ nghèo` again. */
  isShortFor(key: string, whole: string): boolean {
    const shorter = this.#vietnamese(key).map((name) => `${name.toLowerCase()} `);
    return this.#vietnamese(whole).some((name) =>
      shorter.some((start) => name.toLowerCase().startsWith(start)),
    );
  }

  /**
   * Whether `key` is called as `whole` is with words in front: `chuẩn nông thôn mới` and `nông thôn
   * mới`. What narrows a Vietnamese noun stands behind it (`nông thôn mới nâng cao`).
   */
  specifiesInFront(key: string, whole: string): boolean {
    if (this.kind(key) !== "term" || this.kind(whole) !== "term" || key === whole) return false;
    const ends = this.#vietnamese(whole).map((name) => ` ${name.toLowerCase()}`);
    return this.#vietnamese(key).some((name) => ends.some((end) => name.toLowerCase().endsWith(end)));
  }

  /** Whether an activity's name holds the things that it is done to: `kết nạp đảng viên`, not `thành lập`. */
  holdsThings(key: string): boolean {
    const words = key.slice(1).split("-");
    return words.some((_, at) => at > 0 && this.kind(`#${words.slice(at).join("-")}`) === "counted");
  }

  #vietnamese(key: string): readonly string[] {
    return key.startsWith("#") ? (this.#byKey.get(key)?.vietnamese ?? []) : [key];
  }

  /** The kind of the concept that a topic key (`#poor-households`) names. */
  kind(key: string): ConceptKind | undefined {
    return this.#byKey.get(key)?.kind;
  }

  /** Concepts whose words stand inside a match's own. */
  inside(
    tokens: readonly Token[],
    match: PhraseMatch<Concept>,
    mode: "strict" | "typed",
  ): PhraseMatch<Concept>[] {
    return this.#phrases.inside(tokens, match, mode);
  }

  find(tokens: readonly Token[], mode: "strict" | "typed"): PhraseMatch<Concept>[] {
    return this.#phrases.find(tokens, mode);
  }

  /** The indicator that the words make up in another order: `rừng che phủ` is the forest cover. */
  scattered(tokens: readonly Token[], mode: "strict" | "typed"): ScatteredMatch<Concept> | undefined {
    return this.#scattered.find(tokens, mode);
  }
}

/** Throws an AppError when the table is missing or malformed. */
export function loadGlossary(path: string): Glossary {
  const rows = readDataTable(path, ["concept", "kind", "vietnamese", "abbreviations", "english"]);
  return new Glossary(
    rows.map((row) => ({
      id: row.concept,
      kind: KINDS.find((kind) => kind === row.kind) ?? "term",
      vietnamese: cellValues(row.vietnamese),
      abbreviations: cellValues(row.abbreviations),
      english: cellValues(row.english),
    })),
  );
}
