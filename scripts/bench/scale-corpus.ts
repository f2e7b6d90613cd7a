import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import type { Document } from "../../src/domain/document.ts";
import { PHRASING_A } from "../../src/evaluation/province/phrasings/a/phrasing-a.ts";
import { createWorld } from "../../src/evaluation/province/world.ts";
import { writeReports } from "../../src/evaluation/province/write-reports.ts";
import { splitPassages } from "../../src/passages/split.ts";

const CORPORA = [
  { name: "laws", archive: "../shared/corpora/laws.tar.xz" },
  { name: "encyclopaedia articles", archive: "../shared/corpora/viwiki.tar.xz" },
];
/** A generated line shorter than this is a heading or a table's row: without them passages grow as long as real ones. */
const SHORTEST_LINE = 90;

export interface ScaleCorpus {
  readonly name: string;
  readonly passages: number;
  readonly characters: number;
  /** Some documents from everywhere, to make queries of. */
  readonly sample: readonly Document[];
}

/** Fills a folder with the corpora at hand, then with generated reports, up to at least `wanted` passages; the laws alone for 0. */
export async function writeScaleCorpus(folder: string, wanted: number): Promise<ScaleCorpus | undefined> {
  const read = createDocumentReader();
  const sample: Document[] = [];
  const taken = new Map<string, number>();
  const total = { files: 0, passages: 0, characters: 0 };
  // A little more: an ingest may leave out a file that repeats another.
  const enough = Math.ceil(wanted * 1.005);
  const take = async (kind: string, path: string) => {
    const result = await read({ path: relative(folder, path), bytes: readFileSync(path) });
    if (!result.ok) return;
    const passages = splitPassages(result.document);
    total.passages += passages.length;
    total.characters += passages.reduce((sum, { text }) => sum + text.length, 0);
    taken.set(kind, (taken.get(kind) ?? 0) + passages.length);
    if (total.files++ % Math.max(1, Math.floor(wanted / 1500)) === 0) sample.push(result.document);
  };
  for (const { name, archive } of wanted === 0 ? CORPORA.slice(0, 1) : CORPORA) {
    if (!existsSync(archive) || spawnSync("tar", ["-xJf", archive, "-C", folder]).status !== 0) continue;
    const inside = join(folder, relative("../shared/corpora", archive).replace(".tar.xz", ""));
    for (const file of readdirSync(inside).sort()) {
      if (wanted > 0 && total.passages >= enough) rmSync(join(inside, file));
      else await take(name, join(inside, file));
    }
  }
  for (let seed = 1; total.passages < enough; seed++) {
    const inside = join(folder, `province-${seed}`);
    mkdirSync(inside);
    for (const { path, text } of writeReports(`scale ${seed}`, createWorld(`scale ${seed}`), PHRASING_A)) {
      const lines = text.split("\n");
      const long = lines.filter((line) => line.length >= SHORTEST_LINE && !line.startsWith("|"));
      writeFileSync(join(inside, path), [...lines.slice(0, 1), ...long].join("\n\n"));
      await take("generated reports", join(inside, path));
    }
  }
  if (total.passages === 0) return undefined;
  const parts = [...taken].map(([kind, count]) => `${count} of ${kind}`).join(", ");
  return { ...total, sample, name: `${total.passages} passages (${parts})` };
}
