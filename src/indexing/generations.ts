import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import { VectorCache } from "./vector-cache.ts";

const CURRENT = "CURRENT";
const LOCK = "INGESTING";
const BUILDING = "building-";
const GENERATION = "generation-";

/**
 * The index directory: `generation-…` folders, and a file `CURRENT` that names the one that serves.
 * A generation is built beside the others and made current by renaming a new `CURRENT` over the old.
 */
export class Generations {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** The folder of the serving generation, or undefined before the first ingest. */
  current(): string | undefined {
    try {
      const name = readFileSync(join(this.directory, CURRENT), "utf8").trim();
      const folder = join(this.directory, name);
      return /^generation-[\w-]+$/.test(name) && existsSync(folder) ? folder : undefined;
    } catch {
      return undefined;
    }
  }

  /** A new empty folder to build in; leftovers of a build that died are removed. */
  begin(): string {
    for (const name of this.#folders(BUILDING))
      rmSync(join(this.directory, name), { recursive: true, force: true });
    const folder = join(this.directory, `${BUILDING}${process.pid}-${Date.now()}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /**
   * Makes a finished build current. The previous generation stays for those who still read it,
   * unless it may hold what must not be kept.
   */
  publish(building: string, { keepPrevious = true } = {}): string {
    const name = `${GENERATION}${new Date().toISOString().replace(/\D/g, "")}-${process.pid}`;
    const folder = join(this.directory, name);
    const previous = this.current();
    synchronise(building);
    renameSync(building, folder);
    const pointer = join(this.directory, `${CURRENT}.${process.pid}`);
    writeFileSync(pointer, `${name}\n`, { flush: true });
    renameSync(pointer, join(this.directory, CURRENT));
    synchronise(this.directory);
    for (const other of this.#folders(GENERATION)) {
      const path = join(this.directory, other);
      if (path !== folder && !(keepPrevious && path === previous))
        rmSync(path, { recursive: true, force: true });
    }
    return folder;
  }

  /** Leaves no generation, and nothing serves: the last one held only what must not be kept. */
  withdraw(): void {
    rmSync(join(this.directory, CURRENT), { force: true });
    for (const name of [...this.#folders(GENERATION), ...this.#folders(BUILDING)])
      rmSync(join(this.directory, name), { recursive: true, force: true });
    VectorCache.remove(this.directory);
  }

  /** One ingest at a time. Returns what releases the lock; a lock whose process is gone is taken over. */
  lock(): () => void {
    const path = join(this.directory, LOCK);
    try {
      mkdirSync(this.directory, { recursive: true });
      writeFileSync(path, String(process.pid), { flag: "wx" });
    } catch (cause) {
      const isLocked = (cause as NodeJS.ErrnoException).code === "EEXIST" && existsSync(path);
      if (!isLocked) throw notWritable(this.directory, cause);
      const holder = Number(readFileSync(path, "utf8"));
      if (holder !== process.pid && alive(holder)) {
        throw new AppError(
          "ingest-running",
          `Đang có một lượt nạp tài liệu khác chạy vào ${this.directory} (tiến trình ${holder}). Chờ lượt đó xong rồi chạy lại.`,
        );
      }
      writeFileSync(path, String(process.pid));
    }
    return () => rmSync(path, { force: true });
  }

  #folders(prefix: string): string[] {
    if (!existsSync(this.directory)) return [];
    return readdirSync(this.directory).filter((name) => name.startsWith(prefix));
  }
}

/** Flushes a folder's files and the folder itself to the disk. */
function synchronise(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(GENERATION)) synchronise(path);
    } else flush(path);
  }
  flush(folder);
}

function flush(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function notWritable(directory: string, cause: unknown): AppError {
  const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
  return new AppError(
    "ingest-failed",
    `Không ghi được vào thư mục kho ${directory} (${why}). Cấp quyền ghi hoặc đặt INDEX_DIR sang thư mục khác.`,
    { cause },
  );
}

function alive(pid: number): boolean {
  // A lock cut short reads as 0, which `kill` takes for this process's own group.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
