/** Embedded at ingest and again when an index is opened. Changing it asks every index for a new ingest. */
export const PROBE_TEXT =
  "Năm 2019, tỷ lệ hộ nghèo của huyện giảm còn 5,19%; thu ngân sách nhà nước đạt 250 tỷ đồng.";

/** Servers round a little differently from call to call; another model is far below this cosine. */
const SAME_MODEL = 0.999;

/** A vector as text for the manifest: float32, little-endian, base64. */
export function packProbe(vector: readonly number[]): string {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * 4);
  return bytes.toString("base64");
}

/** Whether the same model gave both probes; an embedder without one is its name alone. */
export function isSameModel(packed: string | undefined, now: readonly number[] | undefined): boolean {
  if (packed === undefined || now === undefined) return packed === now;
  const bytes = Buffer.from(packed, "base64");
  if (bytes.length !== now.length * 4) return false;
  const then = now.map((_, at) => bytes.readFloatLE(at * 4));
  const dot = then.reduce((sum, value, at) => sum + value * now[at]!, 0);
  return dot / (Math.hypot(...then) * Math.hypot(...now)) >= SAME_MODEL;
}
