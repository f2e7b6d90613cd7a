import type { OnPage } from "../ocr/scan.ts";
import type { DocumentReader, ReadResult } from "../read-document.ts";
import { outcomeOf, type ReadProblem } from "../read-problem.ts";
import { readWhole } from "../read-whole.ts";
import { sidecarBytes } from "../sidecar-bytes.ts";
import type { UnreadFile } from "./messages.ts";

interface Deps {
  readonly read: DocumentReader;
  readonly maxBytes: number;
}

/** Opens a file and its sidecar and reads them; what cannot be opened is a problem of the document. */
export async function readUnread(
  { path, content, sidecar }: UnreadFile,
  { read, maxBytes }: Deps,
  onPage: OnPage,
): Promise<ReadResult> {
  const bytes = "file" in content ? await readWhole(content.file, maxBytes) : content;
  if ("code" in bytes) return refused(bytes);
  if (!sidecar) return read({ path, bytes }, onPage);
  const stated = "file" in sidecar ? await sidecarBytes(sidecar.file) : sidecar;
  return "code" in stated ? refused(stated) : read({ path, bytes, sidecar: stated }, onPage);
}

function refused(problem: ReadProblem): ReadResult {
  return { ok: false, outcome: outcomeOf(problem), problem };
}
