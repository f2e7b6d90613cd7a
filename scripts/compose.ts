import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, isAbsolute, relative, resolve } from "node:path";
import dotenv from "dotenv";
import { AskedBefore } from "../src/answering/follow-up.ts";
import { type Config, parseConfig } from "../src/config.ts";
import { heldTo, readersOf } from "../src/documents/collection.ts";
import { describeReadProblem } from "../src/documents/describe-read-problem.ts";
import { findDocuments } from "../src/documents/find-documents.ts";
import { createIsolatedReader, type IsolatedReader } from "../src/documents/isolation/isolated-reader.ts";
import { outcomeOf } from "../src/documents/read-problem.ts";
import { readSidecar } from "../src/documents/sidecar.ts";
import { sidecarBytes } from "../src/documents/sidecar-bytes.ts";
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
  type OnProgress,
} from "../src/indexing/ingest.ts";
import { sha256 } from "../src/indexing/manifest.ts";
import { noIndex, openFolder, openServing } from "../src/indexing/open-serving.ts";
import { loadGlossary } from "../src/language/glossary.ts";
import { loadPlaces } from "../src/language/places.ts";
import { createLogger, type Logger } from "../src/logger.ts";
import type { Assistant } from "./assemble-assistant.ts";
import { createViews } from "./assistant-views.ts";
import { type ConfiguredChatModel, configuredChatModel } from "./configured-chat-model.ts";
import { configuredEmbedder, tellWhereTextsGo } from "./configured-embedder.ts";
import { loadOwnersTables, type TablePaths } from "./owners-tables.ts";

const DEFAULT_DOCUMENTS = "data/documents";
const SAMPLES = "data/samples";
const TABLES: TablePaths = {
  glossary: "data/glossary.csv",
  places: "data/places.csv",
  breaks: "data/breaks.csv",
  shorthand: "data/shorthand.csv",
  dictionary: "data/dictionary.csv",
  everyday: "data/everyday.csv",
};

