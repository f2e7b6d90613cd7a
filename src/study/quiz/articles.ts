import type { Passage } from "../../domain/passage.ts";
import type { Span } from "../../domain/span.ts";
import { trim } from "../../language/sentences.ts";

/** One article or section of a document: what stands under one heading. */
export interface Article {
  /** `Điều 8`, null where the heading has no such number. */
  readonly number: string | null;
  /** `Điều kiện kết hôn`, null where it has no words of its own. */
  readonly title: string | null;
  readonly span: Span;
  /** Its lines that are not headings, in order. */
  readonly lines: readonly Span[];
}

const ARTICLE = /^(?<number>Điều\s+\d+[a-z]?)\s*[.:\-–]?\s*(?<title>.*)$/su;
const MARK = /^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)\-–:]\s*/u;

/** The articles of a document, from its passages and their headings. */
export function articlesOf(text: string, passages: readonly Passage[]): Article[] {
  const groups: { heading: string; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const heading = passage.headings.join("\n");
    if (heading && groups.at(-1)?.heading === heading) groups.at(-1)!.passages.push(passage);
    else groups.push({ heading, passages: [passage] });
  }
  return groups.map(({ passages: own }) => articleOf(text, own));
}

function articleOf(text: string, passages: readonly Passage[]): Article {
  const { headings } = passages[0]!;
  const heading = (headings.findLast((one) => ARTICLE.test(one)) ?? headings.at(-1) ?? "").replace(
    /\s+/g,
    " ",
  );
  const groups = ARTICLE.exec(heading)?.groups;
  const title = (groups ? groups.title! : heading.replace(MARK, "")).trim().replace(/[.:;]$/, "");
  return {
    number: groups?.number ?? null,
    title: title === "" ? null : title,
    span: { start: passages[0]!.span.start, end: passages.at(-1)!.span.end },
    lines: passages.flatMap(({ span }) => linesOf(text, span, headings)),
  };
}

function linesOf(text: string, span: Span, headings: readonly string[]): Span[] {
  const lines: Span[] = [];
  let { start } = span;
  for (const line of text.slice(span.start, span.end).split("\n")) {
    const words = trim(text, { start, end: start + line.length });
    const isHeading = headings.some((heading) => heading.includes(text.slice(words.start, words.end)));
    if (words.start < words.end && !isHeading) lines.push(words);
    start += line.length + 1;
  }
  return lines;
}
