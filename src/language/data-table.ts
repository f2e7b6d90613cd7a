import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { AppError } from "../errors.ts";

/**
 * Reads one of the owner's tables in `data/`: UTF-8 CSV with a header row. A missing column or a
 * malformed row is an AppError that names the file and the line.
 */
export function readDataTable<C extends string>(path: string, columns: readonly C[]): Record<C, string>[] {
  try {
    const rows = parse(readFileSync(path, "utf8").normalize("NFC"), {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      trim: true,
    }) as Record<string, string>[];
    const missing = rows[0] ? columns.filter((column) => !(column in rows[0]!)) : [];
    if (missing.length > 0) throw new Error(`thiếu cột ${missing.join(", ")}`);
    return rows as Record<C, string>[];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("bad-data-file", `Không đọc được bảng ${path}: ${why}. Sửa tệp này rồi chạy lại.`, {
      cause,
    });
  }
}

/** Several values in one cell, separated by `|`. */
export function cellValues(cell: string): string[] {
  return cell
    .split("|")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
