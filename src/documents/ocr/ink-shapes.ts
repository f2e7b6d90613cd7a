import type { GreyPicture } from "./grey-picture.ts";

/** A stretch of ink within a row; `end` is the first column behind it. */
export interface Run {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** Ink that hangs together, corners included. */
export interface Shape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its pixels. */
  readonly ink: number;
  readonly runs: readonly Run[];
}

/** What hangs together in a picture. */
export function inkShapes(picture: GreyPicture, below: number): Shape[] {
  const runs = runsOf(picture, below);
  const parents = Uint32Array.from(runs, (_, i) => i);
  const root = (of: number) => {
    let at = of;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  // The runs of the row above lie behind each other, so both rows are walked through together.
  let above = 0;
  for (const [i, { row, start, end }] of runs.entries()) {
    while (runs[above]!.row < row - 1 || (runs[above]!.row === row - 1 && runs[above]!.end < start)) above++;
    for (let at = above; runs[at]!.row === row - 1 && runs[at]!.start <= end; at++)
      parents[root(at)] = root(i);
  }
  const groups = new Map<number, Run[]>();
  for (const [i, run] of runs.entries()) {
    const at = root(i);
    const group = groups.get(at);
    if (group) group.push(run);
    else groups.set(at, [run]);
  }
  return [...groups.values()].map(shapeOf);
}

function runsOf({ width, height, pixels }: GreyPicture, below: number): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < height; row++) {
    const from = row * width;
    for (let x = 0; x < width; x++) {
      if (pixels[from + x]! >= below) continue;
      const start = x;
      while (x < width && pixels[from + x]! < below) x++;
      runs.push({ row, start, end: x });
    }
  }
  return runs;
}

function shapeOf(runs: readonly Run[]): Shape {
  let [left, right, ink] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { start, end } of runs) {
    left = Math.min(left, start);
    right = Math.max(right, end);
    ink += end - start;
  }
  const top = runs[0]!.row;
  return { left, top, width: right - left, height: runs.at(-1)!.row + 1 - top, ink, runs };
}
