import type { AnswerWording } from "../answering/wording/wording.ts";
import type { Answered, CitedSentence } from "../domain/answer.ts";
import { type Citation, showsTheSame } from "../domain/citation.ts";
import type { Question } from "../domain/question.ts";

/** A sentence that has passed the guard, with what shows it. */
export interface KeptSentence {
  /** What it stands under in its document, the outermost first. */
  readonly above: readonly string[];
  readonly text: string;
  readonly citations: readonly Citation[];
}

type CitedBy = Pick<KeptSentence, "text" | "citations">;

const ROOM = { answer: 600, list: 1500 };
/** Of the documents that an answer names at its end. */
const MOST_SOURCES = 3;

/**
 * The answer of the sentences that there is room for, and how many there was none for. Undefined when
 * not even one fits. `extracted` lends its table, and its emphasis where the words still stand.
 */
export function composeAnswer(
  sentences: readonly KeptSentence[],
  { question, extracted, wording }: ComposeDeps,
): { readonly answer: Answered | undefined; readonly tooLong: number } {
  const citations: Citation[] = extracted?.table ? [...extracted.citations] : [];
  const numbered = (citation: Citation): number => {
    const known = citations.findIndex((other) => showsTheSame(other, citation));
    return known >= 0 ? known : citations.push(citation) - 1;
  };
  const most = question.isList ? ROOM.list : ROOM.answer;
  const shown: CitedSentence[] = [];
  const rooted: KeptSentence[] = [];
  for (const sentence of sentences) {
    const sources = sourcesOf([...rooted, sentence], wording);
    const length = withAbove([...rooted, sentence]).reduce(
      (sum, { text }) => sum + text.length + 1,
      sources.text.length,
    );
    if (length <= most) rooted.push(sentence);
  }
  for (const { text, citations: own } of withAbove(rooted))
    shown.push({ text, citations: own.map(numbered) });
  const tooLong = sentences.length - rooted.length;
  const [first, ...rest] = citations;
  if (!first || rooted.length === 0) return { answer: undefined, tooLong };
  const sources = sourcesOf(rooted, wording);
  shown.push({ text: sources.text, citations: sources.citations.map(numbered) });
  const text = shown.map((one) => one.text).join(" ");
  return {
    answer: {
      kind: "answered",
      language: question.language,
      text,
      citations: [first, ...rest],
      sentences: shown,
      highlights: (extracted?.highlights ?? []).filter((words) => text.includes(words)),
      ...(extracted?.table && { table: extracted.table }),
    },
    tooLong,
  };
}

export interface ComposeDeps {
  readonly question: Pick<Question, "language"> & { readonly isList: boolean };
  readonly extracted: Answered | undefined;
  readonly wording: AnswerWording;
}

/**
 * What a sentence stands under is told before it, as far as the one before does not stand under the same; behind
 * a list that it is no item of, the innermost again.
 */
function withAbove(sentences: readonly KeptSentence[]): CitedBy[] {
  return sentences.map(({ above, text, citations }, at) => {
    const before = sentences[at - 1]?.above ?? [];
    const differs = above.findIndex((one, depth) => one !== before[depth]);
    const known = differs < 0 && before.length > above.length ? above.length - 1 : differs;
    const added = known < 0 ? [] : above.slice(known);
    return { text: [...added, text].join(" "), citations };
  });
}

/** Which reports the sentences are told by, a sample or a draft by its name. */
function sourcesOf(sentences: readonly KeptSentence[], wording: AnswerWording): CitedBy {
  const byWords = new Map<string, Citation>();
  for (const citation of sentences.flatMap(({ citations }) => citations)) {
    const words = wording.accordingTo(citation);
    if (!byWords.has(words)) byWords.set(words, citation);
  }
  const sources = [...byWords].slice(0, MOST_SOURCES);
  return {
    text: sources.map(([words]) => words).join(" "),
    citations: sources.map(([, citation]) => citation),
  };
}
