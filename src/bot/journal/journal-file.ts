import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** A line of the journal and where it stands, in bytes. */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/** Lines that are appended, changed where they stand, and rewritten as a whole; calls throw what Node throws. */
export interface JournalFile {
  /** In one write, on the disk when this returns; gives each line's place. */
  append(lines: readonly string[]): readonly number[];
  /** Puts a text of the same length in bytes over what stands there; lost by a power cut, not by a crash. */
  overwrite(at: number, text: string): void;
  /** Puts these lines in the place of all, at once or not at all. */
  replace(lines: readonly string[]): readonly number[];
  readonly size: number;
}

/** Opens the file, readable by its owner alone, and gives the whole lines that it holds. */
export function openJournalFile(path: string): { file: JournalFile; lines: readonly Line[] } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
  const bytes = readFileSync(path);
  const { lines, size: whole } = readLines(bytes);
  let size = whole;
  let descriptor = openSync(path, "r+");
  ftruncateSync(descriptor, size);

  function placesOf(texts: readonly string[], from: number): number[] {
    let at = from;
    return texts.map((text) => {
      const here = at;
      at += Buffer.byteLength(text) + 1;
      return here;
    });
  }

  const file: JournalFile = {
    append(texts) {
      const places = placesOf(texts, size);
      const block = Buffer.from(texts.map((text) => `${text}\n`).join(""));
      // What a full disk left of a write lies behind `size` and is written over.
      writeAll(descriptor, block, size);
      fdatasyncSync(descriptor);
      size += block.length;
      return places;
    },
    overwrite: (at, text) => void writeSync(descriptor, Buffer.from(text), 0, Buffer.byteLength(text), at),
    replace(texts) {
      const temporary = `${path}.new`;
      const next = openSync(temporary, "w+", 0o600);
      const block = Buffer.from(texts.map((text) => `${text}\n`).join(""));
      try {
        writeAll(next, block, 0);
        fsyncSync(next);
        renameSync(temporary, path);
      } catch (error) {
        closeSync(next);
        throw error;
      }
      closeSync(descriptor);
      descriptor = next;
      size = block.length;
      return placesOf(texts, 0);
    },
    get size() {
      return size;
    },
  };
  return { file, lines };
}

function writeAll(descriptor: number, block: Buffer, at: number): void {
  for (let done = 0; done < block.length; ) {
    done += writeSync(descriptor, block, done, block.length - done, at + done);
  }
}

/** Up to the last line end: what comes after it was being written when the process ended, and is cut off. */
function readLines(bytes: Buffer): { lines: Line[]; size: number } {
  const lines: Line[] = [];
  let at = 0;
  for (let end = bytes.indexOf(10, at); end >= 0; end = bytes.indexOf(10, at)) {
    lines.push({ text: bytes.toString("utf8", at, end), at });
    at = end + 1;
  }
  return { lines, size: at };
}
