import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { Place } from "../domain/place.ts";
import { readSections, type Sections } from "./binary-sections.ts";
import { DocumentTable } from "./document-table.ts";
import type { StoredVectors } from "./kept-vectors.ts";
import type { Manifest } from "./manifest.ts";
import { FILES, type NamedPlaces, readVectorPlaces } from "./open-generation.ts";
import { PassageTable } from "./passage-table.ts";
import { sameReading } from "./same-reading.ts";
import { StoredTexts } from "./stored-texts.ts";

/** A document that has not changed, and what was made of it. */
export interface KeptDocument {
  readonly document: Document;
  /** The places of its passages: from, and up to but not including, to. */
  readonly from: number;
  readonly to: number;
  readonly passages: readonly Passage[];
  /** The places that it names. */
  readonly places: readonly Place[];
  /** The records of its figures, as they stand in their file. */
  readonly figures: { readonly records: Uint8Array; readonly count: number };
}

/** A generation that stands while a new one is built; what is asked for is read from its files then. */
export class PreviousGeneration {
  readonly folder: string;
  readonly manifest: Manifest;
  #tables: ReturnType<typeof tablesOf> | undefined;

  /** The sums of its files must have been checked. */
  constructor({ folder, manifest }: { readonly folder: string; readonly manifest: Manifest }) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /** By path. */
  get documents(): ReadonlyMap<string, Document> {
    return this.#read().byPath;
  }

  /** The places that were known: the owner's, then those that the documents name. */
  get places(): readonly Place[] {
    return this.#read().places.flat();
  }

  get vectors(): StoredVectors {
    return {
      graph: join(this.folder, FILES.graph),
      exact: FILES.exact in this.manifest.files ? join(this.folder, FILES.exact) : undefined,
      places: readVectorPlaces(this.folder),
    };
  }

  lexical(): Sections {
    return readSections(this.#bytes(FILES.lexical), FILES.lexical);
  }

  /**
   * For each of the documents, in the order of a new index, what can be taken over: nothing of one with
   * another content, nor of one that has come to stand before another that it stood behind.
   */
  keep(documents: readonly Document[]): (KeptDocument | undefined)[] {
    const { table, byPath, passages, places, figures } = this.#read();
    let last = -1;
    return documents.map((document) => {
      const known = byPath.get(document.path);
      const at = known ? table.placeOf(known.id) : -1;
      if (!known || !sameReading(known, document) || at <= last) return undefined;
      last = at;
      const { from, to } = passages.placesOf(known.id);
      const { start, end, count } = table.figuresOf(at);
      return {
        document: known,
        from,
        to,
        get passages() {
          return Array.from({ length: to - from }, (_, i) => passages.at(from + i));
        },
        places: places[at + 1]!,
        figures: { records: figures.subarray(start, end), count },
      };
    });
  }

  #read() {
    this.#tables ??= tablesOf((name) => this.#bytes(name));
    return this.#tables;
  }

  #bytes(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }
}

function tablesOf(bytes: (name: string) => Buffer) {
  const texts = new StoredTexts(bytes(FILES.texts));
  const table = new DocumentTable(bytes(FILES.documents), texts);
  return {
    table,
    byPath: new Map(table.documents.map((document) => [document.path, document])),
    passages: new PassageTable(readSections(bytes(FILES.passages), FILES.passages), table, texts),
    places: JSON.parse(bytes(FILES.places).toString("utf8")) as NamedPlaces,
    figures: bytes(FILES.figures),
  };
}
