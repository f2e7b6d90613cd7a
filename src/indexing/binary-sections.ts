import { closeSync, openSync } from "node:fs";
import { writeAll } from "./write-all.ts";

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
  const head = Buffer.alloc(body);
  head.write(MAGIC, "latin1");
  head.writeUInt32LE(header.length, MAGIC.length);
  header.copy(head, MAGIC.length + 4);
  const descriptor = openSync(path, "w");
  try {
    writeAll(descriptor, head);
    // One by one: together they would stand in memory twice.
    for (const { buffer, byteOffset, byteLength } of Object.values(sections)) {
      writeAll(descriptor, new Uint8Array(buffer, byteOffset, byteLength));
      writeAll(descriptor, new Uint8Array(aligned(byteLength) - byteLength));
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Views into the file's bytes. Throws when `writeSections` did not write them, or they were cut short; `name` is for the message. */
export function readSections(bytes: Uint8Array, name: string): Sections {
  // A pooled buffer may start at any byte; typed arrays need their own alignment.
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  const file = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  if (file.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new Error(`${name} is not a section file`);
  const headerLength = file.readUInt32LE(MAGIC.length);
  const entries = JSON.parse(
    file.toString("utf8", MAGIC.length + 4, MAGIC.length + 4 + headerLength),
  ) as Entry[];
  const body = aligned(MAGIC.length + 4 + headerLength);
  return Object.fromEntries(
    entries.map(({ name: section, type, offset, length }) => {
      const end = body + offset + length * TYPES[type].BYTES_PER_ELEMENT;
      // A small file's buffer is part of a larger one: a view past its end would read other bytes.
      if (end > file.length) throw new Error(`${name} is cut short`);
      return [section, new TYPES[type](file.buffer as ArrayBuffer, file.byteOffset + body + offset, length)];
    }),
  );
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
