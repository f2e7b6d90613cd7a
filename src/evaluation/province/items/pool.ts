import type { Random } from "../../../domain/random.ts";

/** Takes `count` entries of the pool at random, no two with the same `spread` before others had a turn. */
export function drawn<T>(
  pool: readonly T[],
  count: number,
  random: Random,
  spread: (entry: T) => string,
): T[] {
  const rounds = new Map<string, number>();
  const ranked = random.shuffled(pool).map((entry) => {
    const key = spread(entry);
    const round = rounds.get(key) ?? 0;
    rounds.set(key, round + 1);
    return { entry, round };
  });
  return ranked
    .sort((a, b) => a.round - b.round)
    .slice(0, count)
    .map(({ entry }) => entry);
}
