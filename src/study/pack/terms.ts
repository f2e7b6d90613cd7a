import type { Document } from "../../domain/document.ts";
import type { Span } from "../../domain/span.ts";
import type { PackTerm } from "../../domain/study-pack.ts";
import type { Glossary } from "../../language/glossary.ts";
import { capitalised, fold } from "../../language/spelling.ts";
import { tokenise } from "../../language/tokens.ts";
import { isDefinition } from "../laws.ts";
import type { Material } from "./material.ts";
import type { PackDeps } from "./pack-deps.ts";
import type { SourceList } from "./source-list.ts";

const MOST = 24;
const LONGEST_QUOTE = 420;
const EXPANDED =
  /\(\s*(?:sau đây (?:viết|gọi) tắt là\s+|viết tắt là\s+|gọi tắt là\s+)?(?<short>\p{Lu}[\p{Lu}\d-]{1,9})\s*\)/gu;
const SHORT = /(?<![\p{L}\d/-])\p{Lu}{2,8}(?![\p{L}\d/-])/gu;
const DEFINED =
  /^(?:\d+\.\s*)?(?<term>[\p{L}][^.,;:]{2,70}?)(?:\s\([^)]*\))? (?:là|được hiểu là|bao gồm|gồm)\s/u;

interface Found {
  readonly term: string;
  readonly meaning: string | null;
  readonly explainedBy: PackTerm["explainedBy"];
  readonly document: Document;
  readonly span: Span;
}

/** The terms that the documents define, and the abbreviations in what was chosen of them, each where it stands. */
export function termsIn(material: readonly Material[], sources: SourceList, deps: PackDeps): PackTerm[] {
  const known = new Map<string, Found>();
  const chosen = new Set(material.map(({ document }) => document));
  const found = [
    ...material.flatMap(defined),
    ...[...chosen].flatMap(expanded),
    // The shortest sentence shows an abbreviation best.
    ...material.flatMap((each) => inGlossary(each, deps.glossary)).sort((a, b) => lengthOf(a) - lengthOf(b)),
  ];
  for (const one of found) if (!known.has(one.term.toLowerCase())) known.set(one.term.toLowerCase(), one);
  return [...known.values()]
    .slice(0, MOST)
    .sort((a, b) => compare(fold(a.term).toLowerCase(), fold(b.term).toLowerCase()))
    .flatMap(({ document, span, term, meaning, explainedBy }) => {
      const citation = deps.cite(document.id, span);
      return citation ? [{ ...sources.line(citation), term, meaning, explainedBy }] : [];
    });
}

/** `1. Người lao động là người làm việc …` below `Giải thích từ ngữ`. */
function defined({ document, passage, units }: Material): Found[] {
  if (!isDefinition(passage)) return [];
  return units.flatMap(({ span }): Found[] => {
    const term = DEFINED.exec(document.text.slice(span.start, span.end))?.groups?.term;
    if (!term || span.end - span.start > LONGEST_QUOTE) return [];
    return [{ term: capitalised(term), meaning: null, explainedBy: "document", document, span }];
  });
}

/** `Ban Chấp hành (BCH)`: the words in front of the bracket whose first letters it has. */
function expanded(document: Document): Found[] {
  return [...document.text.matchAll(EXPANDED)].flatMap((match): Found[] => {
    const short = match.groups!.short!;
    const before = document.text.slice(Math.max(0, match.index - 120), match.index);
    const start = startOfName(before, short);
    if (start === undefined) return [];
    const span = { start: match.index - before.length + start, end: match.index + match[0].length };
    const meaning = before.slice(start).replace(/\s+/g, " ").trim();
    return [{ term: short, meaning, explainedBy: "document", document, span }];
  });
}

/** Where the syllables begin whose initials make up the abbreviation. */
function startOfName(before: string, short: string): number | undefined {
  const words = tokenise(before).filter(({ kind }) => kind === "word");
  const letters = [
    ...fold(short)
      .toLowerCase()
      .replace(/[^a-z]/g, ""),
  ];
  const own = words.slice(-letters.length);
  const fits =
    own.length === letters.length && own.every(({ folded }, at) => folded.startsWith(letters[at]!));
  const start = own[0]?.span.start;
  return fits && start !== undefined && !/[.;:\n]/.test(before.slice(start)) ? start : undefined;
}

/** Abbreviations that the documents leave to their readers, as the glossary spells them out. */
function inGlossary({ document, units }: Material, glossary: Glossary): Found[] {
  return units.flatMap(({ span }) => {
    const words = document.text.slice(span.start, span.end);
    return [...words.matchAll(SHORT)].flatMap(([short]): Found[] => {
      const meaning = spelledOut(short, glossary);
      if (!meaning || span.end - span.start > LONGEST_QUOTE) return [];
      return [{ term: short, meaning, explainedBy: "glossary", document, span }];
    });
  });
}

/** Undefined where it may stand for several things, or for none that is known. */
function spelledOut(short: string, glossary: Glossary): string | undefined {
  const lower = short.toLowerCase();
  const meant = glossary.concepts.filter(({ id }) => glossary.abbreviations(`#${id}`).includes(lower));
  const [only, ...others] = meant;
  const name = only && others.length === 0 ? only.vietnamese[0] : undefined;
  return name?.toLowerCase().split(" ").includes(lower) ? undefined : name;
}

function lengthOf({ span }: Found): number {
  return span.end - span.start;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
