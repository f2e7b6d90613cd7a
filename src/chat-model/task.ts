import type { AnswererDeps } from "../answering/create-answerer.ts";
import { citeFigure } from "../answering/figure-quote.ts";
import { en } from "../answering/wording/en.ts";
import { vi } from "../answering/wording/vi.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Question } from "../domain/question.ts";
import { matchFigures } from "../figures/match.ts";
import type { Prompt } from "./chat-model.ts";
import { holdsInstruction } from "./guard/instructions.ts";
import { readPrompt } from "./read-prompt.ts";

const MOST_FIGURES = 12;

/** `E1` for the first passage. */
export function keyOf(at: number): string {
  return `E${at + 1}`;
}

/** The question with what may answer it. All of it is one JSON object, so that no passage can end its own stretch. */
export function taskOf(
  question: Question,
  evidence: readonly Evidence[],
  deps: Pick<AnswererDeps, "figures" | "library" | "glossary">,
): Prompt {
  const harmless = (words: string | null) => (words && !holdsInstruction(words) ? words : null);
  const task = {
    language: question.language,
    question: question.text,
    passages: evidence.map(({ passage, document }, at) => ({
      key: keyOf(at),
      title: harmless(document.title),
      date: document.date,
      under: passage.headings.filter((heading) => harmless(heading) && heading !== document.title),
      text: passage.text,
    })),
    figures: figuresRead(question, evidence, deps),
  };
  return { system: readPrompt("answer.v2"), user: JSON.stringify(task) };
}

/** The figures in the passages that come nearest to what is asked, each with place, time and status. */
function figuresRead(
  question: Question,
  evidence: readonly Evidence[],
  { figures, library, glossary }: Pick<AnswererDeps, "figures" | "library" | "glossary">,
): object[] {
  const wording = question.language === "en" ? en : vi;
  const keys = new Map<string, string>();
  const held = evidence.flatMap(({ passage, document }, at) =>
    figures.within(document.id, passage.span).map((figure) => {
      keys.set(`${document.id} ${figure.span.start}`, keyOf(at));
      return figure;
    }),
  );
  return matchFigures(question, held, glossary)
    .toSorted((a, b) => a.misses.length - b.misses.length)
    .slice(0, MOST_FIGURES)
    .flatMap(({ figure }) => {
      const cited = citeFigure(library, figure);
      if (!cited) return [];
      return {
        key: keys.get(`${figure.documentId} ${figure.span.start}`),
        figure: cited.written,
        place: figure.places.map(({ value }) => wording.place(value)).join(", ") || null,
        period: figure.period ? wording.period(figure.period.value) : null,
        status: figure.status,
      };
    });
}
