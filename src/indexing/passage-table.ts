import type { Passage } from "../domain/passage.ts";
import type { Sections } from "./binary-sections.ts";
import type { DocumentTable } from "./document-table.ts";
import type { StoredTexts } from "./stored-texts.ts";

/** Twelve URL-safe characters are nine bytes. */
const ID_BYTES = 9;

/** Collects passages column by column; those of one document follow each other. */
export class PassageTableBuilder {
  readonly #columns = { document: [] as number[], start: [] as number[], end: [] as number[] };
  readonly #ids: string[] = [];
  readonly #headings: number[] = [];
  readonly #lists = new Map<string, number>();

  get size(): number {
    return this.#ids.length;
  }

  add({ id, headings, span }: Passage, document: number): void {
    this.#ids.push(id);
    this.#columns.document.push(document);
    this.#columns.start.push(span.start);
    this.#columns.end.push(span.end);
    const list = JSON.stringify(headings);
    if (!this.#lists.has(list)) this.#lists.set(list, this.#lists.size);
    this.#headings.push(this.#lists.get(list)!);
  }

  finish(): Sections {
    const lists = [...this.#lists.keys()].map((list) => Buffer.from(list));
    const headingOffsets = new Uint32Array(lists.length + 1);
    for (const [at, { length }] of lists.entries()) headingOffsets[at + 1] = headingOffsets[at]! + length;
    return {
      ids: new Uint8Array(Buffer.from(this.#ids.join(""), "base64url")),
      document: Uint32Array.from(this.#columns.document),
      start: Uint32Array.from(this.#columns.start),
      end: Uint32Array.from(this.#columns.end),
      headings: Uint32Array.from(this.#headings),
      headingOffsets,
      headingBytes: new Uint8Array(Buffer.concat(lists)),
    };
  }
}

/** Passages in columns; one becomes an object when it is asked for, and a string when its text is read. */
export class PassageTable {
  readonly size: number;
  readonly #documents: DocumentTable;
  readonly #texts: StoredTexts;
  readonly #ids: Buffer;
  readonly #document: Uint32Array;
  readonly #start: Uint32Array;
  readonly #end: Uint32Array;
  readonly #headings: Uint32Array;
  readonly #headingOffsets: Uint32Array;
  readonly #headingBytes: Buffer;
  /** For each document the place of its first passage, and the number of passages behind the last. */
  readonly #first: Uint32Array;

  constructor(sections: Sections, documents: DocumentTable, texts: StoredTexts) {
    this.#documents = documents;
    this.#texts = texts;
    this.#ids = asBuffer(sections.ids as Uint8Array);
    this.#document = sections.document as Uint32Array;
    this.#start = sections.start as Uint32Array;
    this.#end = sections.end as Uint32Array;
    this.#headings = sections.headings as Uint32Array;
    this.#headingOffsets = sections.headingOffsets as Uint32Array;
    this.#headingBytes = asBuffer(sections.headingBytes as Uint8Array);
    this.size = this.#document.length;
    this.#first = new Uint32Array(documents.documents.length + 1);
    for (const document of this.#document) this.#first[document + 1]!++;
    for (let at = 1; at < this.#first.length; at++) this.#first[at]! += this.#first[at - 1]!;
  }

  at(at: number): Passage {
    const document = this.#document[at]!;
    const span = { start: this.#start[at]!, end: this.#end[at]! };
    const from = this.#documents.textStart(document);
    const texts = this.#texts;
    const headings = () => this.#headingsAt(at);
    return {
      id: this.#idAt(at),
      documentId: this.#documents.documents[document]!.id,
      get headings() {
        return headings();
      },
      span,
      get text() {
        return texts.slice(from + span.start, from + span.end);
      },
    };
  }

  /** The place of the passage with this id, or -1. */
  placeOf(id: string): number {
    const wanted = Buffer.from(id, "base64url");
    if (wanted.length !== ID_BYTES) return -1;
    let found = this.#ids.indexOf(wanted);
    while (found >= 0 && found % ID_BYTES !== 0) found = this.#ids.indexOf(wanted, found + 1);
    const at = found / ID_BYTES;
    return found >= 0 && this.#idAt(at) === id ? at : -1;
  }

  /** The places of a document's passages: from, and up to but not including, to. */
  placesOf(documentId: string): { readonly from: number; readonly to: number } {
    const document = this.#documents.placeOf(documentId);
    return document < 0
      ? { from: 0, to: 0 }
      : { from: this.#first[document]!, to: this.#first[document + 1]! };
  }

  #headingsAt(at: number): string[] {
    const list = this.#headings[at]!;
    const [from, to] = [this.#headingOffsets[list], this.#headingOffsets[list + 1]];
    return JSON.parse(this.#headingBytes.toString("utf8", from, to)) as string[];
  }

  #idAt(at: number): string {
    return this.#ids.toString("base64url", at * ID_BYTES, (at + 1) * ID_BYTES);
  }
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
