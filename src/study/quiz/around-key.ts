import type { Random } from "../../domain/random.ts";

/**
 * The first of the candidates that are accepted, as many below and above the key as a drawn place for the key
 * among the options asks for, as far as there are such: no place is likelier than another.
 */
export function chooseAround<T extends { readonly value: number }>(
  key: number,
  candidates: readonly T[],
  count: number,
  random: Random,
  accepts: (candidate: T, chosen: readonly T[]) => boolean,
): T[] {
  const below = random.whole(0, count);
  const chosen: T[] = [];
  const isBelow = ({ value }: T) => value < key;
  for (const isBalanced of [true, false]) {
    for (const candidate of candidates) {
      if (chosen.length === count) return chosen;
      const side = chosen.filter((one) => isBelow(one) === isBelow(candidate)).length;
      const most = isBelow(candidate) ? below : count - below;
      if (isBalanced && side >= most) continue;
      if (!chosen.includes(candidate) && accepts(candidate, chosen)) chosen.push(candidate);
    }
  }
  return chosen;
}
