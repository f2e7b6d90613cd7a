import type { Answer } from "../domain/answer.ts";
import type { FullerAnswer, RemovalCause } from "../domain/fuller-answer.ts";
import type { Share } from "./score.ts";
import { flat, standsIn } from "./stands-in.ts";

/** What a chat model made of one question. */
export interface Writing {
  readonly fuller: FullerAnswer;
  readonly extracted: Answer;
}

export interface WritingScore {
  /** Questions of which the model's answer was shown; the others by what kept the extracted one. */
  readonly written: Share;
  readonly kept: Readonly<Record<string, number>>;
  /** Sentences that the guard removed, by cause. */
  readonly removed: Readonly<Partial<Record<RemovalCause, number>>>;
  /** Sentences shown in the documents' own words in place of such. */
  readonly quoted: number;
  /** Of the citations of shown sentences those whose words the sentence shares a number or name with. */
  readonly citationPrecision: Share;
  /** Of the shown sentences those with a citation. */
  readonly citationRecall: Share;
  /** Of the extracted figures and names those that the shown answer still has. */
  readonly agreement: Share;
  readonly repaired: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Of asking the model, in milliseconds; null when it was never asked. */
  readonly medianMs: number | null;
  readonly longestMs: number | null;
}

/** How a chat model did over questions, as far as it can be told without reading its answers. */
export function writingScoreOf(writings: readonly Writing[]): WritingScore {
  const reports = writings.map(({ fuller }) => fuller.report);
  const asked = reports.filter(({ prompt }) => prompt !== null);
  const times = asked.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const shown = writings.flatMap(({ fuller, extracted }) =>
    fuller.kind === "written" ? [{ answer: fuller.answer, extracted }] : [],
  );
  const sentences = shown.flatMap(({ answer }) =>
    // The last one only names the reports.
    (answer.sentences ?? []).slice(0, -1).map(({ text, citations }) => ({
      text,
      quotes: citations.map((at) => answer.citations[at]?.quote ?? ""),
    })),
  );
  const cited = sentences.flatMap(({ text, quotes }) => quotes.map((quote) => bears(quote, text)));
  const kept = writings.flatMap(({ fuller }) => (fuller.kind === "kept" ? [fuller.why] : []));
  const told = shown.flatMap(({ answer, extracted }) =>
    extracted.kind === "answered" ? extracted.highlights.map((words) => standsIn(words, answer.text)) : [],
  );
  return {
    written: { right: shown.length, of: writings.length },
    kept: countsOf(kept),
    removed: summed(reports.map(({ removed }) => removed)),
    quoted: reports.reduce((sum, { quoted }) => sum + quoted, 0),
    citationPrecision: shareOf(cited),
    citationRecall: shareOf(sentences.map(({ quotes }) => quotes.some((quote) => quote !== ""))),
    agreement: shareOf(told),
    repaired: reports.filter(({ repaired }) => repaired).length,
    tokensIn: reports.reduce((sum, { tokensIn }) => sum + tokensIn, 0),
    tokensOut: reports.reduce((sum, { tokensOut }) => sum + tokensOut, 0),
    medianMs: times[Math.floor(times.length / 2)] ?? null,
    longestMs: times.at(-1) ?? null,
  };
}

/** A quote bears on a sentence when it has one of its numbers, or half of its longer words. */
function bears(quote: string, sentence: string): boolean {
  const numbers = sentence.match(/\d+(?:[.,/]\d+)*/gu) ?? [];
  if (numbers.some((number) => standsIn(number, quote))) return true;
  const words =
    flat(sentence)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  const known = new Set(
    flat(quote)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [],
  );
  return words.filter((word) => known.has(word)).length * 2 >= words.length;
}

function shareOf(told: readonly boolean[]): Share {
  return { right: told.filter(Boolean).length, of: told.length };
}

function countsOf(names: readonly string[]): Record<string, number> {
  return summed(names.map((name) => ({ [name]: 1 })));
}

function summed(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of counts.flatMap((one) => Object.entries(one)))
    sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
