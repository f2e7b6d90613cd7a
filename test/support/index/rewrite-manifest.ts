import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Generations } from "../../../src/indexing/generations.ts";
import { stampedName } from "../../../src/indexing/manifest.ts";

export interface StoredManifest {
  format: unknown;
  made: Record<string, unknown>;
  files: Record<string, string>;
}

/** Makes the current generation one that says otherwise of itself, and sound all the same. Returns its folder. */
export function rewriteManifest(directory: string, change: (manifest: StoredManifest) => void): string {
  const generations = new Generations(directory);
  const folder = generations.current()!;
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as StoredManifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  const name = basename(folder).replace(/-[0-9a-f]+$/, "");
  const renamed = join(dirname(folder), stampedName(name, folder));
  renameSync(folder, renamed);
  generations.makeCurrent(renamed);
  return renamed;
}
