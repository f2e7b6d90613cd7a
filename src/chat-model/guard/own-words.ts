import type { Library } from "../../answering/cite.ts";
import { contains, type Span } from "../../domain/span.ts";
import { aboveOf, type Quoted, quotedAt, textAt, wholeSentences } from "./quoted.ts";
import { ENDED, headingsOver, isToBeDone, LIST_MARK, standsUnder } from "./stands-under.ts";

/** Words of a document that may be told as they stand. */
export interface OwnWords {
  readonly words: Quoted;
  /** What they stand under, the outermost first: headings, and what the list of an item hangs on (`Người tố cáo có các quyền sau đây:`). */
  readonly above: readonly Quoted[];
}

/** Of a longer sentence the clauses that were quoted are told, where they can stand by themselves. */
const SHORT_SENTENCE = 240;
const LONGEST = 600;
const FEWEST_WORDS = 4;
/** What these say in front of a clause holds for it too: a condition, a request, an aim, a denial. */
const HOLDS_ON =
  /(?<![\p{L}])(?:nếu|trường hợp|đối với|không|chưa|cấm|trừ|đề nghị|kiến nghị|đề xuất|yêu cầu|chỉ đạo|phấn đấu|mục tiêu|dự kiến|gồm|sau đây)(?![\p{L}])|^(?:theo|khi)(?![\p{L}])|(?:^|[,;:]\s)giao(?![\p{L}])|:/iu;
/** Behind a clause these take back what it says, or bind it. */
const TAKES_BACK =
  /(?<![\p{L}])(?:trừ|nếu|trường hợp|với điều kiện|tuy nhiên|nhưng|song|mặc dù)(?![\p{L}])/iu;
/** What turns from the words in front is not told without them. */
const TURN = /^(?:tuy nhiên|nhưng|song|mặc dù|trong đó)(?![\p{L}])/u;
/** Cells side by side are no sentence. */
const CELLS = /\t|\s{3,}|\|/u;

/**
 * The document's own words in place of a sentence that its quotes do not bear out: for each sentence that they touch
 * what may be told of it, best first, without a heading before with one that it needs not.
 */
export function ownWords(quoted: readonly Quoted[], library: Library): OwnWords[][] {
  return quoted.flatMap((one) => {
    const whole = wholeSentences(one).filter(
      (sentence, _, all) => all.length === 1 || ENDED.test(textAt(one, sentence)),
    );
    return whole.map((sentence) => {
      const list = standsUnder(sentence, one, library);
      const headings = headingsOver(sentence, one, library);
      const headed = headings.map((heading) =>
        list[0]?.span.start === heading.span.start ? list : [heading, ...list],
      );
      // What is still to be done would read as done without them.
      const toBeDone = headed.filter((_, at) => isToBeDone(textAt(one, sentence), headings[at]!));
      return spansOf(sentence, one)
        .filter((span) => contains(one.evidence.passage.span, span) && isSentence(textAt(one, span)))
        .filter((span) => !isHeading(textAt(one, span), one))
        .flatMap((span) => quotedAt(span, one.evidence, library) ?? [])
        .flatMap((words) => [...toBeDone, list, ...headed].map((above) => ({ words, above })));
    });
  });
}

function spansOf(sentence: Span, quoted: Quoted): Span[] {
  const mark = LIST_MARK.exec(textAt(quoted, sentence))?.[0] ?? "";
  const whole = { start: sentence.start + mark.length, end: sentence.end };
  if (whole.end - whole.start <= SHORT_SENTENCE) return [whole];
  const part = clausesAround(quoted.span, whole, quoted);
  const ahead = textAt(quoted, { start: whole.start, end: part.start });
  const behind = textAt(quoted, { start: part.end, end: whole.end });
  const isTurn = TURN.test(textAt(quoted, part));
  return isTurn || HOLDS_ON.test(ahead) || TAKES_BACK.test(behind) ? [whole] : [part, whole];
}

/** The clauses of a sentence, between semicolons, that a quote touches. */
function clausesAround({ start, end }: Span, whole: Span, quoted: Quoted): Span {
  const ahead = textAt(quoted, { start: whole.start, end: Math.max(start, whole.start) });
  const behind = textAt(quoted, { start: Math.min(end, whole.end), end: whole.end });
  const from = whole.start + (/^.*;\s+/su.exec(ahead)?.[0].length ?? 0);
  const to = /^[^;]*(?=;)/u.exec(behind);
  return { start: from, end: to ? Math.min(end, whole.end) + to[0].length : whole.end };
}

function isSentence(text: string): boolean {
  return !CELLS.test(text) && text.length <= LONGEST && text.split(/\s+/u).length >= FEWEST_WORDS;
}

/** A name of a document or of a part of it, or what only opens a list, says nothing by itself. */
function isHeading(text: string, quoted: Quoted): boolean {
  if (text.endsWith(":") || text === text.toUpperCase()) return true;
  return aboveOf(quoted)
    .split("\n")
    .some((heading) => heading.endsWith(text));
}
