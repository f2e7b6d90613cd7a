import type { Evidence } from "../domain/evidence.ts";
import type { Hit, QueryTerm } from "../indexing/lexical-index.ts";
import type { PassageIndex } from "../indexing/passage-index.ts";
import type { Gazetteer } from "../language/places.ts";
import { collapseCopies } from "./collapse-copies.ts";
import { type Constraint, createConstraintReader } from "./constraints.ts";
import { fuse } from "./fuse.ts";
import { createShareAsked } from "./heading-asked.ts";
import { createTitleFinder } from "./named-documents.ts";
import { createQueryReader, type QueryReaderDeps } from "./read-query.ts";
import { varySections } from "./vary-sections.ts";
import { DRAFT_FACTOR, HEADING_ASKED_WEIGHT, NAMED_DOCUMENT_FACTOR } from "./weights.ts";

/** The `count` best passages for a query, best first; none when no word of it is known. */
export type Retriever = (query: string, count: number) => Promise<Evidence[]>;

/** Each leg offers more than is asked for, so that the other can lift what it ranked low. */
const DEPTH = 5;
const FEWEST_CANDIDATES = 60;

export interface RetrieverDeps extends QueryReaderDeps {
  readonly index: PassageIndex;
  /** Undefined while the model cannot be asked: then the words alone are searched. */
  readonly queryVector: (query: string) => Promise<number[] | undefined>;
  readonly gazetteer: Gazetteer;
}

export function createRetriever(deps: RetrieverDeps): Retriever {
  const { index } = deps;
  const read = createQueryReader(deps);
  const constraintOf = createConstraintReader(deps.gazetteer);
  const documentsNamed = createTitleFinder(index.documents);
  const sharesAsked = createShareAsked(index);

  /** Lexical hits, those preferred that the question narrows the search to. */
  function searchLexical(text: string, terms: readonly QueryTerm[], count: number): Hit[] {
    const constraint = constraintOf(text);
    const named = documentsNamed(text);
    if (!constraint && named.size === 0) return index.searchLexical(terms, count);
    const factors = documentFactors(index, constraint, named);
    const hits = index.searchLexical(terms, count, { factors });
    if (!constraint) return hits;
    return hits
      .map(({ at, score }) => {
        const passage = index.passageAt(at);
        const document = index.document(passage.documentId);
        const own = constraint.ofPassage(passage, document) / constraint.ofDocument(document);
        return { at, score: score * own };
      })
      .sort((a, b) => b.score - a.score || a.at - b.at);
  }

  return async (query, count) => {
    const { text, terms } = read(query);
    if (!terms.some((term) => isKnown(term, index))) return [];
    const candidates = Math.max(FEWEST_CANDIDATES, count * DEPTH);
    const lexical = searchLexical(text, terms, candidates);
    const vector = await deps.queryVector(text);
    const vectors = vector ? await index.searchVectors(vector, candidates) : [];
    const shareAsked = sharesAsked(terms);
    const ranked = fuse(lexical, vectors).map(({ at, score }) => {
      const passage = index.passageAt(at);
      const document = index.document(passage.documentId);
      const asked = 1 + HEADING_ASKED_WEIGHT * shareAsked(passage.headings.at(-1) ?? "");
      return { passage, document, score: score * asked * (document.draft ? DRAFT_FACTOR : 1) };
    });
    const best = ranked.sort((a, b) => b.score - a.score);
    return collapseCopies(varySections(best), count);
  };
}

function documentFactors(
  index: PassageIndex,
  constraint: Constraint | undefined,
  named: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  return new Map(
    index.documents.map((document) => {
      const about = constraint?.ofDocument(document) ?? 1;
      return [document.id, about * (named.has(document.id) ? NAMED_DOCUMENT_FACTOR : 1)];
    }),
  );
}

function isKnown(term: QueryTerm, index: PassageIndex): boolean {
  if ("anyOf" in term) return term.anyOf.some(({ term: one }) => index.frequency(one) > 0);
  return index.frequency(term.term) > 0;
}
