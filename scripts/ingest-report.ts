import { SingleBar } from "cli-progress";
import type { FileReport, IngestDeps, IngestReport } from "../src/indexing/ingest.ts";

const OUTCOMES: Record<FileReport["outcome"], string> = {
  indexed: "đã nạp",
  unchanged: "không đổi",
  skipped: "bỏ qua",
  failed: "lỗi",
};
const PHASES = { reading: "Đọc tài liệu", indexing: "Lập kho", linking: "Nối vectơ" };

const TOLD_EVERY_MS = 500;

/** What became of each file, one line each, and the totals. */
export function reportLines({ files, counts, rebuilt, kept }: IngestReport): string[] {
  const lines = files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((file) => outcomeWords(file));
  if (kept) lines.push("Không có tài liệu nào để nạp: kho cũ được giữ lại và vẫn phục vụ.");
  const state = rebuilt ? "Kho tài liệu mới" : "Kho tài liệu không đổi";
  return [
    ...lines,
    `${state}: ${counts.documents} tài liệu, ${counts.passages} đoạn, ${counts.figures} số liệu.`,
  ];
}

/** `đã nạp: a.txt`, with the reason where there is one. */
export function outcomeWords({ path, outcome, reason }: FileReport): string {
  return `${OUTCOMES[outcome]}: ${path}${reason ? ` – ${reason}` : ""}`;
}

/** A progress bar on stderr, drawn only on a terminal; a parent process is told as well. */
export function ingestProgress(): { update: IngestDeps["onProgress"]; stop(): void } {
  const bar = new SingleBar({
    format: "{phase} [{bar}] {value}/{total}",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: false,
    noTTYOutput: false,
  });
  let phase: string | undefined;
  let toldAt = 0;
  return {
    update: (next, done, total) => {
      if (next !== phase) {
        if (phase) bar.stop();
        bar.start(total, done, { phase: PHASES[next] });
        phase = next;
      }
      bar.update(done);
      // Whether the parent still listens is no matter of the ingest's.
      const isDue = Date.now() - toldAt >= TOLD_EVERY_MS || done === total;
      if (!process.connected || !isDue) return;
      toldAt = Date.now();
      process.send?.({ phase: next, done, total }, () => {});
    },
    stop: () => bar.stop(),
  };
}
