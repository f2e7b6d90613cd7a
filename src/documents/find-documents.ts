import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { SUPPORTED_EXTENSIONS } from "./read-document.ts";
import type { ReadProblem } from "./read-problem.ts";

interface FoundFile {
  /** Relative to the folder, NFC, with `/` between folders. */
  readonly path: string;
  /** Where to open it: names on disk need not be NFC. */
  readonly file: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

export interface FoundDocuments {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly { readonly path: string; readonly problem: ReadProblem }[];
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

  const visit = async (folder: string, within: string) => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const name = entry.name.normalize("NFC");
      const path = within === "" ? name : `${within}/${name}`;
      const file = join(folder, entry.name);
      if (name.startsWith(".") || name.startsWith("~$") || path.toLowerCase() === "readme.md") continue;
      try {
        if (entry.isDirectory()) await visit(file, path);
        else if (entry.isFile() || entry.isSymbolicLink()) await add(file, path, entry.isSymbolicLink());
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        skipped.push({ path, problem: { code: "unreadable", detail } });
      }
    }
  };

  const add = async (file: string, path: string, isLink: boolean) => {
    const entry = await stat(file);
    const target = isLink ? await realpath(file) : file;
    if (target !== home && !target.startsWith(home + sep)) {
      skipped.push({ path, problem: { code: "outside-folder" } });
      return;
    }
    if (!entry.isFile()) return; // A link to a folder.
    const extension = extname(path).toLowerCase();
    if (SUPPORTED_EXTENSIONS.includes(extension))
      files.push({ path, file, bytes: entry.size, modifiedMs: entry.mtimeMs });
    else skipped.push({ path, problem: { code: "unsupported", extension } });
  };

  await visit(home, "");
  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
  return { files: files.sort(byPath), skipped: skipped.sort(byPath) };
}
