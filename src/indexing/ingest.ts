import { basename } from "node:path";
import { describeUnreadPages } from "../documents/unread-pages.ts";
import { DOCUMENTS_VERSION } from "../documents/version.ts";
import type { Document } from "../domain/document.ts";
import type { Place } from "../domain/place.ts";
import type { Embedder, VectorSpace } from "../embeddings/embedder.ts";
import { AppError } from "../errors.ts";
import { FIGURES_VERSION } from "../figures/read-figures.ts";
import type { Glossary } from "../language/glossary.ts";
import { ANALYSER_VERSION } from "../language/search-terms.ts";
import { SPLITTER } from "../passages/split.ts";
import { type BuildWork, buildGeneration } from "./build-generation.ts";
import { requireSpace } from "./disk-space.ts";
import { withCachedVectors } from "./embed-passages.ts";
import type { Generations } from "./generations.ts";
import { lastGood, settle } from "./last-good.ts";
import { differences, type Making, type Manifest } from "./manifest.ts";
import { PreviousGeneration } from "./previous-generation.ts";
import { readSources, type Source } from "./read-sources.ts";
import { holdsOf, mayStay } from "./restrictions.ts";
import { isReadForGood, sameReading } from "./same-reading.ts";
import { verifyGeneration } from "./verify-generation.ts";

/** What became of one file. A reason is one line for a person. */
export interface FileReport {
  readonly path: string;
  readonly outcome: "indexed" | "unchanged" | "skipped" | "failed";
  readonly reason?: string;
  /** One line for a person: what of an indexed file is not in the index. */
  readonly note?: string;
  /** Its marks keep it out of the index: a state secret, or for internal use and not to leave the machine. */
  readonly withheld?: "secret" | "restricted";
}

export interface IngestReport {
  readonly files: readonly FileReport[];
  /** A new generation was made, or the serving one was already right. */
  readonly rebuilt: boolean;
  /** Nothing could be indexed, so the old generation goes on serving what it has. */
  readonly kept: boolean;
  readonly counts: Manifest["counts"];
  /** What was made anew rather than taken over; undefined when nothing was built. */
  readonly work?: BuildWork;
}

export interface IngestDeps {
  readonly generations: Generations;
  readonly listSources: () => Promise<{ sources: Source[]; skipped: FileReport[] }>;
  readonly readSource: (path: string) => Promise<Document | FileReport>;
  /** Why a document that can be read must not be indexed all the same. */
  readonly keptOut: (document: Document) => FileReport | undefined;
  readonly embedder: Embedder;
  readonly glossary: Glossary;
  readonly ownPlaces: readonly Place[];
  /** SHA-256 of each owner's table that the index depends on. */
  readonly tables: Record<string, string>;
  readonly onProgress: OnProgress;
  /** Rejects with what is wrong with a finished generation; unless told, found out in a process of its own. */
  readonly verify?: (folder: string) => Promise<void>;
}

export type IngestPhase = "reading" | "indexing" | "linking" | "checking";

/** Told after each step: how many of how many, and what has come together so far. */
export type OnProgress = (
  phase: IngestPhase,
  done: number,
  total: number,
  found?: { readonly pages?: number; readonly passages?: number },
) => void;

/** How an index made now would be made. */
export function makingOf(
  embedder: string,
  { dimension }: VectorSpace,
  tables: Record<string, string>,
): Making {
  return {
    embedder,
    dimension,
    splitter: `${SPLITTER.version}/${SPLITTER.longest}`,
    analyser: String(ANALYSER_VERSION),
    documents: DOCUMENTS_VERSION,
    figures: FIGURES_VERSION,
    tables,
  };
}

/**
 * Reads the documents, builds a generation beside the serving one, has it opened and searched in a
 * process of its own and makes it current. What the serving one holds of unchanged documents is taken
 * over. Whatever fails before that leaves the old generation serving.
 * @throws AppError when no document can be indexed, another ingest runs or the disk refuses.
 */
export async function ingest(deps: IngestDeps): Promise<IngestReport> {
  const release = deps.generations.lock();
  try {
    return await ingestLocked(deps);
  } finally {
    release();
  }
}

