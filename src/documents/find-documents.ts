import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, sep } from "node:path";
import { COLLECTION_FILE, type Collection, readCollection } from "./collection.ts";
import { SUPPORTED_EXTENSIONS } from "./read-document.ts";
import type { ReadProblem } from "./read-problem.ts";

interface FoundFile {
  /** Relative to the folder, NFC, with `/` between folders. */
  readonly path: string;
  /** Where to open it: names on disk need not be NFC. */
  readonly file: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** The file beside it that states its title, date and the like. */
  readonly sidecar?: Sidecar;
  /** The restricted folders that it lies in, outermost first. */
  readonly collections: readonly Collection[];
}

/** `NAME.ext.meta.yaml`, of that one document, or `NAME.meta.yaml`, of those of that name. */
type Sidecar = Pick<FoundFile, "path" | "file" | "bytes" | "modifiedMs">;

const SIDECAR = /\.meta\.yaml$/i;

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
  const home = await realpath(root);
  const files: FoundFile[] = [];
  const skipped: { path: string; problem: ReadProblem }[] = [];
  const sidecars = new Map<string, Sidecar>();
  const faults: { path: string; fault: string }[] = [];

  const visit = async (folder: string, within: string, above: readonly Collection[]) => {
    const own = await readCollection(folder);
    const collections = own ? [...above, own] : above;
    if (own?.fault) faults.push({ path: join(within, COLLECTION_FILE), fault: own.fault });
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const name = entry.name.normalize("NFC");
      const path = within === "" ? name : `${within}/${name}`;
      const file = join(folder, entry.name);
      if (name.startsWith(".") || name.startsWith("~$") || path.toLowerCase() === "readme.md") continue;
      try {
        if (entry.isDirectory()) await visit(file, path, collections);
        else if (entry.isFile()) await add(file, path, collections);
        else if (entry.isSymbolicLink()) await addLink(file, path, collections);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        skipped.push({ path, problem: { code: "unreadable", detail } });
      }
    }
  };

  /** What it leads to stays restricted as it is where it lies. */
  const addLink = async (file: string, path: string, collections: readonly Collection[]) => {
    const target = await realpath(file);
    if (target !== home && !target.startsWith(home + sep)) {
      skipped.push({ path, problem: { code: "outside-folder" } });
      return;
    }
    if (!(await stat(file)).isFile()) return; // A link to a folder.
    await add(file, path, [...collections, ...(await collectionsAbove(target, home))]);
  };

  const add = async (file: string, path: string, collections: readonly Collection[]) => {
    const entry = await stat(file);
    const extension = extname(path).toLowerCase();
    const found = { path, file, bytes: entry.size, modifiedMs: entry.mtimeMs, collections };
    if (SIDECAR.test(path)) sidecars.set(path.replace(SIDECAR, ""), found);
    else if (SUPPORTED_EXTENSIONS.includes(extension)) files.push(found);
    else skipped.push({ path, problem: { code: "unsupported", extension } });
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
