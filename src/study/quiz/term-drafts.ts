import type { Span } from "../../domain/span.ts";
import { plainWords } from "../../language/plain-words.ts";
import { fold } from "../../language/spelling.ts";
import { isNormative } from "../laws.ts";
import { alikeInLength } from "./alike-in-length.ts";
import { DISTRACTORS } from "./draft.ts";
import type { TextDrafter } from "./text-draft.ts";
import { isWhole } from "./whole-words.ts";

const DEFINITION =
  /^\s*\d{1,3}\s?[.)\-–]+\s*["“]?(?<term>\p{Lu}[^"”“.;:\n]{2,60}?)["”]?\s+(?:là|được hiểu là|bao gồm|gồm)\s(?<meaning>[^\n:]{25,190}?)[.;]?\s*$/gmu;
const REFERS = /(?<![\p{L}])(?:sau đây|dưới đây|như sau|nói trên|nêu trên|này|đó)(?![\p{L}])/iu;
const CALLED_BRIEFLY = /\s*\((?:sau đây|dưới đây)[^)]*\)/giu;
/** What opens a run of definitions, within a few lines. */
const OPENED = /từ ngữ|thuật ngữ|được hiểu|khái niệm/iu;
const OPENING = 500;
/** In a run of definitions no more than this lies between two of them. */
const MOST_BETWEEN = 1500;
/** So much of the term in its own meaning tells it, unless another option's words stand there as well. */
const TELLING = 0.5;

interface Term {
  readonly term: string;
  readonly meaning: string;
  readonly span: Span;
}

/** Which term a law's definition explains; the others of its run stand beside it. */
export const termDrafts: TextDrafter = function* ({ document, name, spans, random }, deps) {
  if (!name || !isNormative(document)) return;
  for (const run of runsOf(termsIn(document.text))) {
    const first = run[0]!.span.start;
    if (!OPENED.test(document.text.slice(Math.max(0, first - OPENING), first))) continue;
    for (const { term, meaning, span } of run) {
      if (!spans.some(({ start, end }) => start <= span.start && span.start < end)) continue;
      if (REFERS.test(meaning) || !isWhole(meaning) || tellsItself(term, meaning)) continue;
      const citation = deps.cite(document.id, span);
      const others = run.filter((other) => other.term !== term && !sharesMeaning(other, meaning));
      const distractors = alikeInLength(
        term,
        random.shuffled(others.map((other) => other.term)),
        DISTRACTORS,
      );
      if (!citation?.quote.includes(term) || !distractors) continue;
      const told = saidShare(term, meaning);
      if (told >= TELLING && distractors.every((other) => saidShare(other, meaning) < told)) continue;
      yield {
        question: `Theo ${name}, thuật ngữ nào được giải thích là “${meaning}”?`,
        key: term,
        distractors,
        isOrdered: false,
        level: 1,
        citations: [citation],
        asks: [`term ${document.id} ${fold(term)}`],
      };
    }
  }
};

function termsIn(text: string): Term[] {
  return [...text.matchAll(DEFINITION)].flatMap(({ index, groups, 0: line }) => {
    const term = groups!.term!.replace(CALLED_BRIEFLY, "").trim();
    if (/[,()]/.test(term) || term.split(" ").length > 9) return [];
    const start = index + line.search(/\S/);
    return [{ term, meaning: groups!.meaning!.trim(), span: { start, end: index + line.trimEnd().length } }];
  });
}

/** Definitions that follow one another. */
function runsOf(terms: readonly Term[]): Term[][] {
  const runs: Term[][] = [];
  for (const term of terms) {
    const last = runs.at(-1)?.at(-1);
    if (last && term.span.start - last.span.end < MOST_BETWEEN) runs.at(-1)!.push(term);
    else runs.push([term]);
  }
  return runs.filter((run) => run.length > DISTRACTORS);
}

/** Two neighbouring syllables of the term stand in its own meaning. */
function tellsItself(term: string, meaning: string): boolean {
  const syllables = plainWords(term).split(" ");
  const told = ` ${plainWords(meaning)} `;
  if (syllables.length === 1) return told.includes(` ${syllables[0]} `);
  return syllables.some((syllable, at) => at > 0 && told.includes(` ${syllables[at - 1]} ${syllable} `));
}

/** The share of a term's syllables that stand in a meaning. */
function saidShare(term: string, meaning: string): number {
  const said = new Set(plainWords(meaning).split(" "));
  const own = plainWords(term).split(" ");
  return own.filter((syllable) => said.has(syllable)).length / own.length;
}

function sharesMeaning(other: Term, meaning: string): boolean {
  return fold(other.meaning) === fold(meaning);
}
