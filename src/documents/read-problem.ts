import type { Page } from "../domain/document.ts";
import type { FileKind } from "./file-kind.ts";

/** Why a file gave no document. Codes are stable; `describeReadProblem` puts them into words. */
export type ReadProblem =
  | { readonly code: "empty" }
  /** Marked MẬT, TỐI MẬT or TUYỆT MẬT: nothing of it may be kept or told. */
  | { readonly code: "secret" }
  | { readonly code: "not-utf8" }
  | { readonly code: "password-protected" }
  /** Word's older formats are read by way of LibreOffice. */
  | { readonly code: "no-converter" }
  /** Pages without a word on them, or pictures without one. */
  | { readonly code: "no-words" }
  /** A scan of which no page could be read well enough. */
  | { readonly code: "unclear-scan"; readonly pages: readonly Page[] }
  /** More pixels than are unpacked. */
  | { readonly code: "picture-too-large" }
  | { readonly code: "outside-folder" }
  /** A link to what is not there, or to itself. */
  | { readonly code: "broken-link" }
  /** A pipe, a device or a socket: reading it may never end. */
  | { readonly code: "not-a-file" }
  /** A name that cannot be shown or opened as it stands: no UTF-8, a line break, a control character. */
  | { readonly code: "bad-name" }
  /** Another file's name differs from it only in how its letters are composed. */
  | { readonly code: "twin-name" }
  | { readonly code: "no-permission" }
  /** Gone since it was listed, or written to while it was read. */
  | { readonly code: "changing" }
  /** A sidecar with no document of its name beside it. */
  | { readonly code: "sidecar-alone" }
  | { readonly code: "unsupported"; readonly extension: string }
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  /** An archive made to unpack without end or to show two faces. `detail` is for a log. */
  | { readonly code: "unsafe-archive"; readonly detail: string }
  /** What became of the process that read it: it ended, gave no sign of life, or took too much memory. */
  | { readonly code: "crashed" }
  | { readonly code: "took-too-long" }
  | { readonly code: "too-much-memory" }
  /** A workbook or a table of text with more cells than can be worked on. */
  | { readonly code: "too-many-cells"; readonly limit: number }
  | { readonly code: "wrong-extension"; readonly extension: string; readonly actual: FileKind }
  /** `detail` is the parser's own message, for a log. */
  | { readonly code: "unreadable"; readonly detail: string };

const SKIPPED: ReadonlySet<ReadProblem["code"]> = new Set([
  "empty",
  "secret",
  "password-protected",
  "no-converter",
  "no-words",
  "unclear-scan",
  "picture-too-large",
  "outside-folder",
  "not-a-file",
  "sidecar-alone",
  "unsupported",
  "too-large",
  "too-many-cells",
]);

/** A skipped file is sound but holds nothing that can be read; a failed one is damaged or mislabelled. */
export function outcomeOf({ code }: ReadProblem): "skipped" | "failed" {
  return SKIPPED.has(code) ? "skipped" : "failed";
}
