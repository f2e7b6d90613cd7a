import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createDocumentReader } from "../../../src/documents/read-document.ts";
import type { Document } from "../../../src/domain/document.ts";
import type { Place } from "../../../src/domain/place.ts";
import { builtinEmbedder } from "../../../src/embeddings/embedder.ts";
import { type BuildWork, buildGeneration } from "../../../src/indexing/build-generation.ts";
import { makingOf } from "../../../src/indexing/ingest.ts";
import type { Manifest } from "../../../src/indexing/manifest.ts";
import { PreviousGeneration } from "../../../src/indexing/previous-generation.ts";
import { glossary } from "../corpus/language.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const read = createDocumentReader();
const embedder = builtinEmbedder(glossary);

/** Text files in memory, and the generation that was last built of them. */
export class Library {
  readonly files: Map<string, string>;
  readonly ownPlaces: readonly Place[];
  readonly #folders = temporaryFolder();
  #built = 0;
  manifest: Manifest | undefined;

  constructor(files: Iterable<readonly [path: string, text: string]>, ownPlaces: readonly Place[] = []) {
    this.files = new Map(files);
    this.ownPlaces = ownPlaces;
  }

  /** Where the last generation lies. */
  get folder(): string {
    return join(this.#folders, String(this.#built));
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  /** Takes over what it can of the generation before, by path unless told in which order documents come. */
  async build(order = (paths: string[]) => paths.toSorted()): Promise<BuildWork> {
    const documents: Document[] = [];
    for (const path of order([...this.files.keys()])) {
      const result = await read({ path, bytes: Buffer.from(this.files.get(path)!) });
      if (!result.ok) throw new Error(`${path}: ${result.problem.code}`);
      documents.push(result.document);
    }
    const previous =
      this.manifest && new PreviousGeneration({ folder: this.folder, manifest: this.manifest });
    this.#built++;
    mkdirSync(this.folder);
    const space = await embedder.measure();
    const { manifest, work } = await buildGeneration({
      folder: this.folder,
      documents,
      previous,
      sources: {},
      withheld: [],
      made: makingOf(embedder.name, space, {}),
      space,
      embedder: { embed: (texts) => embedder.embeddings.embedDocuments([...texts]), retain: () => {} },
      glossary,
      ownPlaces: this.ownPlaces,
      onDocument: () => {},
      onVector: () => {},
    });
    this.manifest = manifest;
    return work;
  }

  /** The same files, built with nothing to take over. */
  async anew(order?: (paths: string[]) => string[]): Promise<Library> {
    const other = new Library(this.files, this.ownPlaces);
    await other.build(order);
    return other;
  }
}
