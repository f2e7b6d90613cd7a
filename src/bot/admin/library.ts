/** How far an ingest is. */
export interface IngestProgress {
  readonly phase: "reading" | "indexing" | "linking" | "checking";
  readonly done: number;
  readonly total: number;
}

/** What came of an ingest: of each file, and of all. */
export interface IngestResult {
  /** In words; undefined when the file was not found. */
  outcomeOf(path: string): string | undefined;
  readonly documents: number;
  readonly passages: number;
  /** Nothing could be read, so what served before goes on serving. */
  readonly kept: boolean;
}

interface LibraryFile {
  /** URL-safe, at most 24 characters. */
  readonly id: string;
  readonly path: string;
}

/** The folder of documents, as administrators change it. Paths are relative to it, with `/`. */
export interface Library {
  /** The endings of the files that can be read, `.docx` and so on. */
  readonly formats: readonly string[];
  /** The name under which a file may be stored; undefined when its kind cannot be read. */
  nameFor(given: string): string | undefined;
  /** Folders that a file may go to; "" is the folder itself. */
  folders(): Promise<readonly string[]>;
  /** Reads a file as an ingest would, apart from this process: what keeps it out, in words. */
  problemOf(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<string | undefined>;
  put(path: string, bytes: Uint8Array, options: { readonly replaces: boolean }): Promise<"stored" | "exists">;
  has(path: string): Promise<boolean>;
  /** By path. */
  files(): Promise<readonly LibraryFile[]>;
  /** Moves a file where it can be restored from. */
  remove(path: string): Promise<unknown>;
  /** The newest first, under ids of their own. */
  removed(): Promise<readonly LibraryFile[]>;
  restore(id: string): Promise<"restored" | "exists" | "gone">;
  /** Ingests in a process of its own, one at a time; rejects with words for the administrator. */
  ingest(onProgress: (progress: IngestProgress) => void, signal: AbortSignal): Promise<IngestResult>;
  /** Free space on the disk of the index, in bytes. */
  freeBytes(): Promise<number>;
}
