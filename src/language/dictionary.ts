import { readFileSync } from "node:fs";
import { AppError } from "../errors.ts";
import { cellValues, readDataTable } from "./data-table.ts";

const HEADER = "english,vietnamese";

/** General English words and phrases with what they are called in Vietnamese. */
export class Dictionary {
  readonly #cells: ReadonlyMap<string, string>;
  /** Words of the longest entry. */
  readonly longest: number;

  /** `cells`: values joined by `|`, by the English in lower case with one space between words. */
  constructor(cells: ReadonlyMap<string, string>) {
    this.#cells = cells;
    let longest = 1;
    for (const key of cells.keys())
      if (key.length > longest * 2) longest = Math.max(longest, key.split(" ").length);
    this.longest = longest;
  }

  has(words: string): boolean {
    return this.#cells.has(words);
  }

  /** The renderings of an English word or phrase, the usual one first. */
  renderings(words: string): string[] {
    return cellValues(this.#cells.get(words) ?? "").map((value) => value.normalize("NFC"));
  }
}

/**
 * Reads `data/dictionary.csv`. Its thousands of plain rows are cut at their comma, a few
 * milliseconds of every start; a table with quotation marks or a fault is left to the CSV reader.
 * Throws an AppError when the table is missing or malformed.
 */
export function loadDictionary(path: string): Dictionary {
  return new Dictionary(plainCells(path) ?? quotedCells(path));
}

function plainCells(path: string): Map<string, string> | undefined {
  let rows: string[];
  try {
    rows = readFileSync(path, "utf8").split("\n");
  } catch {
    return undefined;
  }
  if (rows[0] !== HEADER) return undefined;
  const cells = new Map<string, string>();
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at]!;
    const comma = row.indexOf(",");
    if (row === "") continue;
    if (comma < 1 || row.length < comma + 2 || row.includes(",", comma + 1) || row.includes('"'))
      return undefined;
    enter(cells, row.slice(0, comma), row.slice(comma + 1));
  }
  return cells;
}

function quotedCells(path: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [at, { english, vietnamese }] of readDataTable(path, ["english", "vietnamese"]).entries()) {
    if (!/[\p{L}\d]/u.test(english) || cellValues(vietnamese).length === 0)
      throw new AppError(
        "bad-data-file",
        `Không đọc được bảng ${path}: mục ${at + 1} (${english || vietnamese}) thiếu tiếng Anh hoặc tiếng Việt. Sửa tệp này rồi chạy lại.`,
      );
    enter(cells, english, vietnamese);
  }
  return cells;
}

function enter(cells: Map<string, string>, english: string, vietnamese: string): void {
  const key = /^[a-z\d ]+$/.test(english)
    ? english
    : english
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, " ")
        .trim();
  const known = cells.get(key);
  cells.set(key, known ? `${known} | ${vietnamese}` : vietnamese);
}
