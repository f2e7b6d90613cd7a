import { existsSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import dotenv from "dotenv";
import { AskedBefore } from "../src/answering/follow-up.ts";
import { type Config, parseConfig } from "../src/config.ts";
import { heldTo } from "../src/documents/collection.ts";
import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { findDocuments } from "../src/documents/find-documents.ts";
import { createDocumentReader } from "../src/documents/read-document.ts";
import { outcomeOf } from "../src/documents/read-problem.ts";
import { readSidecar } from "../src/documents/sidecar.ts";
import { ADMINISTRATOR, OWNER } from "../src/domain/audience.ts";
import { createQueryVector } from "../src/embeddings/query-vector.ts";
import { AppError } from "../src/errors.ts";
import { Generations } from "../src/indexing/generations.ts";
import {
  type FileReport,
  type IngestDeps,
  type IngestReport,
  ingest,
  makingOf,
} from "../src/indexing/ingest.ts";
import { differences, readManifest, sha256 } from "../src/indexing/manifest.ts";
import { openGeneration } from "../src/indexing/open-generation.ts";
import { loadGlossary } from "../src/language/glossary.ts";
import { loadPlaces } from "../src/language/places.ts";
import { createLogger } from "../src/logger.ts";
import { type Assistant, createViews, type Tables } from "./assistant-views.ts";
import { configuredEmbedder, tellWhereTextsGo } from "./configured-embedder.ts";

const DEFAULT_DOCUMENTS = "data/documents";
const SAMPLES = "data/samples";
const TABLES: Tables = {
  glossary: "data/glossary.csv",
  places: "data/places.csv",
  breaks: "data/breaks.csv",
  shorthand: "data/shorthand.csv",
  dictionary: "data/dictionary.csv",
  everyday: "data/everyday.csv",
};

/** Settings from flags, then the environment, then `.env`, then defaults. */
export function readConfig(
  flags: { index?: string | undefined; documents?: string | undefined } = {},
): Config {
  const file = existsSync(".env") ? dotenv.parse(readFileSync(".env")) : {};
  const given: Record<string, string | undefined> = { ...file, ...process.env };
  return parseConfig({
    ...given,
    INDEX_DIR: flags.index ?? given.INDEX_DIR,
    DOCUMENTS_DIR: flags.documents ?? given.DOCUMENTS_DIR,
  });
}

/** For a process that reads a file from outside: enough to find programs, and no secret. */
export function bareEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG };
}

function sharedParts(config: Config) {
  const glossary = loadGlossary(TABLES.glossary);
  const embedder = configuredEmbedder(config, glossary);
  const tables = Object.fromEntries(
    [TABLES.glossary, TABLES.places].map((path) => [path, sha256(readFileSync(path))]),
  );
  return { glossary, embedder, tables, generations: new Generations(config.INDEX_DIR) };
}

/** The folder to read: the owner's, or the samples while the owner's default folder holds no document. */
async function documentsFolder(config: Config): Promise<string> {
  if (config.DOCUMENTS_DIR) return config.DOCUMENTS_DIR;
  const own = existsSync(DEFAULT_DOCUMENTS) ? await findDocuments(DEFAULT_DOCUMENTS) : { files: [] };
  return own.files.length > 0 ? DEFAULT_DOCUMENTS : SAMPLES;
}

/** The owner's folder, where new documents go. */
export function ownFolder({ DOCUMENTS_DIR }: Config): string {
  return DOCUMENTS_DIR ?? DEFAULT_DOCUMENTS;
}

/** An index among the documents would be read as documents. */
function isInside(folder: string, parent: string): boolean {
  const path = relative(resolve(parent), resolve(folder));
  return path === "" || !(path.startsWith("..") || isAbsolute(path));
}

