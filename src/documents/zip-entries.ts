import { inflateRawSync } from "node:zlib";

interface ZipEntry {
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

/** The entries that a ZIP archive's central directory lists; null when it has no sound one. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.readUInt32LE(end + 16);
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
  return entries;
}

/** An entry's content. Throws when it is damaged or unpacks to more than it declares. */
export function unpack(bytes: Uint8Array, { at, size, packedSize, method }: ZipEntry): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  const packed = view.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8) throw new Error(`a ZIP entry is packed by method ${method}`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
}

/** It closes the file, before a comment of at most 64 KB. */
function endRecord(view: Buffer): number | null {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
    if (view.readUInt32LE(at) === END_RECORD) return at;
  }
  return null;
}
