import { createHash } from "node:crypto";

/** A vector that depends on every letter of the text and on the model's seed, of no particular length. */
export function vectorOf(text: string, seed: number, dimension: number): number[] {
  return Array.from({ length: dimension }, (_, at) => {
    const hash = createHash("sha256").update(`${seed} ${at} ${text}`).digest();
    return hash.readInt32LE(0) / 2 ** 30;
  });
}
