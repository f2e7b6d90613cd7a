import { utf16Of } from "./text-encoding.ts";
import { zipEntries } from "./zip-entries.ts";

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = "pdf" | "docx" | "xlsx" | "zip" | "ole" | "rtf" | "image" | "binary" | "text";

const IMAGES = ["89504e47", "ffd8ff", "47494638", "49492a00", "4d4d002a", "424d"];

/** `text` is what no other kind claims, in whatever encoding. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const hex = head.toString("hex", 0, 8);
  // Readers accept a PDF whose header stands anywhere in its first 1,024 bytes; a text may speak of it.
  const header = head.indexOf("%PDF-");
  if (header === 0 || (header > 0 && isBinary(bytes))) return "pdf";
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) {
    const names = zipEntries(bytes)?.map(({ name }) => name) ?? [];
    if (names.some((name) => name.startsWith("word/"))) return "docx";
    return names.some((name) => name.startsWith("xl/")) ? "xlsx" : "zip";
  }
  if (hex === "d0cf11e0a1b11ae1") return "ole";
  if (head.toString("latin1", 0, 5) === "{\\rtf") return "rtf";
  // `BM` opens a bitmap and may open a sentence: only a header with zeros in it is one.
  if (IMAGES.some((magic) => hex.startsWith(magic) && (magic !== "424d" || head.includes(0)))) return "image";
  return isBinary(bytes) ? "binary" : "text";
}

function isBinary(bytes: Uint8Array): boolean {
  // Full of zeros, and text all the same.
  if (utf16Of(bytes)) return false;
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (const byte of bytes)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  return controls > bytes.length / 100;
}
