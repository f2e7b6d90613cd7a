import { isUtf8 } from "node:buffer";
import { evenCapitals, fromTcvn3, fromVni } from "../language/legacy-encodings.ts";
import { mendLegacyText } from "../language/mend-legacy-text.ts";
import { isSyllable } from "../language/syllables.ts";
import { utf16Of } from "./text-encoding.ts";

const LINE_END = 0x0a;
/** Of the words with marks, so many must be Vietnamese for a guess at an encoding to stand. */
const MOST_STRANGE = 0.35;

const latin1 = (line: Buffer) => line.toString("latin1");
const windows1258 = new TextDecoder("windows-1258");
/** The ways to read a line that is no UTF-8. */
const READERS: readonly ((line: Buffer) => string)[] = [
  (line) => evenCapitals(latin1(line), fromTcvn3(latin1(line))),
  (line) => windows1258.decode(line).normalize("NFC"),
  (line) => fromVni(latin1(line)),
];

/**
 * The text of a file in UTF-8, UTF-16, windows-1258, TCVN3 or VNI, found out by what the bytes say;
 * lines of several encodings may stand in one file. Throws a TypeError when none gives Vietnamese.
 * UTF-8 comes out as it is, but for stretches that were TCVN3 or VNI before somebody saved them so.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return mendLegacyText(new TextDecoder(utf16, { fatal: true }).decode(bytes));
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  if (isUtf8(bytes)) return mendLegacyText(utf8.decode(bytes));
  return mendLegacyText(decodeLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}

function decodeLines(bytes: Buffer): string {
  const lines = linesOf(bytes).map((line) =>
    isUtf8(line)
      ? { text: line.toString("utf8"), readings: [] }
      : { text: "", readings: READERS.map((read) => judged(read(line))) },
  );
  const total = (i: number) => lines.reduce((sum, { readings }) => sum + (readings[i]?.score ?? 0), 0);
  const totals = READERS.map((_, i) => total(i));
  const main = totals.indexOf(Math.max(...totals));
  const chosen = lines.map(({ readings }) => {
    const usual = readings[main];
    // Another encoding for one line must say clearly more.
    return readings.find(({ score }) => score >= (usual?.score ?? 0) + 2) ?? usual;
  });
  const marked = chosen.reduce((sum, reading) => sum + (reading?.marked ?? 0), 0);
  const strange = chosen.reduce((sum, reading) => sum + (reading?.strange ?? 0), 0);
  if (marked === 0 || strange > marked * MOST_STRANGE) throw new TypeError("no known encoding");
  return lines.map(({ text }, at) => chosen[at]?.text ?? text).join("\n");
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    const stop = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(start, stop));
    start = stop + 1;
  }
  return lines;
}

/** How many of its words with marks are Vietnamese, and how many are not. */
function judged(text: string): { text: string; score: number; marked: number; strange: number } {
  const words = text.match(/[A-Za-z\p{M}\u00a1-\u1eff]+/gu) ?? [];
  const marked = words.filter((word) => /[^A-Za-z]/u.test(word));
  const strange = marked.filter((word) => !isSyllable(word.toLowerCase())).length;
  return { text, score: marked.length - strange * 2, marked: marked.length, strange };
}
