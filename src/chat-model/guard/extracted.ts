import type { AnswererDeps } from "../../answering/create-answerer.ts";
import type { Answer, Answered } from "../../domain/answer.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Question } from "../../domain/question.ts";
import { matchFigures } from "../../figures/match.ts";

/** Another figure for just what was asked than the one that was extracted. */
export function contradicts(
  source: Figure,
  question: Question,
  extracted: Answer,
  { library, glossary }: Pick<AnswererDeps, "library" | "glossary">,
): boolean {
  if (
    extracted.kind !== "answered" ||
    extracted.table ||
    !extracted.highlights.some((words) => /\d/u.test(words))
  )
    return false;
  const [match] = matchFigures(question, [source], glossary);
  if (!match || match.misses.length > 0) return false;
  const { text } = library.document(source.documentId);
  const written = numbersIn(text.slice(source.span.start, source.span.end));
  return !written.every((number) => numbersIn(extracted.text).includes(number));
}

/** Whether an answer still tells what the extracted answer tells: its figure, name or date, its table's figures. */
export function tellsExtracted(text: string, { highlights, table }: Answered): boolean {
  const numbers = numbersIn(text);
  const needed = [...highlights, ...(table?.rows ?? []).flatMap(({ figure }) => figure ?? [])];
  return needed.every((words) => {
    const own = numbersIn(words);
    return own.length > 0
      ? own.every((number) => numbers.includes(number))
      : text.toLowerCase().includes(words.toLowerCase());
  });
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*(?:\/\d+(?:[.,]\d+)*)?/gu) ?? [];
}
