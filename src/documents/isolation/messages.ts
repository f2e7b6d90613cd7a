import type { ReadResult } from "../read-document.ts";

/** Bytes at hand, or the absolute path of a file to open. */
type Content = Uint8Array | { readonly file: string };

/** A file that nobody has opened yet, as the process that reads it is told of it. */
export interface UnreadFile {
  /** Relative to the documents folder, with `/` between folders. */
  readonly path: string;
  readonly content: Content;
  readonly sidecar?: Content | undefined;
}

/** What the process that reads says: first that it is there, then, for each file, pages and a result. */
export type Said =
  | { readonly kind: "ready" }
  | { readonly kind: "page"; readonly done: number; readonly total: number }
  /** With the most memory that it ever held, in bytes. */
  | { readonly kind: "result"; readonly result: ReadResult; readonly peakBytes: number };

/** What the process that reads is started with. */
export interface Start {
  readonly maxBytes: number;
  /** A folder of its own; goes with the process. */
  readonly scratch: string;
  /** The process to end with. */
  readonly parent: number;
}
