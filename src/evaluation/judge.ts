import { type AskItem, documentsOf, type VerifyItem } from "./item.ts";
import { type AnswerRecord, type CitationRecord, citationsOf, type VerdictRecord } from "./record.ts";
import { flat, standsIn } from "./stands-in.ts";

export interface Judgement {
  readonly right: boolean;
  /** What is wrong, null when right. */
  readonly why: string | null;
}

const RIGHT: Judgement = { right: true, why: null };

function wrong(why: string): Judgement {
  return { right: false, why };
}

const KINDS = {
  answered: "answered",
  conflicting: "conflicting",
  not_found: "insufficient-evidence",
} as const;

/** Right as CONTRACT says: the kind, every `must` in the answer, and the document cited. */
export function judgeAsk(item: AskItem, { kind, answer, citations }: AnswerRecord): Judgement {
  if (kind !== KINDS[item.status]) return wrong(`kind ${kind}, expected ${KINDS[item.status]}`);
  if (item.status === "not_found") return citations.length === 0 ? RIGHT : wrong("a refusal with citations");
  const missing = (item.must ?? []).filter((words) => !standsIn(words, answer));
  if (missing.length > 0) return wrong(`answer lacks ${missing.join(", ")}`);
  return judgeSources(documentsOf(item), citations, item.status === "conflicting");
}

/** Right when the verdict is the expected one and its document is cited; a dispute cites every side. */
export function judgeVerify(item: VerifyItem, record: VerdictRecord): Judgement {
  const expected = item.verdict === "not_found" ? "not-found" : item.verdict;
  if (record.verdict !== expected) return wrong(`verdict ${record.verdict}, expected ${expected}`);
  return judgeSources(documentsOf(item), citationsOf(record), item.case === "disputed");
}

/** The fault that must never happen: a claim without ground is told to be supported. */
export function isFalseSupport(item: VerifyItem, { verdict }: VerdictRecord): boolean {
  return verdict === "supported" && item.verdict !== "supported";
}

function judgeSources(
  documents: readonly string[],
  citations: readonly CitationRecord[],
  every: boolean,
): Judgement {
  if (documents.length === 0) return RIGHT;
  const cited = new Set(citations.map(({ document }) => document));
  const uncited = documents.filter((document) => !cited.has(document));
  const enough = every ? uncited.length === 0 : uncited.length < documents.length;
  return enough ? RIGHT : wrong(`does not cite ${uncited.join(", ")}`);
}

/** Whether the quote stands word for word in its document; an unknown document holds nothing. */
export function isVerbatim(
  { document, quote }: CitationRecord,
  textOf: (path: string) => string | undefined,
): boolean {
  const text = textOf(document);
  return text !== undefined && flat(quote) !== "" && flat(text).includes(flat(quote));
}
