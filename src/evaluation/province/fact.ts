import type { IndicatorId } from "./indicator.ts";
import type { Locality } from "./localities.ts";
import type { Value } from "./value.ts";

export type FactStatus = "result" | "estimate" | "target" | "recalled";
/** A level, its change since the year before, its share of the year's plan or of the year before. */
export type FactMeasure = "level" | "change" | "of-plan" | "of-earlier";

export interface FactPeriod {
  readonly year: number;
  readonly half?: true;
}

/** One thing that a report states, as a careful reader takes it. */
export interface Fact {
  readonly document: string;
  readonly place: Locality;
  readonly indicator: IndicatorId;
  readonly measure: FactMeasure;
  readonly period: FactPeriod;
  readonly status: FactStatus;
  readonly value: Value;
  /** Of a change. */
  readonly direction?: "tăng" | "giảm";
  /** As it stands in the report: `trên 250 tỷ đồng`, `không còn hộ nghèo`. */
  readonly text: string;
  /** What every answer must carry: `trên 250 tỷ`. */
  readonly core: string;
}

export interface Report {
  readonly path: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}
