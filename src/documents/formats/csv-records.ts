import { CsvError, parse } from "csv-parse/sync";

/** Lines that one cell in quotes may run over, where a file's quotes are not sound. */
const LONGEST_CELL = 20;

/**
 * The fields of each record. Where quotes are not sound, a quote that is never closed, or whose end
 * is no cell's end, is a character like others and costs no other line its cells.
 */
export function csvRecords(text: string, delimiter: string): string[][] {
  const sound = soundRecords(text, delimiter);
  if (sound) return sound;
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n?|\n/u);
  const records: string[][] = [];
  for (let at = 0; at < lines.length; ) {
    const { fields, taken } = recordAt(lines, at, delimiter);
    records.push(fields);
    at += taken;
  }
  return records;
}

function recordAt(lines: readonly string[], at: number, delimiter: string) {
  const first = lines[at]!;
  if (first.includes('"')) {
    for (let taken = 1; taken <= LONGEST_CELL && at + taken <= lines.length; taken++) {
      const [fields] = soundRecords(lines.slice(at, at + taken).join("\n"), delimiter) ?? [];
      if (fields) return { fields, taken };
    }
  }
  return { fields: first.split(delimiter), taken: 1 };
}

/** Undefined when a quote begins or ends where none may. */
function soundRecords(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (error instanceof CsvError && /QUOTE/.test(error.code)) return undefined;
    throw error;
  }
}
