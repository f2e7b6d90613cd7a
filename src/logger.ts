type Fields = Record<string, string | number | boolean | null>;

/** Fields hold ids, counts and times: never a token, a question or a document's words. */
export interface Logger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LEVELS)[number];

export type LogFormat = "text" | "json";

/**
 * Writes one line an event, on stderr unless told otherwise: `2026-01-31T08:00:00.000Z info message key=value`,
 * or as JSON `{"time":…,"level":…,"message":…,…fields}`.
 */
export function createLogger(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
  format: LogFormat = "text",
): Logger {
  const floor = LEVELS.indexOf(level);
  const at =
    (name: Exclude<LogLevel, "silent">) =>
    (message: string, fields: Fields = {}) => {
      if (LEVELS.indexOf(name) < floor) return;
      const time = new Date().toISOString();
      const tail = Object.entries(fields).map(([key, value]) => ` ${key}=${value}`);
      write(
        format === "json"
          ? `${JSON.stringify({ time, level: name, message, ...fields })}\n`
          : `${time} ${name} ${message}${tail.join("")}\n`,
      );
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
