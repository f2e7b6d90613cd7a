import type { Document } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import { paragraphs } from "../passages/paragraphs.ts";
import type { FiguresAt } from "./document-table.ts";
import type { KeptDocument } from "./previous-generation.ts";
import { RecordWriter } from "./stored-records.ts";

interface FigureWriterDeps {
  readonly path: string;
  readonly read: (document: Document, blocks: ReturnType<typeof paragraphs>) => readonly Figure[];
  /** Whether figures that were read of a document before may be others now. */
  readonly isKnownOtherwise: (document: Document) => boolean;
}

/** Writes the figures of one document behind those of the other: read, or as they were read before. */
export class FigureWriter {
  readonly #deps: FigureWriterDeps;
  readonly #records: RecordWriter<Figure>;
  /** How many figures were written. */
  written = 0;
  /** How many documents they were read of anew. */
  documentsRead = 0;

  constructor(deps: FigureWriterDeps) {
    this.#deps = deps;
    this.#records = new RecordWriter(deps.path);
  }

  write(document: Document, before: KeptDocument | undefined): FiguresAt {
    const start = this.#records.bytes;
    const earlier = this.written;
    if (before && !this.#deps.isKnownOtherwise(document)) {
      this.#records.copy(before.figures.records);
      this.written += before.figures.count;
    } else {
      for (const figure of this.#deps.read(document, paragraphs(document))) {
        this.#records.write(figure);
        this.written++;
      }
      this.documentsRead++;
    }
    return { start, end: this.#records.bytes, count: this.written - earlier };
  }

  close(): void {
    this.#records.close();
  }
}
