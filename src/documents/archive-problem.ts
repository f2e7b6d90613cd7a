import type { ReadProblem } from "./read-problem.ts";
import { packedSpan, unpack, type ZipEntry, zipEntries } from "./zip-entries.ts";

const MOST_ENTRIES = 10_000;
/** Words and figures pack to a tenth or a thirtieth; more than this is made of repetition. */
const HIGHEST_RATIO = 200;
/** Up to this size no ratio does harm. */
const HARMLESS_BYTES = 16 * 1024 * 1024;

/**
 * Why an archive must not be given to a parser; null when all of it unpacks within `maxUnpacked` bytes.
 * It is unpacked here, each entry up to what it declares: parsers believe a declared size too late.
 */
export function archiveProblem(bytes: Uint8Array, maxUnpacked: number): ReadProblem | null {
  const entries = zipEntries(bytes);
  if (!entries) return { code: "unreadable", detail: "the archive has no sound directory" };
  if (entries.length > MOST_ENTRIES) return unsafe(`${entries.length} entries`);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > Math.max(HARMLESS_BYTES, bytes.length * HIGHEST_RATIO))
    return unsafe(`unpacks to ${Math.round(unpacked / bytes.length)} times its size`);
  if (unpacked > maxUnpacked) return { code: "too-large", bytes: unpacked, limit: maxUnpacked };
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    return unsafe("two entries of one name");
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const spans = entries.map((entry) => ({ at: entry.at, end: packedSpan(view, entry).end }));
    spans.sort((a, b) => a.at - b.at);
    if (spans.some(({ at }, i) => i > 0 && at < spans[i - 1]!.end)) return unsafe("entries overlap");
  } catch (error) {
    return { code: "unreadable", detail: (error as Error).message };
  }
  const lying = entries.find((entry) => unpacksToMore(bytes, entry));
  return lying ? unsafe(`${lying.name} unpacks to more than it declares`) : null;
}

/** Other damage is left to the parser, which may not need the entry. */
function unpacksToMore(bytes: Uint8Array, entry: ZipEntry): boolean {
  try {
    unpack(bytes, entry);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
  }
}

function unsafe(detail: string): ReadProblem {
  return { code: "unsafe-archive", detail };
}
