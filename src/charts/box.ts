export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether the line from one spot to the other, the left one first, runs through the box. */
export function meets(box: Box, from: Spot, to: Spot): boolean {
  const left = Math.max(box.left, from.x);
  const right = Math.min(box.right, to.x);
  if (left >= right) return false;
  const at = (x: number) => from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
  const [one, other] = [at(left), at(right)];
  return Math.max(one, other) > box.top && Math.min(one, other) < box.bottom;
}
