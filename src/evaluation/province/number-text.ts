/** A number as Vietnamese prose writes it: `33.497`, `5,19`; trailing zeros only where `decimals` asks. */
export function vietnamese(value: number, decimals = 0): string {
  const [whole, fraction] = value.toFixed(decimals).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ".");
  return fraction ? `${grouped},${fraction}` : grouped;
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
