import type { AnswererDeps } from "../answering/create-answerer.ts";
import { en } from "../answering/wording/en.ts";
import { vi } from "../answering/wording/vi.ts";
import type { Answer } from "../domain/answer.ts";
import { byTurns } from "../domain/by-turns.ts";
import type { Citation } from "../domain/citation.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Passage } from "../domain/passage.ts";
import type { Question } from "../domain/question.ts";
import { contains } from "../domain/span.ts";
import { isBroad } from "./guard/matter.ts";
import { mayBeShown } from "./shown-evidence.ts";

const PER_QUERY = 10;
const MOST_PASSAGES = 14;
const MOST_CHARACTERS = 11_000;
const MOST_OF_FIGURES = 6;

export type GatherDeps = Pick<AnswererDeps, "retrieve" | "figures" | "library"> & {
  /** The passage with this id, undefined when there is none. */
  readonly findPassage: (id: string) => Passage | undefined;
  readonly isRemote: boolean;
};

/**
 * The passages for a fuller answer: those of the extracted answer, then by turns what is found for the
 * question and for each place and time in it, and for a broad question those with the most results.
 */
export async function gatherEvidence(
  question: Question,
  extracted: Answer,
  deps: GatherDeps,
): Promise<Evidence[]> {
  const found: (readonly Evidence[])[] = [];
  for (const query of queriesOf(question)) found.push(await deps.retrieve(query, PER_QUERY));
  const told = isBroad(question) ? passagesWithResults(question, deps) : [];
  const cited = "citations" in extracted ? extracted.citations : [];
  const own = cited.flatMap((citation) => evidenceAt(citation, found.flat(), deps));
  const shown = mayBeShown([...own, ...byTurns([told, ...found])], deps);
  let room = MOST_CHARACTERS;
  return shown.slice(0, MOST_PASSAGES).filter(({ passage }) => {
    room -= passage.text.length;
    return room >= 0;
  });
}

/** The question, and for a comparison the question once for each place and time. */
function queriesOf({ text, language, places, periods }: Question): string[] {
  const wording = language === "en" ? en : vi;
  const parts = [
    ...(places.length > 1 ? places.map((place) => wording.place(place)) : []),
    ...(periods.length > 1 ? periods.map((period) => wording.period(period)) : []),
  ];
  return [text, ...parts.map((part) => `${part} ${text}`)];
}

/** The passages of the places and times asked for that tell the most results. */
function passagesWithResults({ places, periods }: Question, { figures, library }: GatherDeps): Evidence[] {
  const counts = new Map<string, { evidence: Evidence; score: number }>();
  const asked = periods.length > 0 ? periods : [null];
  for (const place of places) {
    for (const period of asked) {
      for (const { documentId, span, status } of figures.of(place, period)) {
        if (status !== "result") continue;
        const passage = library.passagesOf(documentId).find((one) => contains(one.span, span));
        if (!passage) continue;
        const known = counts.get(passage.id);
        const score = (known?.score ?? 0) + 1;
        const evidence = { passage, document: library.document(documentId), score };
        counts.set(passage.id, { evidence, score });
      }
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_OF_FIGURES)
    .map(({ evidence }) => evidence);
}

/** The passage of a citation, joined with what it runs on into where it was found so. */
function evidenceAt(
  { passageId, document: path, start, end }: Citation,
  found: readonly Evidence[],
  { library, findPassage }: GatherDeps,
): Evidence[] {
  const known = found.find(
    ({ passage, document }) => document.path === path && contains(passage.span, { start, end }),
  );
  if (known) return [known];
  const passage = findPassage(passageId);
  return passage ? [{ passage, document: library.document(passage.documentId), score: 0 }] : [];
}
