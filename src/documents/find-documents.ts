import { isUtf8 } from "node:buffer";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, sep } from "node:path";
import { COLLECTION_FILE, type Collection, readCollection } from "./collection.ts";
import { SUPPORTED_EXTENSIONS } from "./read-document.ts";
import type { ReadProblem } from "./read-problem.ts";
import { problemOf } from "./read-whole.ts";

interface FoundFile {
  /** Relative to the folder, NFC, with `/` between folders. */
  readonly path: string;
  /** Where to open it, links followed: names on disk need not be NFC. */
  readonly file: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Changed so shortly before that another change may bear the same time. */
  readonly fresh: boolean;
  /** The file beside it that states its title, date and the like. */
  readonly sidecar?: Sidecar;
  /** The restricted folders that it lies in, outermost first. */
  readonly collections: readonly Collection[];
}

/** `NAME.ext.meta.yaml`, of that one document, or `NAME.meta.yaml`, of those of that name. */
type Sidecar = Pick<FoundFile, "path" | "file" | "bytes" | "modifiedMs" | "fresh">;

const SIDECAR = /\.meta\.yaml$/i;
/** What breaks a line, or shows a name in another order than it has. */
const UNSHOWABLE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/gu;

export interface FoundDocuments {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly { readonly path: string; readonly problem: ReadProblem }[];
  /** Files that should restrict a folder and cannot be read as they stand, in words for the owner. */
  readonly faults: readonly { readonly path: string; readonly fault: string }[];
}

/**
 * The documents below `root`, by path in code unit order, the same on every machine. Hidden files,
 * Office lock files (`~$…`) and the folder's own README.md are passed over in silence. A link to a
 * file counts when the file lies in the folder; folders are not entered through links, so that
 * nothing is found twice or without end. Throws when `root` cannot be listed.
 */
export async function findDocuments(root: string): Promise<FoundDocuments> {
  const begun = Date.now();
  const home = await realpath(root);
  const files: FoundFile[] = [];
  const skipped: { path: string; problem: ReadProblem }[] = [];
  const sidecars = new Map<string, Sidecar>();
  const paths = new Set<string>();
  const faults: { path: string; fault: string }[] = [];

  const visit = async (folder: string, within: string, above: readonly Collection[]) => {
    const own = await readCollection(folder);
    const collections = own ? [...above, own] : above;
    if (own?.fault) faults.push({ path: join(within, COLLECTION_FILE), fault: own.fault });
    // Names as bytes: one that is no UTF-8 could not be opened by what it reads as.
    const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
    for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
      const raw = entry.name.toString("utf8");
      const name = raw.normalize("NFC");
      const path = within === "" ? name : `${within}/${name}`;
      const file = join(folder, raw);
      if (name.startsWith(".") || name.startsWith("~$") || path.toLowerCase() === "readme.md") continue;
      const shown = path.replaceAll(UNSHOWABLE, "\ufffd");
      if (!isUtf8(entry.name) || shown !== path) {
        skipped.push({ path: shown, problem: { code: "bad-name" } });
        continue;
      }
      try {
        if (entry.isDirectory()) await visit(file, path, collections);
        else if (entry.isSymbolicLink()) await addLink(file, path, collections);
        else await add(file, path, collections);
      } catch (error) {
        const problem = problemOf(error as NodeJS.ErrnoException);
        const isLost = entry.isSymbolicLink() && problem.code === "changing";
        skipped.push({ path, problem: isLost ? { code: "broken-link" } : problem });
      }
    }
  };

  /** What it leads to stays restricted as it is where it lies. */
  const addLink = async (listed: string, path: string, collections: readonly Collection[]) => {
    const file = await realpath(listed);
    if (file !== home && !file.startsWith(home + sep)) {
      skipped.push({ path, problem: { code: "outside-folder" } });
      return;
    }
    if ((await stat(file)).isDirectory()) return; // Its files are found where they are.
    await add(file, path, [...collections, ...(await collectionsAbove(file, home))]);
  };

  const add = async (file: string, path: string, collections: readonly Collection[]) => {
    const entry = await stat(file);
    const extension = extname(path).toLowerCase();
    const fresh = begun - entry.mtimeMs < grainOf(entry.mtimeMs);
    const found = { path, file, bytes: entry.size, modifiedMs: entry.mtimeMs, fresh, collections };
    if (!entry.isFile()) skipped.push({ path, problem: { code: "not-a-file" } });
    else if (paths.has(path)) skipped.push({ path, problem: { code: "twin-name" } });
    else if (SIDECAR.test(path)) sidecars.set(path.replace(SIDECAR, ""), found);
    else if (SUPPORTED_EXTENSIONS.includes(extension)) files.push(found);
    else skipped.push({ path, problem: { code: "unsupported", extension } });
    paths.add(path);
  };

  await visit(home, "", []);
  const used = new Set<Sidecar>();
  const paired = files.map((found) => {
    const sidecar =
      sidecars.get(found.path) ?? sidecars.get(found.path.slice(0, -extname(found.path).length));
    if (!sidecar) return found;
    used.add(sidecar);
    return { ...found, sidecar };
  });
  for (const sidecar of sidecars.values())
    if (!used.has(sidecar)) skipped.push({ path: sidecar.path, problem: { code: "sidecar-alone" } });
  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  return { files: paired.sort(byPath), skipped: skipped.sort(byPath), faults: faults.sort(byPath) };
}

/** Those of the folders from `home` down to the one that holds the file. */
async function collectionsAbove(file: string, home: string): Promise<Collection[]> {
  const folders = relative(home, dirname(file)).split(sep).filter(Boolean);
  const found: Collection[] = [];
  for (let depth = 0; depth <= folders.length; depth++) {
    const collection = await readCollection(join(home, ...folders.slice(0, depth)));
    if (collection) found.push(collection);
  }
  return found;
}

/** How far apart two changes must be to bear different times: FAT and some network disks tell even seconds alone. */
function grainOf(modifiedMs: number): number {
  return modifiedMs % 1000 === 0 ? 2000 : 50;
}
