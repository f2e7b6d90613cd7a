import type { Document } from "../../domain/document.ts";
import type { Passage } from "../../domain/passage.ts";
import type { Span } from "../../domain/span.ts";
import type { QuizDeps } from "./quiz-deps.ts";

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

type Deps = Pick<QuizDeps, "passagesOf" | "linesOf">;

const ARTICLE = /^(?<number>Điều\s+\d+[a-z]?)\s*[.:\-–]?\s*(?<title>.*)$/su;
const MARK = /^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)\-–:]\s*/u;

/** The articles of a document, from its passages and their headings. */
export function articlesOf({ text, id }: Pick<Document, "id" | "text">, deps: Deps): Article[] {
  const groups: { heading: string; passages: Passage[] }[] = [];
  for (const passage of deps.passagesOf(id)) {
    const heading = passage.headings.join("\n");
    if (heading && groups.at(-1)?.heading === heading) groups.at(-1)!.passages.push(passage);
    else groups.push({ heading, passages: [passage] });
  }
  return groups.map(({ passages }) => articleOf(text, passages, deps));
}

function articleOf(text: string, passages: readonly Passage[], { linesOf }: Deps): Article {
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
    lines: passages.flatMap((passage) => linesOf(text, passage)),
  };
}
