import { closeSync, openSync } from "node:fs";
import { writeAll } from "./write-all.ts";

/** Writes JSON lines as they come, so that a large corpus is never one string. */
export class RecordWriter<T> {
  readonly #descriptor: number;
  #bytes = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "w");
  }

  /** How many bytes were written: where the next record begins. */
  get bytes(): number {
    return this.#bytes;
  }

  write(record: T): void {
    this.copy(Buffer.from(`${JSON.stringify(record)}\n`));
  }

  /** Whole records as they stand in another file. */
  copy(records: Uint8Array): void {
    writeAll(this.#descriptor, records);
    this.#bytes += records.length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

export function parseRecords<T>(file: Buffer): T[] {
  const records: T[] = [];
  for (let start = 0; start < file.length; ) {
    const end = file.indexOf(0x0a, start);
    const stop = end < 0 ? file.length : end;
    records.push(JSON.parse(file.toString("utf8", start, stop)) as T);
    start = stop + 1;
  }
  return records;
}
