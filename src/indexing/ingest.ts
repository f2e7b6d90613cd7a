import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DOCUMENTS_VERSION } from "../documents/version.ts";
import type { Document } from "../domain/document.ts";
import type { Place } from "../domain/place.ts";
import type { Embedder, VectorSpace } from "../embeddings/embedder.ts";
import { AppError } from "../errors.ts";
import { FIGURES_VERSION } from "../figures/read-figures.ts";
import type { Glossary } from "../language/glossary.ts";
import { ANALYSER_VERSION } from "../language/search-terms.ts";
import { SPLITTER } from "../passages/split.ts";
import { buildGeneration } from "./build-generation.ts";
import { DocumentTable } from "./document-table.ts";
import { withCachedVectors } from "./embed-passages.ts";
import type { Generations } from "./generations.ts";
import { differences, type Making, type Manifest, readManifest } from "./manifest.ts";
import { damagedFiles, FILES } from "./open-generation.ts";
import { StoredTexts } from "./stored-texts.ts";
import { verifyGeneration } from "./verify-generation.ts";

interface SourceFile {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** What became of one file. A reason is one line for a person. */
export interface FileReport {
  readonly path: string;
  readonly outcome: "indexed" | "unchanged" | "skipped" | "failed";
  readonly reason?: string;
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
}

export interface IngestDeps {
  readonly generations: Generations;
  readonly listSources: () => Promise<{ sources: SourceFile[]; skipped: FileReport[] }>;
  readonly readSource: (path: string) => Promise<Document | FileReport>;
  /** Why a document that can be read must not be indexed all the same. */
  readonly keptOut: (document: Document) => FileReport | undefined;
  readonly embedder: Embedder;
  readonly glossary: Glossary;
  readonly ownPlaces: readonly Place[];
  /** SHA-256 of each owner's table that the index depends on. */
  readonly tables: Record<string, string>;
  readonly onProgress: (phase: "reading" | "indexing" | "linking", done: number, total: number) => void;
}

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
 * Reads the documents, builds a generation beside the serving one, verifies it by loading it and
 * makes it current. Whatever fails before that leaves the old generation serving.
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
  const files: FileReport[] = [...skipped];
  let documents: Document[] = [];
  let taken: Manifest["sources"] = {};
  for (const [at, source] of sources.entries()) {
    const known = previous?.manifest.sources[source.path];
    const same =
      known &&
      known.size === source.size &&
      known.modified === source.modified &&
      previous.manifest.made.documents === made.documents;
    const document = same ? previous.documents().get(source.path) : undefined;
    const found = document ?? (await deps.readSource(source.path));
    const read = "outcome" in found ? found : (deps.keptOut(found) ?? found);
    if ("outcome" in read) files.push(read);
    else {
      documents.push(read);
      const unchanged = known?.hash === read.contentHash;
      files.push({
        path: source.path,
        outcome: unchanged ? "unchanged" : "indexed",
        ...(read.restricted && { reason: forAdministrators(source.path) }),
      });
      taken[source.path] = { size: source.size, modified: source.modified, hash: read.contentHash };
    }
    deps.onProgress("reading", at + 1, sources.length);
  }
  const withheld = new Set(files.flatMap((file) => (file.withheld ? [file.path] : [])));
  const kept = documents.length === 0;
  if (kept) {
    const held = previous ? Object.entries(previous.manifest.sources) : [];
    const left = held.filter(([path]) => !withheld.has(path));
    if (left.length === 0) {
      // What may not be shown must not go on serving either.
      if (withheld.size > 0) deps.generations.withdraw();
      throw nothingToIndex(files);
    }
    if (left.length === held.length)
      return { files, rebuilt: false, kept, counts: previous!.manifest.counts };
    taken = Object.fromEntries(left);
    documents = [...previous!.documents().values()].filter(({ path }) => path in taken);
  }
  if (previous && isCurrent(previous.manifest, made, space, taken)) {
    return { files, rebuilt: false, kept: false, counts: previous.manifest.counts };
  }
  const folder = deps.generations.begin();
  try {
    const cached = { directory: deps.generations.directory, embedder: deps.embedder, space };
    const manifest = await withCachedVectors(cached, (embed) =>
      buildGeneration({
        ...deps,
        folder,
        documents,
        sources: taken,
        made,
        space,
        embed,
        onDocument: (done, total) => deps.onProgress("indexing", done, total),
        onVector: (done, total) => deps.onProgress("linking", done, total),
      }),
    );
    await verifyGeneration(folder);
    const held = documents.some((document) => isNewlyHeld(document, previous?.documents()));
    deps.generations.publish(folder, { keepPrevious: withheld.size === 0 && !held });
    return { files, rebuilt: true, kept, counts: manifest.counts };
  } catch (cause) {
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

/** Fewer may see it than the previous generation lets see it, under this path or another. */
function isNewlyHeld(
  { path, restricted, readers }: Document,
  before: ReadonlyMap<string, Document> | undefined,
): boolean {
  if (!restricted && readers.length === 0) return false;
  const old = before?.get(path);
  return old?.restricted !== restricted || JSON.stringify(old.readers) !== JSON.stringify(readers);
}

/** Whether nothing that the index depends on has changed since it was made. */
function isCurrent(
  manifest: Manifest,
  made: Making,
  space: VectorSpace,
  sources: Manifest["sources"],
): boolean {
  const hashes = (of: Manifest["sources"]) =>
    JSON.stringify(
      Object.entries(of)
        .map(([path, { hash }]) => [path, hash])
        .sort(),
    );
  return (
    differences(manifest, made, space).length === 0 &&
    JSON.stringify(manifest.made.tables) === JSON.stringify(made.tables) &&
    hashes(manifest.sources) === hashes(sources)
  );
}

async function previousGeneration({ generations }: IngestDeps) {
  const folder = generations.current();
  const manifest = folder ? readManifest(folder) : undefined;
  if (!folder || !manifest || (await damagedFiles(folder, manifest)).length > 0) return undefined;
  let documents: Map<string, Document> | undefined;
  return {
    manifest,
    documents: () => {
      documents ??= new Map(storedDocuments(folder).map((document) => [document.path, document]));
      return documents;
    },
  };
}

function storedDocuments(folder: string): readonly Document[] {
  const bytes = (name: string) => readFileSync(join(folder, name));
  return new DocumentTable(bytes(FILES.documents), new StoredTexts(bytes(FILES.texts))).documents;
}

function nothingToIndex(files: readonly FileReport[]): AppError {
  const failed = files.filter(({ outcome }) => outcome === "failed" || outcome === "skipped");
  const why =
    failed.length === 0
      ? "thư mục không có tài liệu nào"
      : failed.map(({ path, reason }) => `${path}: ${reason}`).join("; ");
  return new AppError(
    "no-documents",
    `Không có tài liệu để nạp (${why}). Đặt tệp .txt, .md, .pdf hoặc .docx vào thư mục tài liệu rồi chạy npm run ingest.`,
  );
}
