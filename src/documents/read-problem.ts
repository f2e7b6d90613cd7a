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
  /** A sidecar with no document of its name beside it. */
  | { readonly code: "sidecar-alone" }
  | { readonly code: "unsupported"; readonly extension: string }
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "wrong-extension"; readonly extension: string; readonly actual: FileKind }
  /** `detail` is the parser's own message, for a log. */
  | { readonly code: "unreadable"; readonly detail: string };

/** A skipped file is sound but holds nothing that can be read; a failed one is damaged or mislabelled. */
export function outcomeOf({ code }: ReadProblem): "skipped" | "failed" {
  return code === "not-utf8" || code === "wrong-extension" || code === "unreadable" ? "failed" : "skipped";
}
