import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Document } from "../domain/document.ts";
import { composeText } from "./compose-text.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { readCsv } from "./formats/csv.ts";
import { readDocx } from "./formats/docx.ts";
import { readHtml } from "./formats/html.ts";
import { readImage } from "./formats/image.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { ConverterMissing, readWithOffice } from "./formats/office.ts";
import { readPdf } from "./formats/pdf.ts";
import { readSheets } from "./formats/sheets.ts";
import { readText } from "./formats/text.ts";
import { MOST_CELLS, TooManyCells } from "./formats/too-many-cells.ts";
import { markFurniture } from "./furniture.ts";
import { markingOf } from "./marking.ts";
import { readMetadata } from "./metadata.ts";
import { PictureTooLarge } from "./ocr/picture-file.ts";
import type { OnPage } from "./ocr/scan.ts";
import { problemBeforeParsing } from "./problem-before-parsing.ts";
import { outcomeOf, type ReadProblem } from "./read-problem.ts";
import { markReversed } from "./reversed.ts";
import { readSidecar } from "./sidecar.ts";
import type { FileLines } from "./source-line.ts";
import { unreadPages } from "./unread-pages.ts";
import { unwrapLines } from "./unwrap-lines.ts";
import { readValidity } from "./validity.ts";

interface SourceFile {
  /** Relative to the documents folder, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The owner's statements about it, where a file beside it has some. */
  readonly sidecar?: Uint8Array | undefined;
}

export type ReadResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly outcome: "skipped" | "failed"; readonly problem: ReadProblem };

export type DocumentReader = (file: SourceFile, onPage?: OnPage) => Promise<ReadResult>;

interface Deps {
  /** Of the file; a .docx or .xlsx may unpack to four times as much. 50 MB unless told. */
  readonly maxBytes?: number;
  /** A folder for what a converter writes, in place of the system's own for such files. */
  readonly scratch?: string;
}

interface Format {
  readonly kind: FileKind;
  /** `onPage` is called after each page that took OCR, and while one does. */
  readonly read: (
    bytes: Uint8Array,
    given: { scratch: string | undefined; onPage: OnPage | undefined },
  ) => FileLines | Promise<FileLines>;
  /** Its lines are as long as a page is wide, not as long as a paragraph. */
  readonly wraps?: boolean;
}

const SCAN: Format = { kind: "image", read: (bytes, { onPage }) => readImage(bytes, onPage), wraps: true };

const FORMATS: Record<string, Format> = {
  ".txt": { kind: "text", read: readText },
  ".md": { kind: "text", read: readMarkdown },
  ".pdf": { kind: "pdf", read: (bytes, { onPage }) => readPdf(bytes, onPage), wraps: true },
  ".docx": { kind: "docx", read: readDocx },
  ".xlsx": { kind: "xlsx", read: readSheets },
  ".xlsm": { kind: "xlsx", read: readSheets },
  ".xls": { kind: "ole", read: readSheets },
  ".csv": { kind: "text", read: readCsv },
  ".html": { kind: "text", read: readHtml },
  ".htm": { kind: "text", read: readHtml },
  ".doc": { kind: "ole", read: (bytes, { scratch }) => readWithOffice(bytes, ".doc", { scratch }) },
  ".rtf": { kind: "rtf", read: (bytes, { scratch }) => readWithOffice(bytes, ".rtf", { scratch }) },
  ".png": SCAN,
  ".jpg": SCAN,
  ".jpeg": SCAN,
  ".tif": SCAN,
  ".tiff": SCAN,
};

export const SUPPORTED_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** Stable for the same path: 12 URL-safe characters. */
export function documentIdOf(path: string): string {
  return createHash("sha256").update(path.normalize("NFC")).digest("base64url").slice(0, 12);
}

/**
 * A reader that turns a file into a Document; whatever is wrong with the file is a value, never a throw.
 * It parses in this process and without limits of time and memory: see `createIsolatedReader`.
 */
