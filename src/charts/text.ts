import { type Pen, setFont, type Weight } from "./drawing.ts";
import { COLOURS } from "./style.ts";

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: "left" | "center" | "right";
  /** A rim of paper, for text over lines. */
  readonly rim?: boolean;
}

/** Writes a line with its middle at `y`. */
export function write(pen: Pen, text: string, x: number, y: number, style: TextStyle): void {
  setFont(pen, style.size, style.weight);
  pen.textAlign = style.align ?? "left";
  pen.textBaseline = "middle";
  if (style.rim) {
    pen.strokeStyle = COLOURS.paper;
    pen.lineWidth = 8;
    pen.lineJoin = "round";
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = style.colour ?? COLOURS.ink;
  pen.fillText(text, x, y);
}

export function widthOf(pen: Pen, text: string, size: number, weight?: Weight): number {
  setFont(pen, size, weight);
  return pen.measureText(text).width;
}

/** The text in at most `most` lines of this width; what does not fit is cut with a mark. */
export function wrap(
  pen: Pen,
  text: string,
  style: { readonly size: number; readonly width: number; readonly most: number; readonly weight?: Weight },
): string[] {
  const fits = (line: string) => widthOf(pen, line, style.size, style.weight) <= style.width;
  const lines: string[] = [];
  let rest = text.split(" ").filter(Boolean);
  while (rest.length > 0 && lines.length < style.most) {
    let count = 1;
    while (count < rest.length && fits(rest.slice(0, count + 1).join(" "))) count += 1;
    const isLast = lines.length === style.most - 1;
    const line = (isLast ? rest : rest.slice(0, count)).join(" ");
    lines.push(fits(line) ? line : clip(line, fits));
    rest = isLast ? [] : rest.slice(count);
  }
  return lines;
}

/** Whole words where there are several. */
function clip(line: string, fits: (line: string) => boolean): string {
  const parts = line.split(" ");
  while (parts.length > 1 && !fits(`${parts.join(" ")}…`)) parts.pop();
  const letters = [...parts.join(" ")];
  while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("")}…`;
}
