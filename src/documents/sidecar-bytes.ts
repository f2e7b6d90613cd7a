import type { ReadProblem } from "./read-problem.ts";
import { readWhole } from "./read-whole.ts";
import { LONGEST_SIDECAR_BYTES } from "./sidecar.ts";

/** Told as too long, as any other of this length would be. */
const TOO_LONG = new Uint8Array(LONGEST_SIDECAR_BYTES + 1);

/** What a sidecar's file holds; one that is too long stands there as one that is just too long. */
export async function sidecarBytes(file: string): Promise<Uint8Array | ReadProblem> {
  const bytes = await readWhole(file, LONGEST_SIDECAR_BYTES);
  return "code" in bytes && bytes.code === "too-large" ? TOO_LONG : bytes;
}
