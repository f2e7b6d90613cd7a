import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { OriginalFile } from "../src/bot/assistant.ts";
import { heldTo } from "../src/documents/collection.ts";
import { findDocuments } from "../src/documents/find-documents.ts";
import { hashOf } from "../src/documents/read-document.ts";
import type { Document } from "../src/domain/document.ts";

/** What bots may send. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/**
 * The file that a document of the index was read from. Undefined when the folder holds it no longer, or
 * holds another in its place or for other readers: what has not been through an ingest may be marked secret.
 */
export async function originalFile(
  folder: string,
  document: Pick<Document, "path" | "contentHash">,
): Promise<OriginalFile | "too-large" | undefined> {
  const { files } = await findDocuments(folder);
  const found = files.find(({ path }) => path === document.path);
  if (!found) return undefined;
  if (found.bytes > LARGEST_BYTES) return "too-large";
  const bytes = await readFile(found.file);
  const sidecar = found.sidecar && (await readFile(found.sidecar.file));
  const { contentHash } = heldTo(found.collections, { contentHash: hashOf(bytes, sidecar) });
  return contentHash === document.contentHash ? { name: basename(found.path), bytes } : undefined;
}
