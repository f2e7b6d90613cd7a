import { badRequest } from "./api-error.ts";

export interface StoredFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly file_path: string;
  readonly bytes: Uint8Array;
}

/** Files that people sent or the bot uploaded, under the ids that messages carry. */
export class StoredFiles {
  private readonly files = new Map<string, StoredFile>();

  add(bytes: Uint8Array, name: string): StoredFile {
    const number = this.files.size;
    const file = {
      file_id: `file-${number}-of_bot`,
      file_unique_id: `unique-${number}`,
      file_size: bytes.byteLength,
      file_path: `documents/file_${number}${/\.\w+$/.exec(name)?.[0] ?? ""}`,
      bytes,
    };
    this.files.set(file.file_id, file);
    return file;
  }

  get(id: string | undefined): StoredFile {
    const file = this.files.get(id ?? "");
    if (!file) throw badRequest("wrong file_id or the file is temporarily unavailable");
    return file;
  }

  at(path: string): StoredFile | undefined {
    return [...this.files.values()].find(({ file_path }) => file_path === path);
  }
}
