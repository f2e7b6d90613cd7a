/** An axis with round marks from its low to its high end. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** A mark as Vietnamese documents write numbers: `1.250,5`. */
  format(tick: number): string;
}

const STEPS = [1, 2, 2.5, 5, 10];
const INTERVALS = 4;

/** Bars always start at zero; `mayCut` lets an axis of points start close below values that are far from it. */
export function valueAxis(values: readonly number[], mayCut: boolean): ValueAxis {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const cut = mayCut && least > 0 && most > least && least > most / 2;
  const from = cut ? least - (most - least) / 4 : Math.min(0, least);
  const to = Math.max(0, most) || (from === 0 ? 1 : 0);
  const step = roundStep((to - from) / INTERVALS);
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(to / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, n) =>
    Number(((first + n) * step).toPrecision(12)),
  );
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9) + (isQuarter(step) ? 1 : 0)));
  const numbers = new Intl.NumberFormat("vi-VN", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks, format: (tick) => numbers.format(tick) };
}

/** 2.5 of its power of ten, so that it needs one digit more. */
function isQuarter(step: number): boolean {
  return step < 10 && Math.abs(step / 10 ** Math.floor(Math.log10(step)) - 2.5) < 1e-9;
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (STEPS.find((step) => step * power >= least * (1 - 1e-9)) ?? 10);
}
