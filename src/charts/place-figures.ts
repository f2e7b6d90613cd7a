import { type Box, meets, type Spot } from "./box.ts";
import type { Pen } from "./drawing.ts";
import type { Area } from "./frame.ts";
import { SIZES } from "./style.ts";
import { widthOf } from "./text.ts";

interface Point extends Spot {
  readonly figure: string;
}

/** A figure with the middle of its words. */
export interface Placed extends Spot {
  readonly text: string;
  readonly size: number;
}

/** From a point to the middle of its figure. */
const AWAY = 36;
const MARK = 14;

/**
 * A place beside each point in the largest size in which no figure touches another one, a point, a gap's
 * mark or the line: a line that runs under words would look broken there. Undefined when there is none.
 */
export function placeFigures(
  pen: Pen,
  points: readonly (Point | null)[],
  gaps: readonly Spot[],
  area: Area,
): Placed[] | undefined {
  const marks = [...points.filter((point) => point !== null), ...gaps].map(
    ({ x, y }): Box => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }),
  );
  const lines = points.flatMap((point, index) => {
    const next = points[index + 1];
    return point && next ? [[point, next] as const] : [];
  });
  const isFree = (box: Box, taken: readonly Box[]) =>
    box.left >= area.left &&
    box.right <= area.right &&
    box.top >= area.top &&
    box.bottom <= area.bottom &&
    ![...marks, ...taken].some(
      (other) =>
        box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    ) &&
    !lines.some(([from, to]) => meets(box, from, to));

  for (const size of [SIZES.label, SIZES.small, SIZES.smallest]) {
    const taken: Box[] = [];
    const placed: Placed[] = [];
    for (const [index, point] of points.entries()) {
      if (!point) continue;
      const half = widthOf(pen, point.figure, size, "strong") / 2 + 4;
      const around = ({ x, y }: Spot): Box => ({
        left: x - half,
        right: x + half,
        top: y - size * 0.6,
        bottom: y + size * 0.6,
      });
      const spot = candidates(point, half, isValley(points, index)).find((at) => isFree(around(at), taken));
      if (!spot) break;
      taken.push(around(spot));
      placed.push({ ...spot, text: point.figure, size });
    }
    if (placed.length === points.filter((point) => point).length) return placed;
  }
  return undefined;
}

/** Above or below in the middle, then to either side, then further away. */
function candidates({ x, y }: Spot, half: number, below: boolean): Spot[] {
  const sides = below ? [AWAY, -AWAY] : [-AWAY, AWAY];
  return [1, 1.6].flatMap((far) =>
    [0, -0.5, 0.5, -0.9, 0.9].flatMap((beside) =>
      sides.map((away) => ({ x: x + beside * half, y: y + away * far })),
    ),
  );
}

function isValley(points: readonly (Point | null)[], index: number): boolean {
  const point = points[index];
  const beside = [points[index - 1], points[index + 1]].filter((other) => other != null);
  if (!point || beside.length === 0) return false;
  return point.y > beside.reduce((sum, { y }) => sum + y, 0) / beside.length;
}
