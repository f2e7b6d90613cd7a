import type { Language } from "../domain/answer.ts";
import { axisUnit } from "./axis-unit.ts";
import { type ChartData, valuesOf } from "./chart-data.ts";
import { type Drawing, newDrawing, type Pen } from "./drawing.ts";
import { type Area, drawFrame, HEAD } from "./frame.ts";
import { COLOURS, GAP, HEIGHT, MARGIN, SIZES, WIDTH } from "./style.ts";
import { widthOf, wrap, write } from "./text.ts";
import { type ValueAxis, valueAxis } from "./value-axis.ts";

const ROW = 66;
const LONGEST_LABEL = 330;
const AXIS_LINE = 48;
const SHORTEST_AXIS = 200;
const SPACE = 14;

/**
 * A lying bar for each row, from zero, with its figure at the end; a gap has no bar. Undefined when the
 * figures are so long that they leave no room: a figure is never cut.
 */
export async function drawBars(data: ChartData, language: Language): Promise<Drawing | undefined> {
  const height = Math.max(HEIGHT, HEAD + data.slots.length * ROW + AXIS_LINE + MARGIN);
  const drawing = await newDrawing(WIDTH, height);
  const { pen } = drawing;
  const values = valuesOf(data);
  const { divisor, name } = axisUnit(values, data.dimension, language);
  const axis = valueAxis(
    values.map((value) => value / divisor),
    false,
  );
  const area = drawFrame(pen, data, height, { language, unit: name, isCut: false });
  const labels = data.slots.map(({ label }) => inLines(pen, label));
  const left = area.left + Math.max(...labels.map(({ width }) => width)) + 2 * SPACE;
  const fit = [SIZES.label, SIZES.small, SIZES.smallest]
    .map((size) => {
      const room =
        SPACE +
        Math.max(...data.slots.map(({ point }) => widthOf(pen, point?.figure ?? GAP, size, "strong")));
      return { size, left: left + (axis.low < 0 ? room : 0), right: area.right - room };
    })
    .find((each) => each.right - each.left >= SHORTEST_AXIS);
  if (!fit) return undefined;
  const { size } = fit;
  const bars: Area = { left: fit.left, right: fit.right, top: area.top, bottom: area.bottom - AXIS_LINE };
  const at = (value: number) =>
    bars.left + ((value - axis.low) / (axis.high - axis.low)) * (bars.right - bars.left);
  drawGrid(pen, axis, bars, at);
  const row = (bars.bottom - bars.top) / data.slots.length;
  for (const [index, { point }] of data.slots.entries()) {
    const y = bars.top + row * (index + 0.5);
    const colour = point ? COLOURS.ink : COLOURS.faint;
    const { lines, size: ofLabel } = labels[index] ?? { lines: [], size };
    for (const [n, line] of lines.entries()) {
      write(pen, line, area.left, y + (n - (lines.length - 1) / 2) * ofLabel * 1.15, {
        size: ofLabel,
        colour,
      });
    }
    if (!point) {
      write(pen, GAP, at(0) + SPACE, y, { size, colour: COLOURS.faint });
      continue;
    }
    const value = point.value / divisor;
    const thick = Math.min(row * 0.62, 54);
    pen.fillStyle = COLOURS.data;
    pen.fillRect(Math.min(at(0), at(value)), y - thick / 2, Math.abs(at(value) - at(0)), thick);
    const [x, align] =
      value < 0 ? ([at(value) - SPACE, "right"] as const) : ([at(value) + SPACE, "left"] as const);
    write(pen, point.figure, x, y, { size, weight: "strong", align, rim: true });
  }
  return drawing;
}

/** A label on one line, or on two in smaller letters. */
function inLines(pen: Pen, label: string): { lines: string[]; size: number; width: number } {
  const fits = widthOf(pen, label, SIZES.label) <= LONGEST_LABEL;
  const size = fits ? SIZES.label : SIZES.small;
  const lines = wrap(pen, label, { size, width: LONGEST_LABEL, most: fits ? 1 : 2 });
  return { lines, size, width: Math.max(...lines.map((line) => widthOf(pen, line, size))) };
}

function drawGrid(pen: Pen, axis: ValueAxis, area: Area, at: (value: number) => number): void {
  const widest = Math.max(...axis.ticks.map((tick) => widthOf(pen, axis.format(tick), SIZES.small)));
  const apart = at(axis.ticks[1] ?? 0) - at(axis.ticks[0] ?? 0);
  // Marks of many digits would run together: every second one is named then.
  const every = Math.max(1, Math.ceil((widest + SPACE) / apart));
  for (const [index, tick] of axis.ticks.entries()) {
    pen.strokeStyle = tick === 0 ? COLOURS.axis : COLOURS.grid;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(at(tick), area.top);
    pen.lineTo(at(tick), area.bottom);
    pen.stroke();
    if (index % every !== 0) continue;
    const style = { size: SIZES.small, colour: COLOURS.faint, align: "center" } as const;
    write(pen, axis.format(tick), at(tick), area.bottom + AXIS_LINE / 2, style);
  }
}
