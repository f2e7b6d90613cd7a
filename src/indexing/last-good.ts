import type { Generations } from "./generations.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { damagedFiles } from "./open-generation.ts";
import { mayStay, type Restrictions } from "./restrictions.ts";

/** The current generation, or the newest other one when that is damaged; undefined when none is whole. */
export async function lastGood(
  generations: Generations,
): Promise<{ readonly folder: string; readonly manifest: Manifest } | undefined> {
  const current = generations.current();
  for (const folder of [...(current ? [current] : []), ...generations.others()]) {
    const manifest = readManifest(folder);
    if (manifest && (await damagedFiles(folder, manifest)).length === 0) return { folder, manifest };
  }
  return undefined;
}

/** Nothing new is built: what was found whole serves, a damaged one and leftovers go. */
export function settle(generations: Generations, whole: string, now: Restrictions): void {
  const isServing = whole === generations.current();
  if (!isServing) generations.makeCurrent(whole);
  const [spare] = isServing ? generations.others() : [];
  const manifest = spare && readManifest(spare);
  generations.tidy(manifest && mayStay(manifest, now) ? spare : undefined);
}