/** Runs an ingest with the configured folders. */
export async function runIngest(config: Config, onProgress: IngestDeps["onProgress"]): Promise<IngestReport> {
  const folder = await documentsFolder(config);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AppError(
      "no-documents",
      `Không có thư mục tài liệu ${folder}. Tạo thư mục này hoặc sửa DOCUMENTS_DIR.`,
    );
  }
  if (isInside(config.INDEX_DIR, folder)) {
    throw new AppError(
      "bad-config",
      `Thư mục kho ${config.INDEX_DIR} nằm trong thư mục tài liệu ${folder}. Đặt INDEX_DIR ra ngoài thư mục tài liệu.`,
    );
  }
  const read = createDocumentReader({ maxBytes: config.MAX_FILE_MB * 1024 * 1024 });
  const opened = new Map<string, Found>();
  const parts = sharedParts(config);
  tellWhereTextsGo(parts.embedder, createLogger(config.LOG_LEVEL));
  return ingest({
    ...parts,
    ownPlaces: loadPlaces(TABLES.places),
    listSources: async () => {
      const { files, skipped, faults } = await findDocuments(folder);
      for (const found of files) opened.set(found.path, found);
      const faulty = await sidecarFaults(files);
      return {
        // A sidecar or a restriction that comes, changes or goes has its documents read again.
        sources: files.map(({ path, sidecar, collections, ...file }) => {
          const all = [file, ...(sidecar ? [sidecar] : []), ...collections];
          return {
            path,
            size: all.reduce((sum, { bytes }) => sum + bytes, 0),
            modified: all.reduce((sum, { modifiedMs }) => sum + modifiedMs, 0),
          };
        }),
        skipped: [
          ...faulty,
          ...faults.map(({ path, fault }): FileReport => ({ path, outcome: "failed", reason: fault })),
          ...skipped.map(
            ({ path, problem }): FileReport => ({
              path,
              outcome: outcomeOf(problem),
              reason: describeReadProblem(problem),
            }),
          ),
        ],
      };
    },
    readSource: async (path) => {
      const found = opened.get(path);
      const bytes = await readFile(found?.file ?? join(folder, path)).catch(String);
      // Gone since it was listed, or not ours to read: the other files are read all the same.
      if (typeof bytes === "string") return { path, outcome: "failed", reason: unreadable(bytes) };
      const sidecar = found?.sidecar ? await readFile(found.sidecar.file).catch(String) : undefined;
      if (typeof sidecar === "string") return { path, outcome: "failed", reason: unreadable(sidecar) };
      const result = await read({ path, bytes, sidecar });
      // Without its folder's restriction it must not be taken in.
      if (result.ok && !found) return { path, outcome: "failed", reason: unreadable("ENOENT") };
      if (result.ok) return heldTo(found!.collections, result.document);
      const reason = describeReadProblem(result.problem);
      const isSecret = result.problem.code === "secret";
      return { path, outcome: result.outcome, reason, ...(isSecret && { withheld: "secret" }) };
    },
    keptOut: ({ path, restricted }) =>
      restricted && parts.embedder.sendsTo ? restrictedReport(path, parts.embedder.sendsTo) : undefined,
    onProgress,
  });
}

type Found = Awaited<ReturnType<typeof findDocuments>>["files"][number];

/** A line for each sidecar with fields that cannot be taken as they stand. */
async function sidecarFaults(files: readonly Found[]): Promise<FileReport[]> {
  const sidecars = new Map(files.flatMap(({ sidecar }) => (sidecar ? [[sidecar.path, sidecar.file]] : [])));
  const reports = [...sidecars].map(async ([path, file]): Promise<FileReport[]> => {
    // One that cannot be opened is told with its document.
    const { faults } = readSidecar(await readFile(file!).catch(() => Buffer.alloc(0)));
    const reason = `Tệp thông tin ${path}: ${faults.join("; ")}. Sửa rồi chạy npm run ingest.`;
    return faults.length > 0 ? [{ path: path!, outcome: "failed", reason }] : [];
  });
  return (await Promise.all(reports)).flat();
}

/** Its words would leave the machine. */
function restrictedReport(path: string, sendsTo: string): FileReport {
  return {
    path,
    outcome: "skipped",
    withheld: "restricted",
    reason: `Tài liệu lưu hành nội bộ không được gửi ra ngoài máy (EMBEDDINGS gửi tới ${sendsTo}): không đưa vào kho. Khi được phép dùng, ghi released: true vào tệp ${basename(path)}.meta.yaml cạnh tệp này.`,
  };
}

function unreadable(detail: string): string {
  return describeReadProblem({ code: "unreadable", detail });
}

export type { Assistant };

/**
 * Everything that answers, over the serving generation, as its owner sees it; `as` is for others.
 * @throws AppError when there is no index, it was made otherwise than configured, it is damaged, or its model cannot be asked.
 */
export async function openAssistant(
  config: Config,
  askedBefore = new AskedBefore(),
  logger = createLogger(config.LOG_LEVEL),
): Promise<Assistant> {
  const { glossary, embedder, tables, generations } = sharedParts(config);
  const folder = generations.current();
  if (!folder) {
    throw new AppError("no-index", `Chưa có kho tài liệu trong ${config.INDEX_DIR}. Chạy: npm run ingest`);
  }
  const manifest = readManifest(folder);
  const space = await embedder.measure();
  const changed = manifest
    ? differences(manifest, makingOf(embedder.name, space, tables), space)
    : ["phiên bản kho khác phiên bản chương trình"];
  if (changed.length > 0) {
    throw new AppError(
      "index-mismatch",
      `Kho tài liệu trong ${config.INDEX_DIR} được tạo theo cách khác (${changed.join("; ")}). Chạy: npm run ingest`,
    );
  }
  const damaged = (cause?: unknown) =>
    new AppError("index-damaged", `Kho tài liệu trong ${config.INDEX_DIR} bị hỏng. Chạy: npm run ingest`, {
      cause,
    });
  const generation = await openGeneration(folder).catch((cause: unknown) => {
    throw damaged(cause);
  });
  if (!generation) throw damaged();
  const views = createViews({
    folder,
    generation,
    glossary,
    tables: TABLES,
    queryVector: createQueryVector({ embeddings: embedder.embeddings, logger }),
    askedBefore,
  });
  return views(OWNER);
}

/** The same as the flags of a command have it: `--as-administrator` adds the documents for internal use. */
export async function openAssistantFor(flags: {
  index?: string | undefined;
  "as-administrator"?: boolean | undefined;
}): Promise<Assistant> {
  const assistant = await openAssistant(readConfig(flags));
  return flags["as-administrator"] ? assistant.as(ADMINISTRATOR) : assistant;
}
