import { readFileSync, writeFileSync } from "node:fs";

const MAGIC = "DCSECT01";
const ALIGNMENT = 8;

/**
 * Named typed arrays in one file, read back as views without parsing: the magic, the header's
 * length, a JSON header, then each section at a multiple of 8 bytes, little-endian.
 */
export type Sections = Record<string, Uint8Array | Uint16Array | Uint32Array | Float32Array>;

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Float32Array } as const;
type TypeName = keyof typeof TYPES;

interface Entry {
  readonly name: string;
  readonly type: TypeName;
  readonly offset: number;
  readonly length: number;
}

export function writeSections(path: string, sections: Sections): void {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(sections)) {
    entries.push({ name, type: data.constructor.name as TypeName, offset, length: data.length });
    offset = aligned(offset + data.byteLength);
  }
  const header = Buffer.from(JSON.stringify(entries));
  const body = aligned(MAGIC.length + 4 + header.length);
  const file = Buffer.alloc(body + offset);
  file.write(MAGIC, "latin1");
  file.writeUInt32LE(header.length, MAGIC.length);
  header.copy(file, MAGIC.length + 4);
  for (const [at, data] of Object.values(sections).entries()) {
    Buffer.from(data.buffer, data.byteOffset, data.byteLength).copy(file, body + entries[at]!.offset);
  }
  writeFileSync(path, file);
}

/** Throws when the file is not one that `writeSections` wrote, or was cut short. */
export function readSections(path: string): Sections {
  const pooled = readFileSync(path);
  // A pooled buffer may start at any byte; typed arrays need their own alignment.
  const file = pooled.byteOffset % ALIGNMENT === 0 ? pooled : Buffer.from(new Uint8Array(pooled));
  if (file.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new Error(`${path} is not a section file`);
  const headerLength = file.readUInt32LE(MAGIC.length);
  const entries = JSON.parse(
    file.toString("utf8", MAGIC.length + 4, MAGIC.length + 4 + headerLength),
  ) as Entry[];
  const body = aligned(MAGIC.length + 4 + headerLength);
  return Object.fromEntries(
    entries.map(({ name, type, offset, length }) => {
      const end = body + offset + length * TYPES[type].BYTES_PER_ELEMENT;
      // A small file's buffer is part of a larger one: a view past its end would read other bytes.
      if (end > file.length) throw new Error(`${path} is cut short`);
      return [name, new TYPES[type](file.buffer as ArrayBuffer, file.byteOffset + body + offset, length)];
    }),
  );
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
