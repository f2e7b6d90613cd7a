import type { Logger } from "../../../src/logger.ts";

export interface RecordingLogger extends Logger {
  /** `level message {"field":…}`, in order. */
  readonly lines: readonly string[];
  /** Lines that contain the text. */
  having(text: string): readonly string[];
}

export function createRecordingLogger(): RecordingLogger {
  const lines: string[] = [];
  const at = (level: string) => (message: string, fields?: object) => {
    lines.push(`${level} ${message} ${fields ? JSON.stringify(fields) : ""}`);
  };
  return {
    lines,
    having: (text) => lines.filter((line) => line.includes(text)),
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
  };
}
