export type ErrorCode =
  | "bad-usage"
  | "bad-config"
  | "no-documents"
  | "no-index"
  | "index-mismatch"
  | "index-damaged"
  | "ingest-running"
  | "ingest-failed"
  | "embeddings-unavailable"
  | "embeddings-refused"
  | "telegram-refused"
  | "bad-data-file"
  | "too-little"
  | "not-written";

/** A fault that a person can mend: the message names the thing and the mend, in one line. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}
