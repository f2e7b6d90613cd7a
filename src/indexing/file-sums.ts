import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const PART = 8 * 1024 * 1024;

/** SHA-256 in hex of a file of any size. */
export async function sumOf(path: string): Promise<string> {
  return (await hashed(path, () => undefined)).sum;
}

/** The SHA-256 in hex of every file below a folder, by its path in it with `/` between folders. */
export async function sumsOf(folder: string): Promise<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const found = paths.map(async (path) => {
    const name = relative(folder, path).split(sep).join("/");
    return [name, await sumOf(path)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** A whole file and its SHA-256 in one pass: what was checked is what is used. */
export async function readWithSum(path: string): Promise<{ bytes: Buffer; sum: string }> {
  let bytes = Buffer.alloc(0);
  const { sum } = await hashed(path, (size) => {
    // A pooled buffer would begin at any byte.
    bytes = Buffer.allocUnsafeSlow(size);
    return bytes;
  });
  return { bytes, sum };
}

/** Hashes each part while the system reads the next one. `room` gives where the file is kept, or nothing. */
async function hashed(path: string, room: (size: number) => Buffer | undefined): Promise<{ sum: string }> {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const whole = room(size);
    const spare = whole ? [] : [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(PART, size)));
    const read = async (from: number) => {
      const part = whole?.subarray(from, from + PART) ?? spare[(from / PART) % 2]!;
      const wanted = part.subarray(0, Math.min(part.length, size - from));
      for (let at = 0; at < wanted.length; ) {
        const { bytesRead } = await file.read(wanted, at, wanted.length - at, from + at);
        if (bytesRead === 0) throw new Error(`${path} shrank while it was read`);
        at += bytesRead;
      }
      return wanted;
    };
    let next = read(0);
    for (let from = 0; from < size; from += PART) {
      const part = await next;
      if (from + PART < size) next = read(from + PART);
      hash.update(part);
    }
    await next;
  } finally {
    await file.close();
  }
  return { sum: hash.digest("hex") };
}
