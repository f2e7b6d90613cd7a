import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ZodType } from "zod";
import type { Logger } from "../../logger.ts";

/** One value kept on the disk as JSON. */
export interface StateFile<T> {
  read(): T;
  /** Whole or not at all, also when the power fails; throws when the disk refuses. */
  write(value: T): void;
}

interface StateFileDeps<T> {
  readonly path: string;
  readonly schema: ZodType<T>;
  /** What holds before anything was written. Must open nothing: a damaged file is replaced by it. */
  readonly empty: T;
  readonly logger: Logger;
}

/** A file that cannot be read as it should is set aside, loudly, and `empty` holds. */
export function createStateFile<T>({ path, schema, empty, logger }: StateFileDeps<T>): StateFile<T> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let value = load();

  function load(): T {
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") return empty;
      throw cause;
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      const aside = `${path}.damaged-${Date.now()}`;
      renameSync(path, aside);
      logger.error(
        `Tệp trạng thái ${path} bị hỏng, đã chuyển sang ${aside}; những gì ghi trong đó không còn hiệu lực`,
      );
      return empty;
    }
  }

  return {
    read: () => value,
    write(next) {
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, `${JSON.stringify(next, null, 1)}\n`, { mode: 0o600, flush: true });
      renameSync(beside, path);
      flush(dirname(path));
      value = next;
    },
  };
}

/** The folder too: else the renaming itself may be lost. */
function flush(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** For a bot that keeps nothing between two starts. */
export function createVolatileState<T>(empty: T): StateFile<T> {
  let value = empty;
  return {
    read: () => value,
    write: (next) => {
      value = next;
    },
  };
}
