interface ZipEntry {
  readonly name: string;
  /** Unpacked, as the archive declares it. */
  readonly size: number;
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
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

/** It closes the file, before a comment of at most 64 KB. */
function endRecord(view: Buffer): number | null {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
    if (view.readUInt32LE(at) === END_RECORD) return at;
  }
  return null;
}
