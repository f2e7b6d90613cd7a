/** Of letters at a size of one point, wider than any of the usual faces draws Vietnamese. */
const LETTER = 0.56;
const LINE = 1.22;
const POINTS_PER_INCH = 72;

/** How high a text stands, in inches, in a box of this width; rather too high than too low. */
export function heightOf(text: string, size: number, width: number): number {
  const perLine = Math.max(1, Math.floor((width * POINTS_PER_INCH) / (size * LETTER)));
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const length = [...word].length;
      if (used > 0 && used + 1 + length > perLine) {
        lines += Math.ceil(Math.max(1, length / perLine));
        used = length % perLine;
      } else used += length + (used > 0 ? 1 : 0);
    }
  }
  return (lines * size * LINE) / POINTS_PER_INCH;
}

/** The largest of the sizes at which the text fits the box, or the smallest. */
export function fittingSize(
  text: string,
  sizes: readonly number[],
  box: { readonly w: number; readonly h: number },
): number {
  return sizes.find((size) => heightOf(text, size, box.w) <= box.h) ?? sizes.at(-1)!;
}
