import { isUtf8 } from "node:buffer";
import { archiveProblem } from "./archive-problem.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import type { ReadProblem } from "./read-problem.ts";
import { zipEntries } from "./zip-entries.ts";

/** A .docx or .xlsx unpacks to several times its size; one that unpacks to more than this is not opened. */
const UNPACKED = 4;

/** What is wrong with a file by its size and its first bytes; null when its format's parser may have it. */
export function problemBeforeParsing(
  bytes: Uint8Array,
  extension: string,
  expected: FileKind,
  maxBytes: number,
): ReadProblem | null {
  if (bytes.length === 0) return { code: "empty" };
  if (bytes.length > maxBytes) return { code: "too-large", bytes: bytes.length, limit: maxBytes };
  const actual = fileKind(bytes);
  // Office puts an encrypted file into the container of its old formats.
  if ((isPackage(expected) || expected === "ole") && actual === "ole" && isEncryptedPackage(bytes))
    return { code: "password-protected" };
  if (actual !== expected && !isDamaged(bytes, expected, actual))
    return { code: "wrong-extension", extension, actual };
  return isPackage(actual) ? archiveProblem(bytes, maxBytes * UNPACKED) : null;
}

/** Newer Office files are ZIP archives, whether or not they can be told from others. */
function isPackage(kind: FileKind): boolean {
  return kind === "docx" || kind === "xlsx" || kind === "zip";
}

/** Bytes of no known kind under a format's name: the parser will say what is wrong with them. */
function isDamaged(bytes: Uint8Array, expected: FileKind, actual: FileKind): boolean {
  if (expected === "text") return false;
  if (actual === "zip") return isPackage(expected) && zipEntries(bytes) === null;
  return actual === "binary" || (actual === "text" && !isUtf8(Buffer.from(bytes)));
}

function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