async function ingestLocked(deps: IngestDeps): Promise<IngestReport> {
  const space = await deps.embedder.measure();
  const made = makingOf(deps.embedder.name, space, deps.tables);
  const previous = await previousGeneration(deps);
  const { sources, skipped } = await deps.listSources();
  let pages = 0;
  const read = await readSources(sources, {
    known: ({ path, size, modified, readers }) => {
      const known = previous?.manifest.sources[path];
      const same =
        known &&
        known.size === size &&
        known.modified === modified &&
        previous.manifest.made.documents === made.documents;
      const document = same ? previous.documents.get(path) : undefined;
      if (!document || !isReadForGood(document)) return undefined;
      return JSON.stringify(document.readers) === JSON.stringify(readers) ? document : undefined;
    },
    readSource: deps.readSource,
    onRead: (found, done) => {
      if (!("outcome" in found)) pages += found.pages.length;
      deps.onProgress("reading", done, sources.length, { pages });
    },
  });
  const files: FileReport[] = [...skipped];
  let documents: Document[] = [];
  let taken: Manifest["sources"] = {};
  for (const [at, source] of sources.entries()) {
    const found = read[at]!;
    const result = "outcome" in found ? found : (deps.keptOut(found) ?? found);
    if ("outcome" in result) files.push(result);
    else {
      documents.push(result);
      const unchanged = previous?.manifest.sources[source.path]?.hash === result.contentHash;
      const note = describeUnreadPages(result);
      files.push({
        path: source.path,
        outcome: unchanged ? "unchanged" : "indexed",
        ...(result.restricted && { reason: forAdministrators(source.path) }),
        ...(note && { note }),
      });
      const modified = source.fresh ? null : source.modified;
      taken[source.path] = { size: source.size, modified, hash: result.contentHash };
    }
  }
  const withheld = new Set(files.flatMap((file) => (file.withheld ? [file.path] : [])));
  const kept = documents.length === 0;
  if (kept) {
    const held = previous ? Object.entries(previous.manifest.sources) : [];
    const isLeft = (path: string) => !withheld.has(path) && !deps.keptOut(previous!.documents.get(path)!);
    const left = held.filter(([path]) => isLeft(path));
    if (left.length === 0) {
      // What may not be shown must not go on serving either.
      if (withheld.size > 0) deps.generations.withdraw();
      throw nothingToIndex(files);
    }
    if (left.length === held.length) {
      settle(deps.generations, previous!.folder, { ...previous!.manifest, withheld: [...withheld] });
      return { files, rebuilt: false, kept, counts: previous!.manifest.counts };
    }
    taken = Object.fromEntries(left);
    documents = [...previous!.documents.values()].filter(({ path }) => path in taken);
  }
  const now = { withheld: [...withheld], held: holdsOf(documents), sources: taken };
  const mayKeep = previous && mayStay(previous.manifest, now);
  const isMadeAlike = previous && madeAlike(previous.manifest, made, space);
  const isSame = (document: Document) => sameReading(document, previous!.documents.get(document.path)!);
  if (isMadeAlike && sameContents(previous.manifest.sources, taken) && documents.every(isSame)) {
    settle(deps.generations, previous.folder, now);
    return { files, rebuilt: false, kept: false, counts: previous.manifest.counts };
  }
  requireSpace(deps.generations.directory, documents);
  const folder = deps.generations.begin();
  try {
    const cached = { directory: deps.generations.directory, embedder: deps.embedder, space };
    const { manifest, work } = await withCachedVectors(cached, (embedder) =>
      buildGeneration({
        ...deps,
        folder,
        documents,
        // A graph keeps the vectors of what is gone.
        previous: isMadeAlike && mayKeep ? previous : undefined,
        sources: taken,
        withheld: now.withheld,
        made,
        space,
        embedder,
        onDocument: (done, total, passages) => deps.onProgress("indexing", done, total, { passages }),
        onVector: (done, total) => deps.onProgress("linking", done, total),
      }),
    );
    deps.onProgress("checking", 0, 1);
    await (deps.verify ?? verifyGeneration)(folder);
    deps.onProgress("checking", 1, 1);
    deps.generations.publish(folder, mayKeep ? previous.folder : undefined);
    return { files, rebuilt: true, kept, counts: manifest.counts, work };
  } catch (cause) {
    deps.generations.discard(folder);
    // It has a mend of its own.
    if (cause instanceof AppError) {
      const line = `Chưa tạo được kho tài liệu mới; kho cũ, nếu có, vẫn dùng được. ${cause.message}`;
      throw new AppError(cause.code, line, { cause });
    }
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      "ingest-failed",
      `Chưa tạo được kho tài liệu mới (${why}); kho cũ, nếu có, vẫn dùng được. Kiểm tra dung lượng đĩa rồi chạy npm run ingest.`,
      { cause },
    );
  }
}

function forAdministrators(path: string): string {
  return `Tài liệu lưu hành nội bộ: chỉ quản trị viên xem được. Khi được phép dùng rộng hơn, ghi released: true vào tệp ${basename(path)}.meta.yaml cạnh tệp này.`;
}

/** Whether an index was made as it would be made now: the same programs, model and owner's tables. */
function madeAlike(manifest: Manifest, made: Making, space: VectorSpace): boolean {
  return (
    differences(manifest, made, space).length === 0 &&
    JSON.stringify(manifest.made.tables) === JSON.stringify(made.tables)
  );
}

function sameContents(one: Manifest["sources"], other: Manifest["sources"]): boolean {
  const hashes = (of: Manifest["sources"]) =>
    JSON.stringify(
      Object.entries(of)
        .map(([path, { hash }]) => [path, hash])
        .sort(),
    );
  return hashes(one) === hashes(other);
}

/** Undefined when none serves, or its files are not those that were written. */
async function previousGeneration({ generations }: IngestDeps): Promise<PreviousGeneration | undefined> {
  const whole = await lastGood(generations);
  return whole && new PreviousGeneration(whole);
}

function nothingToIndex(files: readonly FileReport[]): AppError {
  const failed = files.filter(({ outcome }) => outcome === "failed" || outcome === "skipped");
  const why =
    failed.length === 0
      ? "thư mục không có tài liệu nào"
      : failed.map(({ path, reason }) => `${path}: ${reason}`).join("; ");
  return new AppError(
    "no-documents",
    `Không có tài liệu để nạp (${why}). Đặt tệp .txt, .md, .html, .pdf, .docx, .xlsx, .csv hoặc ảnh quét vào thư mục tài liệu rồi chạy npm run ingest.`,
  );
}
