import type { Language } from "../domain/answer.ts";
import type { Table } from "../domain/table.ts";
import { drawBars } from "./bar-chart.ts";
import { chartData } from "./chart-data.ts";
import { drawLine } from "./line-chart.ts";

/**
 * A PNG of a table's figures: years as points on a line that breaks at a gap, places as bars.
 * Undefined for a table that a picture would not help. Rejects when the machine cannot draw.
 */
export async function renderChart(table: Table, language: Language): Promise<Uint8Array | undefined> {
  const data = chartData(table);
  if (!data) return undefined;
  const line = table.kind === "series" ? await drawLine(data, language) : undefined;
  const drawing = line ?? (await drawBars(data, language));
  return drawing?.finish();
}
