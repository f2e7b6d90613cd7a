import { expect } from "vitest";
import type { Figure, FigureStatus, Measure } from "../../../src/domain/figure.ts";
import type { Period } from "../../../src/domain/period.ts";
import type { Dimension } from "../../../src/domain/unit.ts";
import { figuresOf, report } from "./report.ts";

/** What a figure must say. What is left out has its default, and the default is checked too. */
export interface Told {
  readonly value: number;
  readonly unit?: Dimension;
  readonly of?: number;
  readonly qualifier?: string;
  readonly measure?: Measure;
  readonly status?: FigureStatus;
  readonly negated?: boolean;
  /** `huyện Đầm Hà`, as in the title, unless told. */
  readonly place?: string;
  /** `2023`, as in the title, unless told. */
  readonly period?: string;
  /** Keys that its own words must carry; unchecked when left out. */
  readonly about?: readonly string[];
  /** Keys that its own words must not carry. */
  readonly notAbout?: readonly string[];
  readonly basis?: string;
}

/** Most rows stand in a report of one district for one year, as most figures in practice do. */
export const DISTRICT_REPORT = {
  title: "Kinh tế - xã hội huyện Đầm Hà năm 2023",
  date: "2024-01-15",
} as const;

/** `2023`, `2023-01..2023-06`, `2020-2025`, `2020-2025 giữa kỳ`, `đến 2024-01-15`. */
function periodName(period: Period | undefined): string {
  if (!period) return "-";
  const { kind, start, end } = period;
  if (kind === "year") return start.slice(0, 4);
  if (kind === "as-of") return `đến ${end}`;
  if (kind === "term" || kind === "half-term")
    return `${start.slice(0, 4)}-${end.slice(0, 4)}${kind === "term" ? "" : " giữa kỳ"}`;
  return `${start.slice(0, 7)}..${end.slice(0, 7)}`;
}

function placeName(figure: Figure): string {
  return figure.places.map(({ value }) => [value.level, value.name].filter(Boolean).join(" ")).join(" + ");
}

function told(figure: Figure, row: Told): Record<keyof Told, unknown> {
  return {
    value: Number(figure.value.toPrecision(12)),
    unit: figure.unit.dimension,
    of: figure.of ?? 0,
    qualifier: figure.qualifier ?? "",
    measure: figure.measure,
    status: figure.status,
    negated: figure.negated,
    place: placeName(figure),
    period: periodName(figure.period?.value),
    basis: figure.basis ?? "",
    about: row.about?.filter((key) => figure.head.includes(key)),
    notAbout: row.notAbout?.filter((key) => !figure.head.includes(key)),
  };
}

/** Reads `text` as a body of the report and checks its figures: these, in this order, and no other. */
export function expectFigures(
  text: string,
  rows: readonly Told[],
  about: { readonly title: string | null; readonly date: string | null } = DISTRICT_REPORT,
): void {
  const document = report(text, about);
  const body = document.text.length - text.length;
  const figures = figuresOf(document).filter(({ span }) => span.start >= body);
  expect(figures.map((figure, i) => told(figure, rows[i] ?? { value: 0 }))).toEqual(
    rows.map((row) => ({
      unit: "count",
      of: 0,
      qualifier: "",
      measure: "level",
      status: "result",
      negated: false,
      place: "huyện Đầm Hà",
      period: "2023",
      basis: "",
      about: undefined,
      notAbout: undefined,
      ...row,
    })),
  );
}
