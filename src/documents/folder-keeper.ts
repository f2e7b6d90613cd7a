import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Hidden, so that no ingest reads it. */
const TRASH = ".trash";
const SIDECAR = ".meta.yaml";

interface TrashedFile {
  /** URL-safe, at most 24 characters. */
  readonly id: string;
  /** Where it lay, relative to the folder. */
  readonly path: string;
}

/** Changes a folder of documents without ever losing a file: what goes, goes to a hidden folder inside. */
export interface FolderKeeper {
  /** Folders below, not hidden, `""` for the folder itself. */
  folders(): Promise<string[]>;
  /** Stores a file whole or not at all. "exists" when the path is taken and may not be replaced. */
  put(path: string, bytes: Uint8Array, options: { readonly replaces: boolean }): Promise<"stored" | "exists">;
  has(path: string): Promise<boolean>;
  /** Moves a file and its sidecar to the trash; undefined when it is not there. */
  remove(path: string): Promise<TrashedFile | undefined>;
  /** The newest first. */
  trashed(): Promise<TrashedFile[]>;
  restore(id: string): Promise<"restored" | "exists" | "gone">;
}

/** Paths are those of findDocuments, or cleaned names behind one of `folders`: nothing else may be given. */
export function createFolderKeeper(root: string, now: () => number = Date.now): FolderKeeper {
  /** Gives the id and the place in the trash under which the file now lies. */
  async function toTrash(path: string): Promise<{ id: string; target: string }> {
    const id = `${now().toString(36)}-${randomBytes(4).toString("hex")}`;
    const target = join(root, TRASH, id, path);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(root, path), target);
    return { id, target };
  }

  async function remove(path: string): Promise<TrashedFile | undefined> {
    const file = join(root, path);
    if (!(await isFile(file))) return undefined;
    const { id, target } = await toTrash(path);
    // It may say that the document is restricted: it comes back with it.
    if (await isFile(file + SIDECAR)) await rename(file + SIDECAR, target + SIDECAR);
    await flushFolder(dirname(file));
    return { id, path };
  }

  async function trashed(): Promise<TrashedFile[]> {
    const ids = existsSync(join(root, TRASH)) ? await readdir(join(root, TRASH)) : [];
    const found = ids.sort().map(async (id) => {
      const entries = await readdir(join(root, TRASH, id), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(SIDECAR));
      return files.map((entry) => ({
        id,
        path: join(entry.parentPath, entry.name).slice(join(root, TRASH, id).length + 1),
      }));
    });
    return (await Promise.all(found)).flat().reverse();
  }

  return {
    async folders() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const below = entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(root).length + 1))
        .filter((path) => !path.split("/").some((part) => part.startsWith(".")));
      return ["", ...below.sort()];
    },
    async put(path, bytes, { replaces }) {
      const file = join(root, path);
      const beside = join(dirname(file), `.upload-${randomBytes(6).toString("hex")}`);
      try {
        const handle = await open(beside, "wx", 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        if (await exists(file)) {
          if (!replaces) return "exists";
          // The sidecar stays: it is about the document, whatever its version.
          await toTrash(path);
        }
        // Unlike a renaming, a link never takes the place of a file that came in the meantime.
        await link(beside, file);
        await flushFolder(dirname(file));
        return "stored";
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === "EEXIST") return "exists";
        throw cause;
      } finally {
        await rm(beside, { force: true });
      }
    },
    has: (path) => exists(join(root, path)),
    remove,
    trashed,
    async restore(id) {
      const found = (await trashed()).find((one) => one.id === id);
      if (!found) return "gone";
      const from = join(root, TRASH, id, found.path);
      const to = join(root, found.path);
      if (await exists(to)) return "exists";
      await mkdir(dirname(to), { recursive: true });
      // First what may restrict it.
      if ((await isFile(from + SIDECAR)) && !(await exists(to + SIDECAR)))
        await rename(from + SIDECAR, to + SIDECAR);
      await rename(from, to);
      await rm(join(root, TRASH, id), { recursive: true });
      await flushFolder(dirname(to));
      return "restored";
    },
  };
}

async function isFile(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isFile() === true;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
