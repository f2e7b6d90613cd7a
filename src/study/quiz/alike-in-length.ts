/** Of the shortest and the longest of four options, how many times as long one may be. */
const MOST_TIMES = 2.6;

/**
 * Options for which the key is neither the only long nor the only short one; undefined where there are
 * too few. In the order given, but for those that differ too much.
 */
export function alikeInLength(key: string, others: readonly string[], count: number): string[] | undefined {
  const fitting = [...new Set(others)].filter((other) => {
    const [short, long] = [key.length, other.length].sort((a, b) => a - b);
    return other !== key && long! <= Math.max(short! * MOST_TIMES, short! + 6);
  });
  const chosen: string[] = [];
  // At least one as long as the key or longer, and one as short or shorter, where there are such.
  const longer = fitting.find((other) => other.length >= key.length);
  const shorter = fitting.find((other) => other.length <= key.length && other !== longer);
  for (const other of [longer, shorter, ...fitting])
    if (other !== undefined && !chosen.includes(other) && chosen.length < count) chosen.push(other);
  return chosen.length === count ? chosen : undefined;
}
