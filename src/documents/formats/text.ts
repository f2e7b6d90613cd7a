import { decodeText } from "../decode-text.ts";
import type { FileLines } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { tidyLines } from "../tidy-lines.ts";

export function readText(bytes: Uint8Array): FileLines {
  const text = decodeText(bytes);
  return { lines: tidyLines(text).map((line) => ({ text: line })), surfaces: surfacesOf(text) };
}
