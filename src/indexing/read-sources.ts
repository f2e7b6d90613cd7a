import type { Document } from "../domain/document.ts";
import type { FileReport } from "./ingest.ts";

/** A file to index, as the folder lists it. */
export interface Source {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
  /** It changed so shortly before it was listed that another change may bear the same time. */
  readonly fresh?: boolean;
  /** Of the folders that it lies in: a document that was read for others is read again. */
  readonly readers: Document["readers"];
}

interface Deps {
  /** The document that an unchanged file was read as before. */
  readonly known: (source: Source) => Document | undefined;
  readonly readSource: (path: string) => Promise<Document | FileReport>;
  readonly onRead: (found: Document | FileReport, done: number) => void;
}

/** Enough for a reader to see whether a second process is worth its start. */
const ASKED_AT_ONCE = 16;

/** What each source reads as, in their order; several are asked for at a time. Throws what `readSource` throws. */
export async function readSources(
  sources: readonly Source[],
  { known, readSource, onRead }: Deps,
): Promise<(Document | FileReport)[]> {
  const read: (Document | FileReport)[] = [];
  const left = sources.entries();
  let done = 0;
  const readOnwards = async () => {
    for (const [at, source] of left) {
      const found = known(source) ?? (await readSource(source.path));
      read[at] = found;
      onRead(found, ++done);
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, readOnwards));
  return read;
}