export function createDocumentReader(deps: Deps = {}): DocumentReader {
  const { maxBytes = 50 * 1024 * 1024, scratch } = deps;
  return async ({ path, bytes, sidecar }, onPage) => {
    const extension = extname(path).toLowerCase();
    const format = formatOf(extension, bytes);
    if (!format) return refused({ code: "unsupported", extension });
    const problem = problemBeforeParsing(bytes, extension, format.kind, maxBytes);
    if (problem) return refused(problem);
    try {
      const found = await format.read(bytes, { scratch, onPage });
      const marking = markingOf(found.surfaces);
      // Before anything is made of its text.
      if (marking === "secret") return refused({ code: "secret" });
      const marked = markFurniture(markReversed(found.lines));
      const lines = format.wraps ? unwrapLines(marked) : marked;
      const composed = composeText(lines, found.ocr);
      if (!/[\p{L}\p{N}]/u.test(composed.text)) return refused(wordless(composed, format.kind));
      const stated = sidecar && readSidecar(sidecar);
      const read = { ...readMetadata(lines, found.surfaces), ...stated?.stated };
      const document = {
        id: documentIdOf(path),
        path,
        ...readValidity(composed.text, read.date),
        ...read,
        ...composed,
        contentHash: hashOf(bytes, sidecar),
        restricted: !stated?.released && (stated?.stated.restricted ?? marking === "restricted"),
        readers: [],
      };
      return { ok: true, document };
    } catch (error) {
      return refused(faultOf(error, format.kind));
    }
  };
}

/** Many a .doc is an RTF file or a newer Word's, many an .xls a newer Excel's, a web page or a table in tabs. */
function formatOf(extension: string, bytes: Uint8Array): Format | undefined {
  const actual = ACTUAL[extension]?.[fileKind(bytes)] ?? extension;
  return FORMATS[extension === ".xls" && actual === ".html" && isInTabs(bytes) ? ".csv" : actual];
}

function isInTabs(bytes: Uint8Array): boolean {
  // Read so, UTF-16 has a zero beside each of these characters.
  const start = Buffer.from(bytes.subarray(0, 16_384)).toString("latin1").replaceAll("\0", "");
  return start.includes("\t") && !/<[a-z!?/]/i.test(start);
}

const ACTUAL: Record<string, Partial<Record<FileKind, string>>> = {
  ".doc": { rtf: ".rtf", docx: ".docx" },
  ".xls": { xlsx: ".xlsx", text: ".html" },
};

/** SHA-256 of a file and of its sidecar, in hex. */
export function hashOf(bytes: Uint8Array, sidecar: Uint8Array = new Uint8Array()): string {
  return createHash("sha256").update(bytes).update(sidecar).digest("hex");
}

function refused(problem: ReadProblem): ReadResult {
  return { ok: false, outcome: outcomeOf(problem), problem };
}

function wordless(composed: Pick<Document, "pages">, kind: FileKind): ReadProblem {
  if (unreadPages(composed).length > 0) return { code: "unclear-scan", pages: composed.pages };
  return { code: kind === "pdf" || kind === "image" ? "no-words" : "empty" };
}

function faultOf(error: unknown, kind: FileKind): ReadProblem {
  if (error instanceof PictureTooLarge) return { code: "picture-too-large" };
  if (error instanceof ConverterMissing) return { code: "no-converter" };
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  if (error instanceof TooManyCells) return { code: "too-many-cells", limit: MOST_CELLS };
  if (name === "PasswordException" || /password-protected/i.test(message))
    return { code: "password-protected" };
  // What a limit on the process's memory makes of a buffer or a string that is too long.
  if (/allocation failed|invalid string length|invalid array length/i.test(message))
    return { code: "too-much-memory" };
  return kind === "text" && error instanceof TypeError
    ? { code: "not-utf8" }
    : { code: "unreadable", detail: message };
}
