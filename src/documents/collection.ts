import { createHash } from "node:crypto";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import { teamKey } from "../domain/audience.ts";
import type { Document } from "../domain/document.ts";

/** In a folder: who may read it and all folders below. */
export const COLLECTION_FILE = ".collection.yaml";

/** A folder that is not for everyone. */
export interface Collection {
  /** Keys of teams; a user's or a chat's id is a team of its own. Empty: administrators alone. */
  readonly readers: readonly string[];
  /** In words for the owner; the folder is then for administrators alone. */
  readonly fault?: string;
}

const LONGEST_BYTES = 64 * 1024;
const MEND = "phải có dòng readers: [tên nhóm, …]; đến khi sửa, chỉ quản trị viên xem được thư mục này";
const content = z.strictObject({ readers: z.array(z.union([z.string(), z.number()])).max(1000) });

/**
 * What `.collection.yaml` in a folder says; undefined when there is none. One that cannot be read as
 * it should closes the folder: it stands there to restrict.
 */
export async function readCollection(folder: string): Promise<Collection | undefined> {
  const path = join(folder, COLLECTION_FILE);
  const entry = await statOf(path);
  if (!entry) return undefined;
  const isPlain = entry.isFile() && entry.size <= LONGEST_BYTES;
  const readers = isPlain ? readersIn(await readFile(path, "utf8").catch(() => "")) : undefined;
  return readers ? { readers } : { readers: [], fault: MEND };
}

/** Who may read what lies in all of these folders. */
export function readersOf(collections: readonly Collection[]): Document["readers"] {
  return collections.map(({ readers }) => readers);
}

/** A document, or what stands for it, with its readers, which are part of what tells whether it changed. */
export function heldTo<T extends Pick<Document, "contentHash">>(
  collections: readonly Collection[],
  document: T,
): T & Pick<Document, "readers"> {
  const readers = readersOf(collections);
  if (readers.length === 0) return { ...document, readers };
  const contentHash = createHash("sha256")
    .update(document.contentHash)
    .update(JSON.stringify(readers))
    .digest("hex");
  return { ...document, readers, contentHash };
}

function readersIn(text: string): readonly string[] | undefined {
  try {
    const parsed = parseDocument(text, { logLevel: "silent" });
    if (parsed.errors.length > 0) return undefined;
    const { data } = content.safeParse(parsed.toJS({ maxAliasCount: 10 }));
    // `-100…`, a chat's id, keeps its sign.
    const keys = data?.readers.map((name) =>
      /^-?\d+$/.test(String(name)) ? String(name) : teamKey(String(name)),
    );
    return keys?.every((key) => key !== "") ? keys : undefined;
  } catch {
    return undefined;
  }
}

async function statOf(path: string) {
  try {
    return await lstat(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
