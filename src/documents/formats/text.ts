import type { FileLines } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { tidyLines } from "../tidy-lines.ts";

/** Throws a TypeError on bytes that are not UTF-8; a byte order mark is fine. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

export function readText(bytes: Uint8Array): FileLines {
  const text = decodeText(bytes);
  return { lines: tidyLines(text).map((line) => ({ text: line })), surfaces: surfacesOf(text) };
}
