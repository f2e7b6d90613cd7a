import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../errors.ts";
import type { OnPage } from "../ocr/scan.ts";
import type { ReadResult } from "../read-document.ts";
import type { ReadProblem } from "../read-problem.ts";
import { memoryOf } from "./memory-of.ts";
import type { Said, UnreadFile } from "./messages.ts";
import { type ProcessDeps, startProcess } from "./start-process.ts";

export interface Limits {
  /** Of one file. */
  readonly maxBytes: number;
  /** Without a word of a page that is done or worked on, or a result. */
  readonly silentMs: number;
  /** For one file, however busy. */
  readonly longestMs: number;
  /** Of the process and its converters together. */
  readonly memoryBytes: number;
}

const LONGEST_START_MS = 60_000;
const WATCH_MS = 100;
/** So many times the longest silence may go by while one page is said to be worked on. */
const MOST_SILENCES = 5;
const TAIL = 4096;
const OUT_OF_MEMORY = /out of memory|allocation failed/i;

type Fault = Extract<ReadProblem["code"], "crashed" | "took-too-long" | "too-much-memory">;

/** One process that parses, a file at a time. After a fault it has ended. */
export class ReadingChild {
  readonly #process: ChildProcess;
  readonly #limits: Limits;
  readonly #scratch = mkdtempSync(join(tmpdir(), "dan-chung-reading-"));
  readonly #ready: Promise<void>;
  #hear: (said: Said) => void = () => {};
  #onEnd: () => void = () => {};
  #killedFor: Fault | undefined;
  #tail = "";
  /** How many files it was given. */
  given = 0;
  hasEnded = false;
  /** The most memory that it was seen to hold. */
  peakBytes = 0;

  constructor(limits: Limits, deps: Omit<ProcessDeps, "memoryBytes">) {
    this.#limits = limits;
    const start = { maxBytes: limits.maxBytes, scratch: this.#scratch, parent: process.pid };
    this.#process = startProcess(start, { ...deps, memoryBytes: limits.memoryBytes });
    this.#process.on("message", (said: Said) => this.#hear(said));
    this.#process.on("error", () => this.#end());
    this.#process.on("exit", () => this.#killGroup());
    // Later than `exit`: by now its last words are here.
    this.#process.on("close", () => this.#end());
    // Parsers print what they stumble over; the last of it tells a lack of memory from other ends.
    this.#process.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#tail = (this.#tail + text).slice(-TAIL);
    });
    const late = setTimeout(() => this.stop(), LONGEST_START_MS).unref();
    this.#ready = new Promise<void>((resolve, reject) => {
      this.#hear = () => resolve();
      this.#onEnd = () => reject(notStarted(this.#tail));
    }).finally(() => clearTimeout(late));
  }

  /** @throws AppError when the process cannot be started, which is no file's fault. */
  async read(file: UnreadFile, onPage: OnPage): Promise<ReadResult> {
    this.#hold(true);
    await this.#ready;
    this.given++;
    const { silentMs, longestMs, memoryBytes } = this.#limits;
    const kill = (fault: Fault) => {
      this.#killedFor ??= fault;
      this.stop();
    };
    let silent = setTimeout(kill, silentMs, "took-too-long");
    const longest = setTimeout(kill, longestMs, "took-too-long");
    const watch = setInterval(() => {
      if (this.measure() >= memoryBytes) kill("too-much-memory");
    }, WATCH_MS);
    try {
      return await new Promise<ReadResult>((resolve) => {
        let pages = 0;
        let since = performance.now();
        this.#hear = (said) => {
          if (said.kind === "result") {
            this.peakBytes = Math.max(this.peakBytes, said.peakBytes);
            resolve(said.result);
          } else if (said.kind === "page") {
            if (said.done > pages) since = performance.now();
            pages = Math.max(pages, said.done);
            if (performance.now() - since > silentMs * MOST_SILENCES) return;
            clearTimeout(silent);
            silent = setTimeout(kill, silentMs, "took-too-long");
            onPage(said.done, said.total);
          }
        };
        this.#onEnd = () => resolve({ ok: false, outcome: "failed", problem: { code: this.#fault() } });
        if (this.hasEnded) this.#onEnd();
        else this.#process.send(file, () => {});
      });
    } finally {
      clearTimeout(silent);
      clearTimeout(longest);
      clearInterval(watch);
      this.#hold(false);
    }
  }

  /** Ends it at once, whatever it was doing. */
  stop(): void {
    this.#killGroup();
    this.#process.kill("SIGKILL");
    // At once: this process may end before it hears of the other's end.
    this.#clear();
  }

  /** Bytes that it and its converters hold now. */
  measure(): number {
    const bytes = memoryOf(this.#process.pid ?? 0);
    this.peakBytes = Math.max(this.peakBytes, bytes);
    return bytes;
  }

  #clear(): void {
    rmSync(this.#scratch, { recursive: true, force: true, maxRetries: 3 });
  }

  #killGroup(): void {
    try {
      if (this.#process.pid) process.kill(-this.#process.pid, "SIGKILL");
    } catch {
      // All have ended.
    }
  }

  #end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.#clear();
    this.#onEnd();
  }

  #fault(): Fault {
    if (this.#killedFor) return this.#killedFor;
    // What kills without a word is the system, short of memory.
    const isMemory = this.#process.signalCode === "SIGKILL" || OUT_OF_MEMORY.test(this.#tail);
    return isMemory ? "too-much-memory" : "crashed";
  }

  /** Whether this process waits for it before ending. */
  #hold(isBusy: boolean): void {
    const stderr = this.#process.stderr as Socket | null;
    for (const handle of [this.#process, this.#process.channel, stderr]) handle?.[isBusy ? "ref" : "unref"]();
  }
}

function notStarted(tail: string): AppError {
  const why = /(?:\w*Error|out of memory)[^\n]*/.exec(tail)?.[0] ?? "không rõ lý do";
  return new AppError(
    "ingest-failed",
    `Không khởi động được tiến trình đọc tệp (${why}). Kiểm tra bộ nhớ còn trống rồi chạy lại.`,
  );
}
