/**
 * How many letters were left out, put in, changed or swapped with their neighbour between two words
 * (optimal string alignment, Damerau 1964), or `most + 1` when that is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    older = old;
    old = row;
    row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, older[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap may still mend what the row before left open.
    if (least > most + 1) return most + 1;
  }
  return Math.min(row[b.length]!, most + 1);
}

/** Whether two words are made of the same letters in another order. */
export function isReordered(a: string, b: string): boolean {
  return a !== b && [...a].sort().join("") === [...b].sort().join("");
}