/** Settings from flags, then the environment, then `.env`, then defaults. */
export function readConfig(
  flags: Partial<Record<"index" | "documents" | "chatModel", string | undefined>> = {},
): Config {
  const file = existsSync(".env") ? dotenv.parse(readFileSync(".env")) : {};
  const given: Record<string, string | undefined> = { ...file, ...process.env };
  return parseConfig({
    ...given,
    INDEX_DIR: flags.index ?? given.INDEX_DIR,
    DOCUMENTS_DIR: flags.documents ?? given.DOCUMENTS_DIR,
    CHAT_MODEL: flags.chatModel ?? given.CHAT_MODEL,
  });
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
export async function documentsFolder(config: Config): Promise<string> {
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

/** What a process that parses files needs of the environment: to find LibreOffice, and where to put things. */
const PASSED_ON = ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TMP", "TEMP", "SystemRoot"];

/** Reads files in processes that know no token and no key. */
export function createReader(config: Config): IsolatedReader {
  const environment = Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return createIsolatedReader({ environment, limits: { maxBytes: config.MAX_FILE_MB * 1024 * 1024 } });
}

interface RunDeps extends Partial<Pick<IngestDeps, "generations" | "verify">> {
  readonly reader?: IsolatedReader;
}

/** Runs an ingest with the configured folders; closes the reader. */
export async function runIngest(
  config: Config,
  onProgress: OnProgress,
  { generations = new Generations(config.INDEX_DIR), reader = createReader(config), ...checks }: RunDeps = {},
): Promise<IngestReport> {
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
  const opened = new Map<string, Found>();
  const parts = sharedParts(config);
  tellWhereTextsGo(parts.embedder, createLogger(config.LOG_LEVEL));
  return ingest({
    ...parts,
    ...checks,
    generations,
    ownPlaces: loadPlaces(TABLES.places),
    listSources: async () => {
      const { files, skipped, faults } = await findDocuments(folder);
      for (const found of files) opened.set(found.path, found);
      const faulty = await sidecarFaults(files);
      return {
        // A sidecar that comes, changes or goes has its document read again.
        sources: files.map(({ path, bytes, modifiedMs, fresh, sidecar, collections }) => ({
          path,
          size: bytes + (sidecar?.bytes ?? 0),
          modified: modifiedMs + (sidecar?.modifiedMs ?? 0),
          fresh: fresh || (sidecar?.fresh ?? false),
          readers: readersOf(collections),
        })),
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
      const { file, sidecar, collections } = opened.get(path)!;
      const result = await reader.read({
        path,
        content: { file },
        sidecar: sidecar && { file: sidecar.file },
      });
      if (result.ok) return heldTo(collections, result.document);
      const reason = describeReadProblem(result.problem);
      const isSecret = result.problem.code === "secret";
      return { path, outcome: result.outcome, reason, ...(isSecret && { withheld: "secret" }) };
    },
    keptOut: ({ path, restricted }) =>
      restricted && parts.embedder.sendsTo ? restrictedReport(path, parts.embedder.sendsTo) : undefined,
    onProgress,
  }).finally(() => reader.close());
}

type Found = Awaited<ReturnType<typeof findDocuments>>["files"][number];

/** A line for each sidecar with fields that cannot be taken as they stand. */
async function sidecarFaults(files: readonly Found[]): Promise<FileReport[]> {
  const sidecars = new Map(files.flatMap(({ sidecar }) => (sidecar ? [[sidecar.path, sidecar.file]] : [])));
  const reports = [...sidecars].map(async ([path, file]): Promise<FileReport[]> => {
    // One that cannot be opened is told with its document.
    const bytes = await sidecarBytes(file!);
    const { faults } = readSidecar("code" in bytes ? Buffer.alloc(0) : bytes);
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

export type { Assistant };

interface AssistantDeps {
  readonly askedBefore?: AskedBefore;
  readonly logger?: Logger;
  /** This generation and no other; unless told, the current one or the last good one. */
  readonly folder?: string;
  /** In place of the one that CHAT_MODEL names. */
  readonly chat?: ConfiguredChatModel;
}

/**
 * Everything that answers, over the serving generation, as its owner sees it; `as` is for others.
 * @throws AppError when there is no index, it was made otherwise than configured, it is damaged, or its model cannot be asked.
 */
export async function openAssistant(
  config: Config,
  {
    askedBefore = new AskedBefore(),
    logger = createLogger(config.LOG_LEVEL),
    folder,
    chat,
  }: AssistantDeps = {},
): Promise<Assistant> {
  const { glossary, embedder, tables, generations } = sharedParts(config);
  // Without an index there is no need to ask the model.
  if (!generations.current() && generations.others().length === 0) throw noIndex(config.INDEX_DIR);
  const space = await embedder.measure();
  const opening = { generations, making: makingOf(embedder.name, space, tables), space, logger };
  withoutTracing();
  const generation = folder ? await openFolder(opening, folder) : await openServing(opening);
  const views = createViews({
    generation,
    glossary,
    tables: loadOwnersTables(TABLES),
    queryVector: createQueryVector({ embeddings: embedder.embeddings, logger }),
    askedBefore,
    chat: chat ?? (await configuredChatModel(config, logger)),
    logger,
  });
  return views(OWNER);
}

/** LangChain would send what it is asked to a server of its makers, where the environment says so. */
function withoutTracing(): void {
  for (const name of [
    "LANGSMITH_TRACING",
    "LANGSMITH_TRACING_V2",
    "LANGCHAIN_TRACING",
    "LANGCHAIN_TRACING_V2",
  ])
    delete process.env[name];
}

/** The same as the flags of a command have it: `--as-administrator` adds the documents for internal use. */
export async function openAssistantFor(flags: {
  index?: string | undefined;
  "as-administrator"?: boolean | undefined;
}): Promise<Assistant> {
  const assistant = await openAssistant(readConfig(flags));
  return flags["as-administrator"] ? assistant.as(ADMINISTRATOR) : assistant;
}
