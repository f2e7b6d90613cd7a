import { SingleBar } from "cli-progress";
import type { IngestProgress } from "../src/bot/admin/library.ts";
import type { IngestPhase, OnProgress } from "../src/indexing/ingest.ts";

const PHASES: Record<IngestPhase, { readonly does: string; readonly things: string }> = {
  reading: { does: "Đọc tài liệu", things: "tệp" },
  indexing: { does: "Lập kho", things: "tài liệu" },
  linking: { does: "Nối vectơ", things: "đoạn" },
  checking: { does: "Kiểm tra kho mới", things: "bước" },
};
/** Between two lines where nobody sees a bar. */
const LINE_EVERY_MS = 30_000;
const TELLING_PARENT_MS = 500;
/** Before this much of a phase is over, what is left of it is guesswork. */
const TELLING_MS = 3_000;

interface ProgressDeps {
  readonly stream: NodeJS.WriteStream;
  readonly now: () => number;
}

interface Progress {
  readonly update: OnProgress;
  stop(): void;
}

/** Tells how far an ingest is: a bar on a terminal, elsewhere a line now and then. */
export function ingestProgress({ stream, now }: ProgressDeps): Progress {
  const show = stream.isTTY ? bar(stream) : lines(stream, now);
  let phase: IngestPhase | undefined;
  let began = 0;
  return {
    update: (next, done, total, found = {}) => {
      if (next !== phase) {
        phase = next;
        began = now();
      }
      const told = [
        ...(found.pages ? [`${grouped(found.pages)} trang`] : []),
        ...(found.passages ? [`${grouped(found.passages)} đoạn`] : []),
        ...timeLeft(now() - began, done, total),
      ];
      show.step(next, done, total, told.join(", "));
    },
    stop: () => show.stop(),
  };
}

/** Tells the process that started this one, when it listens, twice a second at most. */
export function parentProgress(now: () => number): OnProgress {
  let toldAt = 0;
  return (phase, done, total) => {
    const isDue = now() - toldAt >= TELLING_PARENT_MS || done === total;
    if (!process.connected || !isDue) return;
    toldAt = now();
    // Whether the parent still listens is no matter of the ingest's.
    process.send?.({ phase, done, total } satisfies IngestProgress, () => {});
  };
}

interface Display {
  step(phase: IngestPhase, done: number, total: number, told: string): void;
  stop(): void;
}

function bar(stream: NodeJS.WriteStream): Display {
  const drawn = new SingleBar({
    format: "{does} [{bar}] {value}/{total} {things}{told}",
    stream,
    hideCursor: true,
    clearOnComplete: false,
    barsize: 24,
  });
  let phase: IngestPhase | undefined;
  return {
    step: (next, done, total, told) => {
      const payload = { ...PHASES[next], told: told && `, ${told}` };
      if (next !== phase) {
        drawn.stop();
        drawn.start(total, done, payload);
        phase = next;
      }
      drawn.update(done, payload);
    },
    stop: () => drawn.stop(),
  };
}

function lines(stream: NodeJS.WriteStream, now: () => number): Display {
  let last = now();
  return {
    step: (phase, done, total, told) => {
      if (now() - last < LINE_EVERY_MS) return;
      last = now();
      const { does, things } = PHASES[phase];
      stream.write(`${does}: ${grouped(done)}/${grouped(total)} ${things}${told && `, ${told}`}\n`);
    },
    stop: () => {},
  };
}

/** Of this phase alone: how long the later ones take nobody knows yet. */
function timeLeft(passedMs: number, done: number, total: number): string[] {
  if (passedMs < TELLING_MS || done === 0 || done >= total) return [];
  const seconds = Math.ceil(((passedMs / done) * (total - done)) / 1000);
  if (seconds < 60) return [`bước này còn khoảng ${seconds} giây`];
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return [`bước này còn khoảng ${minutes} phút`];
  return [`bước này còn khoảng ${hours} giờ ${minutes % 60} phút`];
}

function grouped(count: number): string {
  return count.toLocaleString("vi-VN");
}
