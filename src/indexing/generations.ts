import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { AppError } from "../errors.ts";
import { flush, flushFolder } from "./flush-files.ts";
import { type IngestLock, takeLock } from "./ingest-lock.ts";
import { stampedName } from "./manifest.ts";
import { VectorCache } from "./vector-cache.ts";

const CURRENT = "CURRENT";
const LOCK = "INGESTING";
const BUILDING = "building-";
const GENERATION = "generation-";
/** Stands in `CURRENT` while the last generation is taken away. */
const WITHDRAWN = "withdrawn";
const NAME = /^generation-\d+-[0-9a-f]{64}$/;

/**
 * The index directory: folders `generation-TIME-SUM` (SUM is the SHA-256 of the folder's manifest),
 * and a file `CURRENT` that names the one that serves. A generation is built beside the others and
 * made current by renaming a new `CURRENT` over the old.
 */
export class Generations {
  readonly directory: string;
  #lock: IngestLock | undefined;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** The folder of the serving generation, or undefined when `CURRENT` names none that stands. */
  current(): string | undefined {
    const name = this.#pointer();
    const folder = join(this.directory, name);
    return NAME.test(name) && existsSync(folder) ? folder : undefined;
  }

  /** The other generations, newest first: what can serve when the current one is damaged. */
  others(): string[] {
    if (this.isWithdrawn()) return [];
    const current = this.current();
    return this.#named(GENERATION)
      .filter((name) => NAME.test(name))
      .toSorted()
      .reverse()
      .map((name) => join(this.directory, name))
      .filter((folder) => folder !== current);
  }

  /** Whether an ingest found that nothing of the index may be shown any more, or somebody has removed it. */
  isWithdrawn(): boolean {
    const pointer = this.#pointer();
    return pointer === WITHDRAWN || (pointer === "" && this.#named(GENERATION).length === 0);
  }

  /** A new empty folder to build in; leftovers of a build that died are removed. */
  begin(): string {
    const folder = join(this.directory, `${BUILDING}${process.pid}-${Date.now()}`);
    try {
      this.#removeLeftovers();
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw notWritable(this.directory, cause);
    }
    return folder;
  }

  /** Gives back the room of a build that came to nothing. */
  discard(building: string): void {
    try {
      rmSync(building, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The next build removes it.
    }
  }

  /**
   * Makes a finished build current once it is on the disk. Beside it stays `kept`, for those who still
   * read it and for when the new one is damaged.
   * @throws AppError when another ingest has taken over meanwhile.
   */
  publish(building: string, kept: string | undefined): string {
    if (this.#lock?.isHeld() === false) throw new AppError("ingest-running", this.#runningLine());
    const name = `${GENERATION}${new Date().toISOString().replace(/\D/g, "")}`;
    const folder = join(this.directory, stampedName(name, building));
    flushFolder(building);
    renameSync(building, folder);
    flush(this.directory);
    this.makeCurrent(folder);
    this.tidy(kept);
    return folder;
  }

  /** Lets `CURRENT` name another generation, in one step that outlives a power cut. */
  makeCurrent(folder: string): void {
    this.#point(basename(folder));
  }

  /** Removes leftovers and every generation but the current one and `kept`. */
  tidy(kept: string | undefined): void {
    this.#removeLeftovers();
    const current = this.current();
    if (!current) return;
    for (const name of this.#named(GENERATION)) {
      const folder = join(this.directory, name);
      if (folder !== current && folder !== kept) rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Leaves no generation, and nothing serves: the last one held only what must not be kept. */
  withdraw(): void {
    // Until the last folder is gone none may be taken for a generation to fall back on.
    this.#point(WITHDRAWN);
    for (const name of this.#named(GENERATION))
      rmSync(join(this.directory, name), { recursive: true, force: true });
    VectorCache.remove(this.directory);
    this.#removeLeftovers();
    rmSync(join(this.directory, CURRENT), { force: true });
  }

  /** One ingest at a time. Returns what releases the lock. */
  lock(): () => void {
    try {
      if (mkdirSync(this.directory, { recursive: true })) flush(dirname(this.directory));
      const taken = takeLock(join(this.directory, LOCK));
      if ("heldBy" in taken) throw new AppError("ingest-running", this.#runningLine(taken.heldBy));
      this.#lock = taken;
      return () => {
        this.#lock = undefined;
        taken.release();
      };
    } catch (cause) {
      throw cause instanceof AppError ? cause : notWritable(this.directory, cause);
    }
  }

  /** Takes away what this process was building and its lock; what serves stays. For a process about to end. */
  abandon(): void {
    const own = `${BUILDING}${process.pid}-`;
    for (const name of this.#named(own)) this.discard(join(this.directory, name));
    this.#lock?.release();
  }

  #pointer(): string {
    try {
      return readFileSync(join(this.directory, CURRENT), "utf8").trim();
    } catch {
      return "";
    }
  }

  #point(content: string): void {
    const next = join(this.directory, `${CURRENT}.${process.pid}`);
    writeFileSync(next, `${content}\n`, { flush: true });
    renameSync(next, join(this.directory, CURRENT));
    flush(this.directory);
  }

  #removeLeftovers(): void {
    for (const prefix of [BUILDING, `${CURRENT}.`, `${LOCK}.`])
      for (const name of this.#named(prefix))
        rmSync(join(this.directory, name), { recursive: true, force: true });
  }

  #named(prefix: string): string[] {
    if (!existsSync(this.directory)) return [];
    return readdirSync(this.directory).filter((name) => name.startsWith(prefix));
  }

  #runningLine(pid?: number): string {
    const holder = pid ? ` (tiến trình ${pid})` : "";
    return `Đang có một lượt nạp tài liệu khác chạy vào ${this.directory}${holder}. Chờ lượt đó xong rồi chạy lại.`;
  }
}

function notWritable(directory: string, cause: unknown): AppError {
  const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
  const mend = why === "ENOSPC" ? "Giải phóng chỗ trên đĩa" : "Cấp quyền ghi";
  return new AppError(
    "ingest-failed",
    `Không ghi được vào thư mục kho ${directory} (${why}). ${mend} hoặc đặt INDEX_DIR sang thư mục khác.`,
    { cause },
  );
}
