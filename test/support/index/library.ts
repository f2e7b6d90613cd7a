import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDocumentReader } from "../../../src/documents/read-document.ts";
import { builtinEmbedder } from "../../../src/embeddings/embedder.ts";
import { Generations } from "../../../src/indexing/generations.ts";
import { type IngestDeps, type IngestReport, ingest } from "../../../src/indexing/ingest.ts";
import { sha256 } from "../../../src/indexing/manifest.ts";
import { glossary } from "../corpus/language.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const read = createDocumentReader();
const embedder = builtinEmbedder(glossary);

/** Text files in memory, and an index directory over them. */
export class Library {
  readonly files: Map<string, string>;
  readonly #deps: IngestDeps;

  constructor(files: Iterable<readonly [path: string, text: string]>) {
    this.files = new Map(files);
    this.#deps = {
      generations: new Generations(temporaryFolder()),
      embedder,
      glossary,
      ownPlaces: [],
      tables: {},
      listSources: async () => ({
        sources: [...this.files]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          // Another content has another time, as on a disk.
          .map(([path, text]) => ({
            path,
            size: text.length,
            modified: Number.parseInt(sha256(text).slice(0, 12), 16),
          })),
        skipped: [],
      }),
      readSource: async (path) => {
        const result = await read({ path, bytes: Buffer.from(this.files.get(path)!) });
        if (!result.ok) throw new Error(`${path}: ${result.problem.code}`);
        return result.document;
      },
      onProgress: () => {},
    };
  }

  ingest(given: Partial<IngestDeps> = {}): Promise<IngestReport> {
    return ingest({ ...this.#deps, ...given });
  }

  /** The folder of the generation that serves. */
  get generation(): string {
    return this.#deps.generations.current()!;
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.generation, name));
  }

  /** The same files with an index of their own, made with nothing to take over. */
  async anew(given: Partial<IngestDeps> = {}): Promise<Library> {
    const other = new Library(this.files);
    await other.ingest(given);
    return other;
  }
}
