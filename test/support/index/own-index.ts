import { join } from "node:path";
import { type Assistant, createReader, openAssistant, runIngest } from "../../../scripts/compose.ts";
import { type Config, parseConfig } from "../../../src/config.ts";
import type { IsolatedReader } from "../../../src/documents/isolation/isolated-reader.ts";
import type { IngestReport, OnProgress } from "../../../src/indexing/ingest.ts";
import { probeGeneration } from "../../../src/indexing/probe-generation.ts";
import { type Files, temporaryFolder } from "./temporary-folder.ts";

/**
 * By the largest file that may be read: a reading process takes half a second to start, and tests ingest
 * often. It ends when idle, or with the process that runs the tests.
 */
const readers = new Map<number, IsolatedReader>();

function readerFor(config: Config): IsolatedReader {
  const known = readers.get(config.MAX_FILE_MB) ?? createReader(config);
  readers.set(config.MAX_FILE_MB, known);
  return { ...known, close: () => {} };
}

export interface OwnIndex {
  readonly documents: string;
  readonly config: Config;
  ingest(onProgress?: OnProgress): Promise<IngestReport>;
  open(): Promise<Assistant>;
}

/**
 * An ingest as the commands run it, save that the generation is checked in this process: what damage
 * does to the process that checks is seen where that is tested.
 */
export function ingestInto(config: Config, onProgress: OnProgress = () => {}): Promise<IngestReport> {
  return runIngest(config, onProgress, { reader: readerFor(config), verify: probeGeneration });
}

/**
 * An index directory of the test's own over a folder of documents: the given files, or a folder
 * that stands already. Wired as the commands wire it, with `given` settings; the machine's own have no say.
 */
export function ownIndex(source: Files | string, given: Record<string, string> = {}): OwnIndex {
  const documents = typeof source === "string" ? source : temporaryFolder(source);
  const config = parseConfig({
    DOCUMENTS_DIR: documents,
    INDEX_DIR: join(temporaryFolder(), "index"),
    ...given,
  });
  return {
    documents,
    config,
    ingest: (onProgress) => ingestInto(config, onProgress),
    open: () => openAssistant(config),
  };
}

/** What answers over the given documents. */
export async function assistantOver(source: Files | string): Promise<Assistant> {
  const index = ownIndex(source);
  await index.ingest();
  return index.open();
}
