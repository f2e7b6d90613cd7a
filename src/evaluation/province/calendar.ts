const WEEKDAYS = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

/** A day as reports write it in their several ways. */
export interface Day {
  readonly iso: string;
  /** `Thứ Sáu, 13/01/2023, 18:23 [GMT+7]` */
  readonly stamp: string;
  /** `15 tháng 12 năm 2022` */
  readonly long: string;
  /** `13/1` */
  readonly short: string;
}

export function dayOf(year: number, month: number, day: number): Day {
  const two = (number: number) => String(number).padStart(2, "0");
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
  const date = `${two(day)}/${two(month)}/${year}`;
  return {
    iso: `${year}-${two(month)}-${two(day)}`,
    stamp: `${weekday}, ${date}, ${two(7 + (day % 11))}:${two((day * 7) % 60)} [GMT+7]`,
    long: `${two(day)} tháng ${two(month)} năm ${year}`,
    short: `${day}/${month}`,
  };
}
