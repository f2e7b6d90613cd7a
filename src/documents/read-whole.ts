import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { ReadProblem } from "./read-problem.ts";

/** A pipe that nobody writes to is opened at once, and a link put in the file's place is not followed. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** All bytes of a regular file, at most `maxBytes`; what keeps it from being read whole is a value. */
export async function readWhole(file: string, maxBytes: number): Promise<Buffer | ReadProblem> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, FLAGS);
    const before = await handle.stat();
    if (!before.isFile()) return { code: "not-a-file" };
    if (before.size > maxBytes) return { code: "too-large", bytes: before.size, limit: maxBytes };
    // One more, so that a file that grows is noticed and one without end is not followed.
    const room = Buffer.alloc(before.size + 1);
    const length = await fill(handle, room);
    const after = await handle.stat();
    const isSame = after.mtimeMs === before.mtimeMs && after.size === before.size;
    return isSame && length === before.size ? room.subarray(0, length) : { code: "changing" };
  } catch (error) {
    return problemOf(error as NodeJS.ErrnoException);
  } finally {
    await handle?.close();
  }
}

/** The problem that a fault of the file system stands for. */
export function problemOf({ code, message }: NodeJS.ErrnoException): ReadProblem {
  if (code === "ENOENT" || code === "ELOOP") return { code: "changing" };
  if (code === "EACCES" || code === "EPERM") return { code: "no-permission" };
  // A socket, or a device that is not there.
  if (code === "ENXIO" || code === "ENODEV" || code === "EISDIR") return { code: "not-a-file" };
  return { code: "unreadable", detail: message };
}

async function fill(handle: FileHandle, room: Buffer): Promise<number> {
  let length = 0;
  while (length < room.length) {
    const { bytesRead } = await handle.read(room, length, room.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
