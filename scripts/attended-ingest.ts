import type { Config } from "../src/config.ts";
import { Generations } from "../src/indexing/generations.ts";
import type { IngestReport, OnProgress } from "../src/indexing/ingest.ts";
import { runIngest } from "./compose.ts";
import { ingestProgress, parentProgress } from "./ingest-progress.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * An ingest that somebody waits for: it tells on stderr, and to a parent process, how far it is. Ctrl-C or SIGTERM takes away what
 * was being built and ends the process with code 1 and one line; what served before serves on.
 */
export async function attendedIngest(config: Config): Promise<IngestReport> {
  const generations = new Generations(config.INDEX_DIR);
  const progress = ingestProgress({ stream: process.stderr, now: Date.now });
  const tellParent = parentProgress(Date.now);
  const interrupt = () => {
    progress.stop();
    process.stderr.write(
      "Đã dừng nạp tài liệu: bản đang nạp dở đã được xóa, kho cũ (nếu có) vẫn dùng được. Chạy npm run ingest để nạp lại.\n",
    );
    generations.abandon();
    process.exit(1);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    const onProgress: OnProgress = (...step) => {
      progress.update(...step);
      tellParent(...step);
    };
    return await runIngest(config, onProgress, { generations });
  } finally {
    progress.stop();
    for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  }
}
