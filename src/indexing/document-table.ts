import type { Document } from "../domain/document.ts";
import { parseRecords, RecordWriter } from "./stored-records.ts";
import { type StoredTexts, TextWriter } from "./stored-texts.ts";

/** A document as stored: its text lies in the file of texts, in UTF-16 units. */
type StoredDocument = Omit<Document, "text"> & { readonly text: { start: number; length: number } };

export class DocumentWriter {
  readonly #records: RecordWriter<StoredDocument>;
  readonly #texts: TextWriter;

  constructor(paths: { readonly documents: string; readonly texts: string }) {
    this.#records = new RecordWriter(paths.documents);
    this.#texts = new TextWriter(paths.texts);
  }

  write(document: Document): void {
    const { length } = document.text;
    this.#records.write({ ...document, text: { start: this.#texts.write(document.text), length } });
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
  readonly #places: ReadonlyMap<string, number>;

  constructor(records: Buffer, texts: StoredTexts) {
    const stored = parseRecords<StoredDocument>(records);
    this.#starts = stored.map(({ text }) => text.start);
    this.#places = new Map(stored.map(({ id }, at) => [id, at]));
    this.documents = stored.map(({ text: { start, length }, ...document }) => ({
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
}
