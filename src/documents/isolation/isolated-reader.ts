import type { OnPage } from "../ocr/scan.ts";
import type { ReadResult } from "../read-document.ts";
import type { ReadProblem } from "../read-problem.ts";
import type { UnreadFile } from "./messages.ts";
import { type Limits, ReadingChild } from "./reading-child.ts";
import type { ProcessDeps } from "./start-process.ts";

/** Reads files in processes of their own; whatever a file does to one is a problem of that file. */
export interface IsolatedReader {
  /** @throws AppError when no process can be started. */
  read(file: UnreadFile, onPage?: OnPage): Promise<ReadResult>;
  /** The most memory that one of its processes was seen to hold, in bytes. */
  readonly peakBytes: number;
  /** Ends the processes; what is being read fails, what waits is rejected. */
  close(): void;
}

interface Deps extends Omit<ProcessDeps, "memoryBytes"> {
  readonly limits?: Partial<Limits>;
  /** How many processes may parse at a time. */
  readonly children?: number;
}

const LIMITS: Limits = {
  maxBytes: 50 * 1024 * 1024,
  silentMs: 30_000,
  longestMs: 60 * 60_000,
  memoryBytes: 1024 * 1024 * 1024,
};
/** A process that has read so much may have gathered what its parsers never let go of. */
const MOST_FILES = 500;
const MOST_KEPT = 0.75;
/** A process takes half a second to start: fewer files are sooner read by those that stand. */
const WORTH_A_START = 8;
const IDLE_MS = 10_000;
/** After these a process is not to be used again. */
const FAULTS: ReadonlySet<ReadProblem["code"]> = new Set(["crashed", "took-too-long", "too-much-memory"]);

/**
 * A reader with a few processes, started when there is work, used for many files, replaced after a
 * fault and ended when idle. Results come in whatever order the files are done.
 */
export function createIsolatedReader({ limits: given, children = 2, ...deps }: Deps): IsolatedReader {
  const limits = { ...LIMITS, ...given };
  const free: ReadingChild[] = [];
  const working = new Set<ReadingChild>();
  const waiting: (() => void)[] = [];
  let peakBytes = 0;
  let isClosed = false;

  const start = () => new ReadingChild(limits, deps);

  function take(): ReadingChild | undefined {
    const standing = free.pop();
    if (standing?.hasEnded) return take();
    const mayStart = working.size < children && (working.size === 0 || waiting.length >= WORTH_A_START);
    const child = standing ?? (mayStart ? start() : undefined);
    if (child) working.add(child);
    return child;
  }

  async function taken(): Promise<ReadingChild> {
    for (;;) {
      if (isClosed) throw new Error("the reader was closed");
      const child = take();
      if (child) return child;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function giveBack(child: ReadingChild, isSound: boolean): void {
    working.delete(child);
    peakBytes = Math.max(peakBytes, child.peakBytes);
    if (isSound && child.given < MOST_FILES && child.measure() <= limits.memoryBytes * MOST_KEPT) {
      free.push(child);
      setTimeout(endIdle, IDLE_MS, child, child.given).unref();
    } else child.stop();
    waiting.shift()?.();
  }

  function endIdle(child: ReadingChild, given: number): void {
    const at = free.indexOf(child);
    if (at < 0 || child.given !== given) return;
    free.splice(at, 1);
    child.stop();
  }

  return {
    async read(file, onPage = () => {}) {
      for (;;) {
        const child = await taken();
        let isSound = false;
        try {
          const result = await child.read(file, onPage);
          const code = result.ok ? null : result.problem.code;
          isSound = code === null || !FAULTS.has(code);
          // An earlier file may have left the process so; in one of its own this file is judged alone.
          if (isSound || code === "took-too-long" || child.given === 1) return result;
        } finally {
          giveBack(child, isSound);
        }
      }
    },
    get peakBytes() {
      return peakBytes;
    },
    close() {
      isClosed = true;
      for (const child of [...free.splice(0), ...working]) child.stop();
    },
  };
}
