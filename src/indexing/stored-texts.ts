import { closeSync, openSync } from "node:fs";
import { writeAll } from "./write-all.ts";

/** UTF-16 units of whole texts that stay decoded: an answer cites a few documents again and again. */
const KEPT_UNITS = 4_000_000;

/** Writes texts one behind the other as UTF-16LE: offsets into a text are then places in the file. */
export class TextWriter {
  readonly #descriptor: number;
  #units = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, "w");
  }

  /** Where the text begins, in UTF-16 units. */
  write(text: string): number {
    const start = this.#units;
    writeAll(this.#descriptor, Buffer.from(text, "utf16le"));
    this.#units += text.length;
    return start;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/**
 * Texts as bytes, decoded where they are asked for: as strings of their own the texts of a large
 * library would be most of the memory and of the time to open it.
 */
export class StoredTexts {
  readonly #bytes: Buffer;
  readonly #kept = new Map<number, string>();
  #keptUnits = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** A short piece, in UTF-16 units from the start of the file. */
  slice(start: number, end: number): string {
    return this.#bytes.toString("utf16le", start * 2, end * 2);
  }

  /** A whole text; the last few stay decoded. */
  whole(start: number, length: number): string {
    // It would begin where the next text does.
    if (length === 0) return "";
    const known = this.#kept.get(start);
    if (known !== undefined) return known;
    const text = this.slice(start, start + length);
    this.#kept.set(start, text);
    this.#keptUnits += length;
    for (const [oldest, { length: units }] of this.#kept) {
      if (this.#keptUnits <= KEPT_UNITS || oldest === start) break;
      this.#kept.delete(oldest);
      this.#keptUnits -= units;
    }
    return text;
  }
}
