import type { VectorSpace } from "../embeddings/embedder.ts";
import { AppError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Generations } from "./generations.ts";
import { differences, isManifestSound, type Making, readManifest } from "./manifest.ts";
import { type Generation, openGeneration } from "./open-generation.ts";
import { mayStay } from "./restrictions.ts";

/** Ingests that may finish while one generation is being opened. */
const ATTEMPTS = 3;

interface OpeningDeps {
  readonly generations: Generations;
  /** How the program would make an index now. */
  readonly making: Making;
  readonly space: VectorSpace;
  readonly logger: Logger;
}

type Opened = Generation & { readonly folder: string };

/**
 * Opens the current generation or, when it is damaged, the newest other one that is whole, and says so
 * in the log.
 * @throws AppError when there is none, none is whole, or the current one was made otherwise.
 */
export async function openServing(deps: OpeningDeps): Promise<Opened> {
  const { generations, logger } = deps;
  let fault: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const current = generations.current();
    const others = generations.others().filter((folder) => mayServeFor(current, folder));
    if (!current && others.length === 0) throw noIndex(generations.directory);
    for (const folder of [...(current ? [current] : []), ...others]) {
      try {
        const opened = await openFolder(deps, folder);
        if (folder !== current) logger.error(fellBackLine(generations.directory, opened));
        return opened;
      } catch (cause) {
        fault = cause;
      }
      if (folder === current && isMismatch(fault)) throw fault;
      // Ingests that went by have removed what was being opened.
      if (generations.current() !== current) break;
    }
    if (generations.current() === current) break;
  }
  throw isMismatch(fault) ? damaged(generations.directory, fault) : fault;
}

/**
 * Opens one generation and no other.
 * @throws AppError when it is damaged or was made otherwise.
 */
export async function openFolder(
  { generations: { directory }, making, space }: OpeningDeps,
  folder: string,
): Promise<Opened> {
  const manifest = readManifest(folder);
  if (!manifest && !isManifestSound(folder)) throw damaged(directory);
  const changed = manifest
    ? differences(manifest, making, space)
    : ["phiên bản kho khác phiên bản chương trình"];
  if (changed.length > 0) {
    throw new AppError(
      "index-mismatch",
      `Kho tài liệu trong ${directory} được tạo theo cách khác (${changed.join("; ")}). Chạy: npm run ingest`,
    );
  }
  const generation = await openGeneration(folder).catch((cause: unknown) => {
    throw damaged(directory, cause);
  });
  if (!generation) throw damaged(directory);
  return { ...generation, folder };
}

/** Whether an older generation shows nobody what the current one, as far as that can be read, keeps from them. */
function mayServeFor(current: string | undefined, older: string): boolean {
  const now = current && readManifest(current);
  const then = readManifest(older);
  return !(now && then) || mayStay(then, now);
}

function isMismatch(cause: unknown): boolean {
  return cause instanceof AppError && cause.code === "index-mismatch";
}

export function noIndex(directory: string): AppError {
  return new AppError("no-index", `Chưa có kho tài liệu trong ${directory}. Chạy: npm run ingest`);
}

function damaged(directory: string, cause?: unknown): AppError {
  return new AppError("index-damaged", `Kho tài liệu trong ${directory} bị hỏng. Chạy: npm run ingest`, {
    cause,
  });
}

function fellBackLine(directory: string, { manifest }: Generation): string {
  const made = new Date(manifest.createdAt).toLocaleString("vi-VN");
  return `KHO TÀI LIỆU HIỆN HÀNH trong ${directory} BỊ HỎNG: đang dùng bản trước, nạp lúc ${made}. Chạy npm run ingest để tạo lại.`;
}
