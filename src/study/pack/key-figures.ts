import type { Figure } from "../../domain/figure.ts";
import { contains } from "../../domain/span.ts";
import type { PackFigure } from "../../domain/study-pack.ts";
import { createLawCheck } from "../laws.ts";
import type { CitedWords } from "../study-deps.ts";
import { isOfPlaceAndTime } from "../topic/place-and-time.ts";
import { indicatorOf } from "./indicator.ts";
import type { Material } from "./material.ts";
import type { PackDeps } from "./pack-deps.ts";
import { ON_TOPIC, type WeighedTopic } from "./relevance.ts";
import type { SourceList } from "./source-list.ts";

const MOST = 30;

/** A figure that the pack may show, under the name of what it measures. */
export interface NamedFigure {
  readonly figure: Figure;
  readonly indicator: string;
  /** The same for figures that measure the same, however it is worded. */
  readonly measured: string;
  readonly relevance: number;
}

/** The figures that tell of the topic: in its sentences, or of what it names. Norms of laws are none. */
export function figuresOnTopic(
  topic: WeighedTopic,
  material: readonly Material[],
  deps: PackDeps,
): NamedFigure[] {
  const chosen = new Map<string, Material[]>();
  for (const each of material) chosen.set(each.document.id, [...(chosen.get(each.document.id) ?? []), each]);
  const isLaw = createLawCheck(deps);
  return deps.figures().flatMap((figure): NamedFigure[] => {
    const own = chosen.get(figure.documentId);
    if (!own || !isOfPlaceAndTime(figure, topic.question)) return [];
    // What a law measures are norms, unless it says of whom and when.
    if (isLaw(figure.documentId) && !(figure.places.length > 0 && figure.period?.from)) return [];
    const around = own.find(({ passage }) => contains(passage.span, figure.span));
    const { text, title } = deps.document(figure.documentId);
    const words = text.slice(figure.clause.start, figure.clause.end);
    const headings = around?.passage.headings ?? [];
    const relevance = topic.relevance.isNamedBy(figure.head)
      ? 1
      : topic.relevance.of({ words, headings, title });
    if (relevance < ON_TOPIC) return [];
    const indicator = indicatorOf(figure, deps);
    return indicator ? [{ figure, ...indicator, relevance }] : [];
  });
}

/** A row for each figure, those on the topic itself first, of one indicator and place side by side. */
export function keyFigures(found: readonly NamedFigure[], sources: SourceList, deps: PackDeps): PackFigure[] {
  const rows = new Map<string, Row>();
  for (const named of bestFirst(found, deps)) {
    const cited = deps.citeFigure(named.figure);
    if (!cited) continue;
    const key = keyOf(named, cited);
    if (!rows.has(key)) rows.set(key, { ...named, cited });
    if (rows.size === MOST) break;
  }
  return [...rows.values()].sort(sideBySide).map(({ figure, indicator, cited }) => {
    const [own, ...contexts] = cited.citations.map((citation) => sources.line(citation));
    return {
      ...own!,
      indicator,
      written: cited.written,
      place: placeOf(figure, deps),
      period: periodOf(figure, deps),
      status: figure.status,
      contexts,
    };
  });
}

interface Row extends NamedFigure {
  readonly cited: CitedWords;
}

/** The topic's own, of a place and time, the newest, what is final before a draft, results before what is recalled. */
function bestFirst(found: readonly NamedFigure[], { document }: PackDeps): NamedFigure[] {
  const rank = ({ figure, relevance }: NamedFigure) => {
    const { draft, date } = document(figure.documentId);
    const isPlain = figure.places.length > 0 && figure.period !== null;
    const year = Number(figure.period?.value.end.slice(0, 4) ?? 0);
    return (
      relevance * 100 +
      (isPlain ? 20 : 0) +
      (year - 2000) / 2 -
      (draft ? 4 : 0) -
      (date ? 0 : 0.5) -
      (figure.status === "comparison" ? 2 : 0)
    );
  };
  const ranks = new Map(found.map((one) => [one, rank(one)]));
  return found.toSorted((a, b) => ranks.get(b)! - ranks.get(a)!);
}

/** Several documents may tell the same, a later one as a recalled value. */
function keyOf({ figure, measured }: NamedFigure, { written }: CitedWords): string {
  const places = figure.places.map(({ value }) => value.name);
  const { kind, start, end } = figure.period?.value ?? { kind: null, start: null, end: null };
  const period = kind === "as-of" ? String(end).slice(0, 4) : `${start} ${end}`;
  const told = figure.status === "comparison" ? "result" : figure.status;
  return JSON.stringify([measured, written, places, period, told]);
}

function sideBySide(a: Row, b: Row): number {
  const order = (row: Row) => [
    String(2 - row.relevance),
    row.measured,
    row.figure.places.map(({ value }) => value.name).join(),
    row.figure.period?.value.end ?? "",
  ];
  const [one, other] = [order(a), order(b)];
  const at = one.findIndex((part, i) => part !== other[i]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

/** What is reported of a term need not be of the whole term. */
function periodOf({ period, status }: Figure, { periodWords }: PackDeps): string | null {
  if (period?.value.kind !== "term") return period && periodWords(period.value);
  return `${status === "target" ? "" : "trong "}giai đoạn ${periodWords(period.value)}`;
}

export function placeOf({ places }: Figure, { placeWords }: Pick<PackDeps, "placeWords">): string | null {
  return places.length > 0 ? places.map(({ value }) => placeWords(value)).join(", ") : null;
}
