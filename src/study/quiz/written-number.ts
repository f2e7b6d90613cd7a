/** A number as a Vietnamese document writes it: `33.497`, `5,19`, `17/20`, `08`. */
export interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
  readonly isGrouped: boolean;
  /** `08`: written with two digits. */
  readonly isPadded: boolean;
  /** `/20` of `17/20`, else empty. */
  readonly of: string;
}

const NUMBER = /^(?<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<fraction>\d+))?(?<of>\/\d{1,3}(?:\.\d{3})+|\/\d+)?$/;

/** Undefined for what can be read in two ways or is no number. */
export function readWritten(text: string): WrittenNumber | undefined {
  const groups = NUMBER.exec(text)?.groups;
  if (!groups) return undefined;
  const { whole = "", fraction = "", of = "" } = groups;
  const value = Number(`${whole.replaceAll(".", "")}.${fraction || "0"}`);
  if (!Number.isFinite(value) || value >= 1e12 || (of && fraction)) return undefined;
  return {
    value,
    decimals: fraction.length,
    isGrouped: whole.includes("."),
    isPadded: /^0\d/.test(whole),
    of,
  };
}

/** The number that a text begins with, its unit left out: `33.497 hộ`. */
export function numberAtStart(text: string): WrittenNumber | undefined {
  return readWritten(/^\d[\d.,]*(?:\/\d[\d.]*)?/.exec(text)?.[0].replace(/[.,]$/, "") ?? "");
}

/** Another value in the same writing, undefined where it cannot be written so. */
export function writeLike(like: WrittenNumber, value: number): string | undefined {
  const fixed = value.toFixed(like.decimals);
  if (Math.abs(Number(fixed) - value) > 1e-9 * Math.max(1, Math.abs(value))) return undefined;
  const [whole = "", fraction] = fixed.split(".");
  const isLong = whole.length > 3;
  // `8351` beside `33.497` would stand out, `900` does not.
  if (isLong && !like.isGrouped && like.value >= 1000) return join(whole, fraction, like.of);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return join(like.isPadded ? grouped.padStart(2, "0") : grouped, fraction, like.of);
}

function join(whole: string, fraction: string | undefined, of: string): string {
  return `${fraction === undefined ? whole : `${whole},${fraction}`}${of}`;
}
