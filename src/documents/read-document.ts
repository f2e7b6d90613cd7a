import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Document } from "../domain/document.ts";
import { composeText } from "./compose-text.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { readDocx } from "./formats/docx.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { ConverterMissing, readWithOffice } from "./formats/office.ts";
import { readPdf } from "./formats/pdf.ts";
import { readText } from "./formats/text.ts";
import { markFurniture } from "./furniture.ts";
import { markingOf } from "./marking.ts";
import { readMetadata } from "./metadata.ts";
import { problemBeforeParsing } from "./problem-before-parsing.ts";
import { outcomeOf, type ReadProblem } from "./read-problem.ts";
import { readSidecar } from "./sidecar.ts";
import type { FileLines } from "./source-line.ts";
import { unwrapLines } from "./unwrap-lines.ts";
import { readValidity } from "./validity.ts";

interface SourceFile {
  /** Relative to the documents folder, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The owner's statements about it, where a file beside it has some. */
  readonly sidecar?: Uint8Array | undefined;
}

type ReadResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly outcome: "skipped" | "failed"; readonly problem: ReadProblem };

export type DocumentReader = (file: SourceFile) => Promise<ReadResult>;

interface Deps {
  /** Of the file; a .docx may unpack to four times as much. 50 MB unless told. */
  readonly maxBytes?: number;
  /** Gives a parser up that never answers. One minute unless told. */
  readonly timeoutMs?: number;
}

interface Format {
  readonly kind: FileKind;
  readonly read: (bytes: Uint8Array) => FileLines | Promise<FileLines>;
  /** Its lines are as long as a page is wide, not as long as a paragraph. */
  readonly wraps?: boolean;
}

const FORMATS: Record<string, Format> = {
  ".txt": { kind: "text", read: readText },
  ".md": { kind: "text", read: readMarkdown },
  ".pdf": { kind: "pdf", read: readPdf, wraps: true },
  ".docx": { kind: "docx", read: readDocx },
  ".doc": { kind: "ole", read: (bytes) => readWithOffice(bytes, ".doc") },
  ".rtf": { kind: "rtf", read: (bytes) => readWithOffice(bytes, ".rtf") },
};

export const SUPPORTED_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** Stable for the same path: 12 URL-safe characters. */
export function documentIdOf(path: string): string {
  return createHash("sha256").update(path.normalize("NFC")).digest("base64url").slice(0, 12);
}

/** A reader that turns a file into a Document; whatever is wrong with the file is a value, never a throw. */
export function createDocumentReader(deps: Deps = {}): DocumentReader {
  const { maxBytes = 50 * 1024 * 1024, timeoutMs = 60_000 } = deps;
  return async ({ path, bytes, sidecar }) => {
    const extension = extname(path).toLowerCase();
    const format = formatOf(extension, bytes);
    if (!format) return refused({ code: "unsupported", extension });
    const problem = problemBeforeParsing(bytes, extension, format.kind, maxBytes);
    if (problem) return refused(problem);
    try {
      const found = await within(timeoutMs, async () => format.read(bytes));
      const marking = markingOf(found.surfaces);
      // Before anything is made of its text.
      if (marking === "secret") return refused({ code: "secret" });
      const marked = markFurniture(found.lines);
      const lines = format.wraps ? unwrapLines(marked) : marked;
      const composed = composeText(lines);
      if (!/[\p{L}\p{N}]/u.test(composed.text)) {
        return refused({ code: format.kind === "pdf" ? "no-text-layer" : "empty" });
      }
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

/** Many a .doc is an RTF file or a newer Word's. */
function formatOf(extension: string, bytes: Uint8Array): Format | undefined {
  const kind = extension === ".doc" ? fileKind(bytes) : null;
  return FORMATS[kind === "rtf" ? ".rtf" : kind === "docx" ? ".docx" : extension];
}

function hashOf(bytes: Uint8Array, sidecar: Uint8Array = new Uint8Array()): string {
  return createHash("sha256").update(bytes).update(sidecar).digest("hex");
}

function refused(problem: ReadProblem): ReadResult {
  return { ok: false, outcome: outcomeOf(problem), problem };
}

async function within<T>(timeoutMs: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(error: unknown, kind: FileKind): ReadProblem {
  if (error instanceof ConverterMissing) return { code: "no-converter" };
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  if (name === "PasswordException") return { code: "password-protected" };
  return kind === "text" && error instanceof TypeError
    ? { code: "not-utf8" }
    : { code: "unreadable", detail: message };
}
