import type { Library } from "../answering/cite.ts";
import type { Evidence } from "../domain/evidence.ts";
import { isHeader } from "../domain/grid.ts";
import type { Passage } from "../domain/passage.ts";
import { isVietnamese, speaksEnglish } from "./guard/foreign-speech.ts";
import { holdsInstruction } from "./guard/instructions.ts";
import { speaksOfAnswers } from "./guard/speaks-of-answers.ts";

/** How much of two passages is looked at together: an order may begin in one and end in the next. */
const EDGE = 240;

export interface ShownDeps {
  readonly library: Library;
  /** The model is on another machine: documents for internal use are not sent there. */
  readonly isRemote: boolean;
}

/**
 * The passages that a model may be shown, in order, each once: none that says what an answering program
 * should say or do, none beside such a one, none of a Vietnamese document that speaks English, no bare header, none that must not leave the machine.
 */
export function mayBeShown(evidence: readonly Evidence[], { library, isRemote }: ShownDeps): Evidence[] {
  const shown: Evidence[] = [];
  for (const one of evidence) {
    const { document, passage } = one;
    if (isRemote && document.restricted) continue;
    if (isHeader(document.grids ?? [], passage.span)) continue;
    const isKnown = shown.some(
      (other) =>
        other.document.id === document.id &&
        other.passage.span.start <= passage.span.start &&
        passage.span.end <= other.passage.span.end,
    );
    if (isKnown || isTainted(passage, library.passagesOf(document.id))) continue;
    // Its readers' language is not what a Vietnamese document speaks to a program in.
    if (speaksEnglish(passage.text) && isVietnamese(document.text)) continue;
    shown.push(one);
  }
  return shown;
}

function isTainted({ text, span }: Passage, passages: readonly Passage[]): boolean {
  const before = passages.findLast((other) => other.span.end <= span.start)?.text ?? "";
  const after = passages.find((other) => other.span.start >= span.end)?.text ?? "";
  const edges = [
    `${before.slice(-EDGE)} ${text.slice(0, EDGE)}`,
    `${text.slice(-EDGE)} ${after.slice(0, EDGE)}`,
  ];
  return (
    [text, before, after, ...edges].some(holdsInstruction) || [text, before, after].some(speaksOfAnswers)
  );
}
