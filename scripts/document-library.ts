import { existsSync } from "node:fs";
import { mkdir, statfs } from "node:fs/promises";
import type { IngestProgress, IngestResult, Library } from "../src/bot/admin/library.ts";
import type { Config } from "../src/config.ts";
import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { cleanFileName } from "../src/documents/file-name.ts";
import { findDocuments } from "../src/documents/find-documents.ts";
import { createFolderKeeper } from "../src/documents/folder-keeper.ts";
import { documentIdOf, SUPPORTED_EXTENSIONS } from "../src/documents/read-document.ts";
import { AppError } from "../src/errors.ts";
import type { IngestReport } from "../src/indexing/ingest.ts";
import { endOf, forkScript } from "./child.ts";
import { createReader, ownFolder } from "./compose.ts";
import { outcomeWords } from "./ingest-report.ts";

/** A large library is indexed in one process: as much as a server usually has to spare. */
const INGEST_MB = 4096;

/** The owner's folder, changed with care; reading and ingesting happen in processes of their own. */
export function createDocumentLibrary(config: Config): Library {
  const folder = ownFolder(config);
  const keeper = createFolderKeeper(folder);
  const args = [
    "--json",
    ...["--index", config.INDEX_DIR],
    ...(config.DOCUMENTS_DIR ? ["--documents", config.DOCUMENTS_DIR] : []),
  ];

  async function runIngest(onProgress: (progress: IngestProgress) => void, signal: AbortSignal) {
    const child = forkScript("ingest.ts", { args, memoryMb: INGEST_MB, signal });
    child.on("message", (progress: IngestProgress) => onProgress(progress));
    const { code, stdout, stderr } = await endOf(child);
    if (code === 0) return resultOf(JSON.parse(stdout) as IngestReport);
    const last = stderr.trim().split("\n").at(-1);
    throw new AppError(
      "ingest-failed",
      last || "Lượt nạp bị dừng giữa chừng; kho cũ, nếu có, vẫn dùng được.",
    );
  }

  return {
    formats: SUPPORTED_EXTENSIONS,
    nameFor: cleanFileName,
    folders: async () => (existsSync(folder) ? keeper.folders() : [""]),
    async problemOf(name, bytes, signal) {
      signal.throwIfAborted();
      // One for each file: closing it ends the process when the bot stops.
      const reader = createReader(config);
      const close = () => reader.close();
      signal.addEventListener("abort", close);
      try {
        const result = await reader.read({ path: name, content: bytes });
        signal.throwIfAborted();
        return result.ok ? undefined : describeReadProblem(result.problem);
      } finally {
        signal.removeEventListener("abort", close);
        close();
      }
    },
    async put(path, bytes, options) {
      await mkdir(folder, { recursive: true });
      return keeper.put(path, bytes, options);
    },
    has: (path) => keeper.has(path),
    async files() {
      const { files } = existsSync(folder) ? await findDocuments(folder) : { files: [] };
      return files.map(({ path }) => ({ id: documentIdOf(path), path }));
    },
    remove: (path) => keeper.remove(path),
    removed: () => keeper.trashed(),
    restore: (id) => keeper.restore(id),
    ingest: oneAtATime(runIngest),
    async freeBytes() {
      const { bavail, bsize } = await statfs(config.INDEX_DIR);
      return bavail * bsize;
    },
  };
}

function resultOf({ files, counts, kept }: IngestReport): IngestResult {
  return {
    ...counts,
    kept,
    outcomeOf(path) {
      const file = files.find((one) => one.path === path);
      return file && outcomeWords(file);
    },
  };
}

type Ingest = Library["ingest"];

/** Who asks while one runs shares the next one with all others who wait. */
export function oneAtATime(run: Ingest): Ingest {
  let last: Promise<unknown> = Promise.resolve();
  let waiting:
    | { readonly result: ReturnType<Ingest>; readonly listeners: Parameters<Ingest>[0][] }
    | undefined;
  return (onProgress, signal) => {
    if (!waiting) {
      const listeners: Parameters<Ingest>[0][] = [];
      const result = last.then(() => {
        waiting = undefined;
        return run((progress) => listeners.forEach((tell) => void tell(progress)), signal);
      });
      last = result.catch(() => {});
      waiting = { result, listeners };
    }
    waiting.listeners.push(onProgress);
    return waiting.result;
  };
}
