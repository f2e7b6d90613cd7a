import { basename, extname } from "node:path";
import { SUPPORTED_EXTENSIONS } from "./read-document.ts";

/** What disguises a name or means something to a file system, and letters that no name on Windows may have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\p{Cf}\p{Cs}\p{Co}<>:"|?*]/gu;
/** A file system's limit, in bytes, less what a sidecar's ending adds. */
const LONGEST_BYTES = 200;

/**
 * A name as a file from outside may be stored: without folders, NFC, no control or direction characters,
 * not hidden. Undefined when nothing is left of it, or no reader knows its ending.
 */
export function cleanFileName(given: string): string | undefined {
  const bare = basename(given.replaceAll("\\", "/"))
    .normalize("NFC")
    .replace(UNWANTED, "")
    .replace(/\s+/gu, " ")
    .replace(/^[.~$\s]+|[.\s]+$/gu, "");
  const extension = extname(bare);
  if (!SUPPORTED_EXTENSIONS.includes(extension.toLowerCase())) return undefined;
  let stem = bare.slice(0, -extension.length).trim();
  while (Buffer.byteLength(stem + extension) > LONGEST_BYTES) stem = [...stem].slice(0, -1).join("").trim();
  // The folder's own README.md is no document.
  const isUsable = /[\p{L}\p{N}]/u.test(stem) && !/^readme\.md$/i.test(stem + extension);
  return isUsable ? stem + extension : undefined;
}
