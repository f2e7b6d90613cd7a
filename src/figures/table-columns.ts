import { findPeriods } from "../language/periods.ts";
import type { Cell, TableRow, TableView } from "./table-view.ts";

/** What the cells of a column are for. */
export type ColumnRole = "number" | "name" | "time" | "unit" | "value" | "remark";

const ROW_NUMBER = /^(?:s\s*\.?\s*tt|tt|số tt|số thứ tự|no\.?|#)$/iu;
const TIME = /^(?:năm|kỳ|quý|tháng|thời (?:gian|kỳ|điểm)|giai đoạn)(?: (?:báo cáo|số liệu|thống kê))?$/iu;
const UNIT = /^(?:đ\.?v\.?t\.?|dvt|đơn vị(?: tính| đo)?)$/iu;
const NAME = /(?!^[IVX]+\W*$)\p{L}{2}/u;
const VALUE = /^(?:(?:tăng|giảm|trên|dưới|gần|hơn|khoảng|đạt|còn|ước|[~≈<>+(–-])\s*)*\d/iu;
const LONGEST_VALUE = 40;
const GAP = /^(?:[-–—.…*xX]*|không(?: có)?(?: số liệu)?|chưa có(?: số liệu)?)$/iu;

/** Whether a column's header says that it numbers the rows. */
export function isRowNumber(header: string): boolean {
  return ROW_NUMBER.test(header.trim());
}

/** Tells each column's role from its header and from what most of its cells hold. */
export function columnRoles({ names, rows }: TableView): ReadonlyMap<number, ColumnRole> {
  const cells = new Map<number, Cell[]>();
  for (const cell of rows.flatMap((row) => row.cells)) {
    const known = cells.get(cell.column);
    if (known) known.push(cell);
    else cells.set(cell.column, [cell]);
  }
  const roles = new Map<number, ColumnRole>();
  const columns = [...cells.keys()].sort((a, b) => a - b);
  for (const column of columns) {
    const header = names.get(column)?.at(-1)?.sentence.text ?? "";
    roles.set(column, roleOf(header, cells.get(column)!, [...roles.values()]));
  }
  return roles;
}

function roleOf(header: string, cells: readonly Cell[], before: readonly ColumnRole[]): ColumnRole {
  const texts = cells.map(({ sentence }) => sentence.text.trim()).filter((text) => !GAP.test(text));
  if (isRowNumber(header)) return "number";
  if (texts.length === 0) return "value";
  const most = (test: (text: string) => boolean) => texts.filter(test).length * 2 > texts.length;
  const isTime = most(isWhollyTime);
  if (isTime && (TIME.test(header) || texts.some((text) => /\p{L}/u.test(text)))) return "time";
  if (most((text) => VALUE.test(text) && text.length <= LONGEST_VALUE && !isNumbering(text, before)))
    return isTime && before.length === 0 ? "time" : "value";
  const hasName = before.includes("name");
  if (UNIT.test(header) && hasName) return "unit";
  if (!most((text) => NAME.test(text))) return hasName ? "remark" : "number";
  return before.includes("value") ? "remark" : "name";
}

/** `2019`, `Năm 2019`, `Quý I/2020`, and nothing else. */
function isWhollyTime(text: string): boolean {
  const [found] = findPeriods(text);
  return found !== undefined && found.span.start === 0 && found.span.end === text.length;
}

/** `1.`, `1.2.` in front of the names. */
function isNumbering(text: string, before: readonly ColumnRole[]): boolean {
  return before.length === 0 && /^\d+(?:\.\d+)*[.)]$/.test(text);
}

/** The cells that name a row: those of its name and time columns, else its first cell with words. */
export function labelsOf(row: TableRow, roles: ReadonlyMap<number, ColumnRole>): Cell[] {
  const labels = row.cells.filter(({ column, sentence }) => {
    const role = roles.get(column);
    return role === "time" || (role === "name" && NAME.test(sentence.text));
  });
  if (labels.length > 0) return labels;
  const named = row.cells.find(({ sentence }) => NAME.test(sentence.text));
  return named ? [named] : [];
}
