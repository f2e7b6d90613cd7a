import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, settings } from "../../../src/config.ts";
import { temporaryFolder } from "../index/temporary-folder.ts";
import type { Ended } from "./interrupted-ingest.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PAGE = 4096;
/** The mount is seen by this process alone and goes with it. */
const OWN_MOUNTS = ["unshare", "--mount", "--map-root-user"];
const SCRIPT = `mount -t tmpfs -o size="$SIZE" tmpfs "$INDEX_DIR" || exit 99
cp -r "$FROM/." "$INDEX_DIR" || exit 99
[ -z "$READ_ONLY" ] || mount -o remount,ro "$INDEX_DIR" || exit 99
"$NODE" --import tsx scripts/ingest.ts; code=$?
cp -r "$INDEX_DIR/." "$OUT" || exit 99
exit $code`;

/** Whether this machine lets a test have a small disk of its own. */
export function canMount(): boolean {
  const [name, ...args] = OWN_MOUNTS;
  return spawnSync(name!, [...args, "mount", "-t", "tmpfs", "tmpfs", temporaryFolder()]).status === 0;
}

/** The room that an index directory takes on a disk. */
export function roomOf({ INDEX_DIR }: Config): number {
  return readdirSync(INDEX_DIR, { recursive: true, withFileTypes: true })
    .map((entry) => (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 1))
    .reduce((sum, size) => sum + Math.ceil(size / PAGE) * PAGE, 0);
}

/** `npm run ingest` with the index directory on a disk of `size` bytes, which may be read-only; then it lies where it was. */
export function ingestOnDisk(
  config: Config,
  { size, readOnly = false }: { size: number; readOnly?: boolean },
): Ended {
  const { INDEX_DIR, DOCUMENTS_DIR } = config;
  const [from, out] = [temporaryFolder(), temporaryFolder()];
  cpSync(INDEX_DIR, from, { recursive: true });
  const [name, ...args] = OWN_MOUNTS;
  const unset = Object.fromEntries(Object.keys(settings).map((key) => [key, ""]));
  const { status, signal, stderr } = spawnSync(name!, [...args, "sh", "-c", SCRIPT], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ...unset,
      INDEX_DIR,
      DOCUMENTS_DIR,
      NODE: process.execPath,
      SIZE: String(size),
      READ_ONLY: readOnly ? "1" : "",
      FROM: from,
      OUT: out,
    },
    encoding: "utf8",
    timeout: 120_000,
  });
  rmSync(INDEX_DIR, { recursive: true });
  mkdirSync(INDEX_DIR);
  cpSync(out, INDEX_DIR, { recursive: true });
  return { code: status, signal, stderr };
}
