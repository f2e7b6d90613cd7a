import type { Evidence } from "../../domain/evidence.ts";
import type { Question } from "../../domain/question.ts";
import { contains, type Span } from "../../domain/span.ts";
import { isAsserted } from "../../language/assertion.ts";
import { sentences } from "../../language/sentences.ts";
import { tokenise } from "../../language/tokens.ts";
import { hasKey, keysOfText, type TopicKey } from "../../language/topic.ts";
import { isAbout } from "./about.ts";
import type { TextDeps } from "./text-deps.ts";

export interface SentenceMatch {
  readonly evidence: Evidence;
  /** In the document's text. */
  readonly span: Span;
  readonly text: string;
  /** 0 to 1: the share of what is asked that the sentence carries itself. */
  readonly coverage: number;
  /** Where its words stand that are asked for, in the document's text. */
  readonly hits: readonly Span[];
}

const BESIDE = 0.8;
/** The least share of what is asked that the sentence itself must carry. */
const OWN = 0.4;

/** Sentences of the evidence that carry what is asked, best first; ties in the evidence's order. */
export function matchSentences(question: Question, deps: TextDeps): SentenceMatch[] {
  const matches: SentenceMatch[] = [];
  const wanted = keysBesideDay(question);
  for (const evidence of deps.evidence) {
    const { passage, document } = evidence;
    const beside = keysOfText([document.title ?? "", ...passage.headings].join("\n"), deps.glossary).map(
      ({ key }) => key,
    );
    for (const span of sentences(document.text, passage.span)) {
      const text = document.text.slice(span.start, span.end);
      if (!isAsserted(text)) continue;
      if (passage.headings.some((heading) => heading.includes(text))) continue;
      const keys = keysOfText(text, deps.glossary);
      const own = allKeys(text, keys, deps);
      let asked = 0;
      let carried = 0;
      let owned = 0;
      let decided = true;
      for (const { key, decisive } of wanted) {
        const weight = decisive ? 3 : deps.glossary.kind(key) ? 2 : 1;
        asked += weight;
        if (hasKey(own, key)) {
          carried += weight;
          owned += weight;
        } else if (hasKey(beside, key)) carried += weight * BESIDE;
        else if (decisive) decided = false;
      }
      const coverage = asked === 0 ? 0 : carried / asked;
      const numbers = tokenise(text).map(({ folded }) => folded);
      if (!question.numbers.every((number) => numbers.includes(number))) continue;
      if (!decided || owned < OWN * asked || !isAbout(question, text, evidence, deps.gazetteer)) continue;
      const hits = keys.filter(({ key }) => question.keys.some((wanted) => hasKey([key], wanted.key)));
      matches.push({
        evidence,
        span,
        text,
        coverage,
        hits: hits.map(({ span: hit }) => ({ start: hit.start + span.start, end: hit.end + span.start })),
      });
    }
  }
  return matches.sort((a, b) => b.coverage - a.coverage);
}

/** Where a day is asked for, it names the meeting: its word need not stand in the sentence as well. */
function keysBesideDay({ keys, days }: Question): Question["keys"] {
  const others = keys.filter(({ key }) => key !== "#meeting");
  return days.length > 0 && others.length > 0 ? others : keys;
}

/** The keys with the concepts and words inside longer concepts: another cut of the same words counts too. */
function allKeys(text: string, keys: readonly TopicKey[], { glossary }: TextDeps): string[] {
  const tokens = tokenise(text);
  const inside = glossary.find(tokens, "strict").flatMap((match) => glossary.inside(tokens, match, "strict"));
  return [
    ...keys.map(({ key }) => key),
    ...inside.map(({ value }) => `#${value.id}`),
    ...tokens.map(({ accented }) => accented),
  ];
}

/** The stretch of the sentence, cut at `;`, then at commas, that holds every hit and is at most `longest` long. */
export function clauseAround(text: string, sentence: Span, hits: readonly Span[], longest: number): Span {
  if (sentence.end - sentence.start <= longest) return sentence;
  const first = Math.min(...hits.map(({ start }) => start), sentence.end);
  const last = Math.max(...hits.map(({ end }) => end), sentence.start);
  for (const mark of [/;\s+/g, /[,:]\s+/g]) {
    const slice = text.slice(sentence.start, sentence.end);
    const cuts = [...slice.matchAll(mark)].map((match) => ({
      before: sentence.start + match.index,
      after: sentence.start + match.index + match[0].length,
    }));
    const start = cuts.findLast(({ after }) => after <= first)?.after ?? sentence.start;
    const end = cuts.find(({ before }) => before >= last)?.before ?? sentence.end;
    const clause = { start, end };
    if (end - start <= longest && contains(sentence, clause)) return clause;
  }
  const start = Math.max(sentence.start, text.lastIndexOf(", ", first) + 2);
  const end = Math.max(text.lastIndexOf(",", start + longest), text.lastIndexOf(";", start + longest));
  return { start, end: end > last ? Math.min(end, sentence.end) : last };
}
