import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as the archive declares it. */
  readonly size: number;
  readonly packedSize: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its local header stands. */
  readonly at: number;
}

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;

/**
 * The entries that a ZIP archive's central directory lists; null when it has no sound one, that is one
 * which every reader would read alike. ZIP64 counts as none: no document needs it.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null || isZip64(view, end)) return null;
  const entries: ZipEntry[] = [];
  let at = view.readUInt32LE(end + 16);
  if (at + view.readUInt32LE(end + 12) !== end) return null;
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString("utf8", at + 46, at + 46 + nameLength),
      size: view.readUInt32LE(at + 24),
      packedSize: view.readUInt32LE(at + 20),
      method: view.readUInt16LE(at + 10),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return at === end ? entries : null;
}

/** An entry's content. Throws when it is damaged or unpacks to more than it declares. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, end } = packedSpan(view, entry);
  const packed = view.subarray(start, end);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error(`a ZIP entry is packed by method ${entry.method}`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
}

/** Where an entry lies in the file, its header included. Throws when it lies outside or has no header. */
export function packedSpan(view: Buffer, { at, packedSize }: ZipEntry): { start: number; end: number } {
  if (at + LOCAL_LENGTH > view.length || view.readUInt32LE(at) !== LOCAL_HEADER)
    throw new Error("a ZIP entry has no header");
  const start = at + LOCAL_LENGTH + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  if (start + packedSize > view.length) throw new Error("a ZIP entry goes on beyond the file");
  return { start, end: start + packedSize };
}

/** It closes the file, before a comment of at most 64 KB. */
function endRecord(view: Buffer): number | null {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
    if (view.readUInt32LE(at) === END_RECORD) return at;
  }
  return null;
}

/** Any field at its greatest value sends a reader to the larger record. */
function isZip64(view: Buffer, end: number): boolean {
  const short = [4, 6, 8, 10].some((field) => view.readUInt16LE(end + field) === 0xffff);
  return short || [12, 16].some((field) => view.readUInt32LE(end + field) === 0xffffffff);
}
