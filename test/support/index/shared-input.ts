import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Real input lies beside the checkout and is not part of it. */
const SHARED = fileURLToPath(new URL("../../../../shared/", import.meta.url));

export interface SharedInput {
  readonly path: string;
  readonly missing: boolean;
  /** Ends a test's name, so that a run without the input says why it was skipped. */
  readonly note: string;
}

/** A file or folder of the shared input; its absence is printed. */
export function sharedInput(name: string): SharedInput {
  const path = `${SHARED}${name}`;
  const missing = !existsSync(path);
  if (missing) console.warn(`skipped: there is no ../shared/${name} beside this checkout`);
  return { path, missing, note: missing ? ` (skipped: no ../shared/${name})` : "" };
}

export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
