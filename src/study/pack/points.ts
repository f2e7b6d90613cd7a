import type { Span } from "../../domain/span.ts";
import type { PackPoints, PointKind } from "../../domain/study-pack.ts";
import { tokenise } from "../../language/tokens.ts";
import { createLawCheck, hangsOnLead, isArticle, isDefinition } from "../laws.ts";
import type { ChosenUnit, Material } from "./material.ts";
import type { PackDeps } from "./pack-deps.ts";
import { createPlacedCheck } from "./placed.ts";
import { pointKind } from "./point-kind.ts";
import type { SourceList } from "./source-list.ts";

const ORDER: readonly PointKind[] = ["results", "shortcomings", "causes", "lessons", "tasks", "provisions"];
const MOST = 8;
/** So many of one document's before another's are looked at. */
const MOST_OF_ONE = 5;
/** Two sentences that share so much of their words say the same. */
const SAME = 0.7;
/** Part of a rule stands in another place. */
const LEANS_ELSEWHERE = /(?<![\p{L}])(?:khoản \d|điểm [a-zđ](?![\p{L}])|Điều này)/u;
const COMFORTABLE = { from: 60, to: 360 };

interface Candidate {
  readonly material: Material;
  readonly unit: ChosenUnit;
  readonly words: string;
  readonly score: number;
}

/** What the documents say of the topic, the most telling of each kind, in the order of their texts. */
export function mainPoints(material: readonly Material[], sources: SourceList, deps: PackDeps): PackPoints[] {
  const isLaw = createLawCheck(deps);
  const isPlaced = createPlacedCheck(deps.figures());
  const linesOf = createLineSets();
  const byKind = new Map<PointKind, Candidate[]>();
  for (const each of material) {
    const { text } = each.document;
    const isLine = (words: string) => linesOf(text).has(words);
    for (const unit of each.units) {
      const words = text.slice(unit.span.start, unit.span.end);
      const kind = pointKind({
        words,
        // A title may name several kinds at once.
        headings: each.passage.headings.filter((heading) => heading !== each.document.title),
        line: lineAround(text, unit.span),
        isLine,
        isLaw: isLaw(each.document.id),
      });
      if (!kind || !isPlaced(each.document, unit.span)) continue;
      if (kind === "provisions" && (isDefinition(each.passage) || hangsOnLead(text, unit.span.start)))
        continue;
      const candidate = { material: each, unit, words, score: telling(each, unit, words) };
      byKind.set(kind, [...(byKind.get(kind) ?? []), candidate]);
    }
  }
  return ORDER.flatMap((kind) => {
    const points = best(byKind.get(kind) ?? [], deps).flatMap(({ material: { document, passage }, unit }) => {
      const citation = deps.cite(document.id, unit.span);
      if (!citation) return [];
      const heading = kind === "provisions" ? (passage.headings.at(-1) ?? null) : null;
      return [{ ...sources.line(citation), heading }];
    });
    return points.length > 0 ? [{ kind, points }] : [];
  });
}

/** The lines of a text, split once. */
function createLineSets(): (text: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    const lines = known.get(text) ?? new Set(text.split("\n"));
    known.set(text, lines);
    return lines;
  };
}

function lineAround(text: string, { start, end }: Span): string {
  const next = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, next < 0 ? text.length : next);
}

/** Speaks of the topic itself, is found early, says a figure, needs no other clause, is neither short nor long. */
function telling({ rank }: Material, { relevance, span, opensLine }: ChosenUnit, words: string): number {
  const length = span.end - span.start;
  const leans = LEANS_ELSEWHERE.test(words);
  const isComfortable = length >= COMFORTABLE.from && length <= COMFORTABLE.to;
  return (
    2 * relevance +
    rank +
    (/\d/u.test(words) && !leans ? 0.3 : 0) +
    (isComfortable ? 0.3 : 0) +
    (opensLine ? 0.1 : 0) -
    (leans ? 0.5 : 0)
  );
}

function best(candidates: readonly Candidate[], deps: PackDeps): Candidate[] {
  const chosen: Candidate[] = [];
  const order = ranked(candidates, deps);
  const put = (most: { readonly ofDocument: number; readonly ofArticle: number }) => {
    for (const one of order) {
      if (chosen.length >= MOST) return;
      const { document } = one.material;
      if (chosen.filter((other) => other.material.document === document).length >= most.ofDocument) continue;
      const isBeside = (other: Candidate) => articleOf(other) !== null && articleOf(other) === articleOf(one);
      if (chosen.filter(isBeside).length >= most.ofArticle) continue;
      if (!chosen.some((other) => other === one || saysTheSame(other.words, one.words))) chosen.push(one);
    }
  };
  put({ ofDocument: MOST_OF_ONE, ofArticle: 1 });
  put({ ofDocument: MOST, ofArticle: 1 });
  put({ ofDocument: MOST, ofArticle: MOST });
  return chosen.sort(inOrder(deps));
}

/** Document and article, of provisions alone. */
function articleOf({ material: { document, passage } }: Candidate): string | null {
  const article = passage.headings.findLast(isArticle);
  return article === undefined ? null : `${document.id} ${article}`;
}

function ranked(candidates: readonly Candidate[], deps: PackDeps): Candidate[] {
  const order = inOrder(deps);
  return candidates.toSorted((a, b) => b.score - a.score || order(a, b));
}

/** As the documents, and the text of each, go. */
function inOrder({ documents }: PackDeps): (a: Candidate, b: Candidate) => number {
  const place = new Map(documents.map(({ id }, at) => [id, at]));
  const at = ({ material }: Candidate) => place.get(material.document.id)!;
  return (a, b) => at(a) - at(b) || a.unit.span.start - b.unit.span.start;
}

/** Nearly the same words, or the one within the other. */
function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.min(a.size, b.size) >= SAME + 0.15 || shared / (a.size + b.size - shared) >= SAME;
}

function wordsOf(text: string): Set<string> {
  const tokens = tokenise(text);
  return new Set(tokens.map(({ folded }, at) => `${tokens[at - 1]?.folded ?? ""} ${folded}`));
}
