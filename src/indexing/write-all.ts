import { writeSync } from "node:fs";

const MOST_AT_ONCE = 2 ** 30;

/** Writes every byte: a disk that fills up, or a part beyond 2 GiB, takes less than it was given without an error. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; )
    at += writeSync(descriptor, bytes, at, Math.min(MOST_AT_ONCE, bytes.length - at));
}
