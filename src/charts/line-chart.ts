import type { Language } from "../domain/answer.ts";
import { axisUnit } from "./axis-unit.ts";
import type { Spot } from "./box.ts";
import { type ChartData, valuesOf } from "./chart-data.ts";
import { type Drawing, newDrawing, type Pen } from "./drawing.ts";
import { type Area, drawFrame } from "./frame.ts";
import { placeFigures } from "./place-figures.ts";
import { COLOURS, GAP, HEIGHT, SIZES, WIDTH } from "./style.ts";
import { widthOf, write } from "./text.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";

const AXIS_LINE = 52;
/** Above the highest and below the lowest mark, for the figures beside their points. */
const HEADROOM = 46;

/**
 * Points over years, joined only where the next year has a figure too. Undefined when years or
 * figures do not fit side by side.
 */
export async function drawLine(data: ChartData, language: Language): Promise<Drawing | undefined> {
  const drawing = await newDrawing(WIDTH, HEIGHT);
  const { pen } = drawing;
  const { slots } = data;
  const values = valuesOf(data);
  const { divisor, name } = axisUnit(values, data.dimension, language);
  const axis = valueAxis(
    values.map((value) => value / divisor),
    true,
  );
  const area = drawFrame(pen, data, HEIGHT, { language, unit: name, isCut: axis.low > 0 });
  const ticks = Math.max(...axis.ticks.map((tick) => widthOf(pen, axis.format(tick), SIZES.small)));
  const plot: Area = { ...area, left: area.left + ticks + 20, bottom: area.bottom - AXIS_LINE };
  const step = (plot.right - plot.left) / slots.length;
  const x = (index: number) => plot.left + step * (index + 0.5);
  const low = plot.bottom - (axis.low < 0 || axis.low > 0 ? HEADROOM : 0);
  const high = plot.top + HEADROOM;
  const y = (value: number) => low - ((value - axis.low) / (axis.high - axis.low)) * (low - high);

  const times = shortened(slots.map(({ label }) => label));
  const timeSize = [SIZES.label, SIZES.small, SIZES.smallest].find((size) =>
    times.every((time) => widthOf(pen, time, size) <= step - 12),
  );
  const points = slots.map(({ point }, index) =>
    point ? { x: x(index), y: y(point.value / divisor), figure: point.figure } : null,
  );
  const gaps = slots.flatMap(({ point }, index) => (point ? [] : [{ x: x(index), y: low - 24 }]));
  const figures = placeFigures(pen, points, gaps, plot);
  if (timeSize === undefined || figures === undefined) return undefined;

  drawGrid(pen, axis, plot, y);
  for (const [index, time] of times.entries()) {
    const colour = points[index] ? COLOURS.ink : COLOURS.faint;
    write(pen, time, x(index), plot.bottom + AXIS_LINE / 2 + 4, { size: timeSize, colour, align: "center" });
  }
  for (const gap of gaps) {
    write(pen, GAP, gap.x, gap.y, { size: SIZES.label, colour: COLOURS.faint, align: "center", rim: true });
  }
  drawPath(pen, points);
  for (const { text, x: at, y: middle, size } of figures) {
    write(pen, text, at, middle, { size, weight: "strong", align: "center", rim: true });
  }
  return drawing;
}

/** A gap ends the line; it goes on from the next point. */
function drawPath(pen: Pen, points: readonly (Spot | null)[]): void {
  pen.strokeStyle = COLOURS.data;
  pen.fillStyle = COLOURS.data;
  pen.lineWidth = 6;
  pen.lineJoin = "round";
  pen.beginPath();
  for (const [index, point] of points.entries()) {
    if (!point) continue;
    if (points[index - 1]) pen.lineTo(point.x, point.y);
    else pen.moveTo(point.x, point.y);
  }
  pen.stroke();
  for (const point of points) {
    if (!point) continue;
    pen.beginPath();
    pen.arc(point.x, point.y, 11, 0, 2 * Math.PI);
    pen.fill();
  }
}

function drawGrid(pen: Pen, axis: ValueAxis, plot: Area, y: (value: number) => number): void {
  for (const tick of axis.ticks) {
    pen.strokeStyle = tick === 0 ? COLOURS.axis : COLOURS.grid;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(plot.left, y(tick));
    pen.lineTo(plot.right, y(tick));
    pen.stroke();
    const style = { size: SIZES.small, colour: COLOURS.faint, align: "right" } as const;
    write(pen, axis.format(tick), plot.left - 14, y(tick), style);
  }
}

/** Without the words that all begin with: `năm 2019`, `năm 2020` are `2019`, `2020`. */
function shortened(labels: readonly string[]): string[] {
  const split = labels.map((label) => label.split(" "));
  let shared = 0;
  while (split.every((words) => words.length > shared + 1 && words[shared] === split[0]?.[shared]))
    shared += 1;
  return split.map((words) => words.slice(shared).join(" "));
}
