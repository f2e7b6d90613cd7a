import { cellValues, readDataTable } from "./data-table.ts";
import { PhraseBook, type PhraseMatch } from "./phrase-book.ts";
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

  readonly #abbreviations = new Map<string, readonly string[]>();
  readonly #kinds = new Map<string, ConceptKind>();

  constructor(entries: readonly (Concept & { readonly abbreviations: readonly string[] })[]) {
    this.concepts = entries;
    for (const concept of entries) {
      this.#kinds.set(`#${concept.id}`, concept.kind);
      this.#abbreviations.set(
        `#${concept.id}`,
        concept.abbreviations.map((value) => value.toLowerCase()),
      );
      for (const phrase of [...concept.vietnamese, ...concept.abbreviations, ...concept.english]) {
        this.#phrases.add(phrase, concept);
      }
    }
  }

  /** How officials shorten the concept that a topic key names, in lower case. */
  abbreviations(key: string): readonly string[] {
    return this.#abbreviations.get(key) ?? [];
  }

  /** The first term of the concept that a topic key names. */
  preferredTerm(key: string, language: "vi" | "en"): string {
    const concept = this.concepts.find(({ id }) => `#${id}` === key);
    return (
      (language === "en" ? concept?.english[0] : concept?.vietnamese[0]) ?? concept?.vietnamese[0] ?? key
    );
  }

  /** The kind of the concept that a topic key (`#poor-households`) names. */
  kind(key: string): ConceptKind | undefined {
    return this.#kinds.get(key);
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
