import { type IndicatorId, indicatorOf } from "./indicator.ts";
import { rounded, vietnamese } from "./number-text.ts";
import type { Value } from "./value.ts";

export interface Change {
  readonly direction: "tăng" | "giảm";
  readonly amount: number;
  /** `12,4%`, or `1,2 điểm phần trăm` of a rate. */
  readonly text: string;
  readonly core: string;
  /** The later value as a share of the earlier one, in percent. */
  readonly share: number;
}

/** The change that a report may state, or null when the values are qualified, equal or zero. */
export function changeOf(id: IndicatorId, now: Value, before: Value): Change | null {
  if (now.qualifier || before.qualifier || before.number === 0 || now.number === 0) return null;
  const { rate, decimals } = indicatorOf(id);
  const amount = rate
    ? rounded(Math.abs(now.number - before.number), decimals)
    : rounded(Math.abs(now.number / before.number - 1) * 100, 1);
  if (amount === 0) return null;
  const number = vietnamese(amount, Number.isInteger(amount) ? 0 : rate ? decimals : 1);
  return {
    direction: now.number > before.number ? "tăng" : "giảm",
    amount,
    text: rate ? `${number} điểm phần trăm` : `${number}%`,
    core: rate ? `${number} điểm` : `${number}%`,
    share: rounded((now.number / before.number) * 100, 1),
  };
}

/** `104,2%` as a value; null when the plan is bounded. */
export function shareOfPlan(now: Value, plan: Value): Value | null {
  if (now.qualifier || plan.qualifier || plan.number === 0 || now.number === 0) return null;
  return { number: rounded((now.number / plan.number) * 100, 1), qualifier: null };
}

export function percentText({ number }: Value): string {
  return `${vietnamese(number, Number.isInteger(number) ? 0 : 1)}%`;
}
