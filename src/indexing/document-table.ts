import type { Document } from "../domain/document.ts";
import { parseRecords, RecordWriter } from "./stored-records.ts";
import { type StoredTexts, TextWriter } from "./stored-texts.ts";

/** Where the records of a document's figures lie in their file, in bytes, and how many they are. */
export interface FiguresAt {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** A document as stored: its text lies in the file of texts, in UTF-16 units. */
interface StoredDocument {
  readonly document: Omit<Document, "text">;
  readonly text: { readonly start: number; readonly length: number };
  readonly figures: FiguresAt;
}

export class DocumentWriter {
  readonly #records: RecordWriter<StoredDocument>;
  readonly #texts: TextWriter;

  constructor(paths: { readonly documents: string; readonly texts: string }) {
    this.#records = new RecordWriter(paths.documents);
    this.#texts = new TextWriter(paths.texts);
  }

  write({ text, ...document }: Document, figures: FiguresAt): void {
    const { length } = text;
    this.#records.write({ document, text: { start: this.#texts.write(text), length }, figures });
  }

  close(): void {
    this.#records.close();
    this.#texts.close();
  }
}

/** The documents of a generation, in the order of their passages. */
export class DocumentTable {
  readonly documents: readonly Document[];
  readonly #starts: readonly number[];
  readonly #figures: readonly FiguresAt[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(records: Buffer, texts: StoredTexts) {
    const stored = parseRecords<StoredDocument>(records);
    this.#starts = stored.map(({ text }) => text.start);
    this.#figures = stored.map(({ figures }) => figures);
    this.#places = new Map(stored.map(({ document: { id } }, at) => [id, at]));
    this.documents = stored.map(({ document, text: { start, length } }) => ({
      ...document,
      get text() {
        return texts.whole(start, length);
      },
    }));
  }

  /** The place of the document with this id, or -1. */
  placeOf(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  /** Where a document's text begins in the file of texts. */
  textStart(at: number): number {
    return this.#starts[at]!;
  }

  figuresOf(at: number): FiguresAt {
    return this.#figures[at]!;
  }
}
