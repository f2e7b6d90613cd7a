import type { Period } from "../../domain/period.ts";
import { writtenDay } from "../../domain/written-day.ts";

/** A period as a question begins with it: `Năm 2019`, `Tính đến ngày 12/06/2021`; `told` are the document's own words for it. */
export function periodWords({ kind, start, end }: Period, told: string): string {
  const year = start.slice(0, 4);
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  switch (kind) {
    case "year":
      return `Năm ${year}`;
    case "term":
      return `${/nhiệm kỳ/iu.test(told) ? "Nhiệm kỳ" : "Giai đoạn"} ${year}-${end.slice(0, 4)}`;
    case "half-term":
      return `Nửa đầu nhiệm kỳ ${year}-${end.slice(0, 4)}`;
    case "month":
      return `Tháng ${first} năm ${year}`;
    case "part-year":
      return first === 1
        ? `Trong ${last} tháng đầu năm ${year}`
        : `Từ tháng ${first} đến tháng ${last} năm ${year}`;
    case "day":
      return `Ngày ${writtenDay(start)}`;
    case "as-of":
      return `Tính đến ngày ${writtenDay(end)}`;
  }
}
