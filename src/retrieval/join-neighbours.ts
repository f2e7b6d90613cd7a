import type { Evidence } from "../domain/evidence.ts";
import type { Passage } from "../domain/passage.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";

/** Ends in the middle: with an announcement, inside a list, or without a closing mark. */
const RUNS_ON = /[:;,\p{L}\p{N}]$/u;
const MOST_PASSAGES = 3;

/**
 * For answers: a passage whose words run on is joined with those behind it under the same headings,
 * up to three in all and never across a seam. Each passage stands in one piece of evidence alone.
 */
export function joinNeighbours(
  evidence: readonly Evidence[],
  index: Pick<PassageIndex, "placeOf" | "passageAt" | "size">,
): Evidence[] {
  const taken = new Set<string>();
  return evidence.flatMap((piece) => {
    if (taken.has(piece.passage.id)) return [];
    const parts = runOf(piece, index, taken);
    for (const { id } of parts) taken.add(id);
    if (parts.length === 1) return [piece];
    const span = { start: piece.passage.span.start, end: parts.at(-1)!.span.end };
    const text = piece.document.text.slice(span.start, span.end);
    return [{ ...piece, passage: { ...piece.passage, span, text } }];
  });
}

function runOf(
  { passage, document }: Evidence,
  index: Pick<PassageIndex, "placeOf" | "passageAt" | "size">,
  taken: ReadonlySet<string>,
): Passage[] {
  const parts = [passage];
  const headings = passage.headings.join("\n");
  for (let at = index.placeOf(passage.id) + 1; at < index.size && parts.length < MOST_PASSAGES; at++) {
    const last = parts.at(-1)!;
    const next = index.passageAt(at);
    const isSame = next.documentId === passage.documentId && next.headings.join("\n") === headings;
    const isCut = document.seams.some((seam) => last.span.end <= seam && seam <= next.span.start);
    if (!RUNS_ON.test(last.text) || !isSame || isCut || taken.has(next.id)) break;
    parts.push(next);
  }
  return parts;
}
