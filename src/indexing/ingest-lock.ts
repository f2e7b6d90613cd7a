import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const ATTEMPTS = 1000;

/** What its holder knows of a lock. */
export interface IngestLock {
  /** False when somebody took it for abandoned, or removed it. */
  isHeld(): boolean;
  release(): void;
}

/**
 * Takes the lock file at `path`, or gives the id of the process that holds it. A lock whose process
 * is gone is taken over; a process that merely has the same id did not start when the lock says.
 * Throws what the file system refuses.
 */
export function takeLock(path: string): IngestLock | { readonly heldBy: number } {
  const own = `${process.pid} ${startOf(process.pid) ?? "-"} ${randomUUID()}`;
  const lock: IngestLock = {
    isHeld: () => contentOf(path) === own,
    release: () => {
      try {
        if (contentOf(path) === own) rmSync(path, { force: true });
      } catch {
        // Once this process has ended it is taken over.
      }
    },
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (claim(path, own)) return lock;
    const found = contentOf(path);
    if (found === undefined) continue;
    if (isAlive(found)) return { heldBy: pidIn(found) };
    removeAbandoned(path, found, own);
  }
  return { heldBy: pidIn(contentOf(path) ?? "") };
}

/** Two that find the same dead holder must not both remove it: the later would remove the other's new lock. */
function removeAbandoned(path: string, found: string, own: string): void {
  const guard = `${path}.takeover`;
  if (claim(guard, own)) {
    if (contentOf(path) === found) rmSync(path, { force: true });
    rmSync(guard, { force: true });
    return;
  }
  const guardian = contentOf(guard);
  if (guardian !== undefined && !isAlive(guardian)) rmSync(guard, { force: true });
}

/** Creates the file with its content in one step, unless it stands: half a lock would look abandoned. */
function claim(path: string, content: string): boolean {
  const whole = `${path}.${randomUUID()}`;
  try {
    writeFileSync(whole, content);
    try {
      linkSync(whole, path);
    } catch (cause) {
      if (codeOf(cause) === "EEXIST") return false;
      // A file system without links.
      writeFileSync(path, content, { flag: "wx" });
    }
    return true;
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw cause;
  } finally {
    rmSync(whole, { force: true });
  }
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

const pidIn = (content: string) => Number(content.split(" ", 1)[0]);

function isAlive(content: string): boolean {
  const pid = pidIn(content);
  // A lock cut short reads as 0, which `kill` takes for this process's own group.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const started = content.split(" ")[1];
  const startsNow = startOf(pid);
  if (started && startsNow && started !== "-") return started === startsNow;
  try {
    process.kill(pid, 0);
    // Where starts cannot be told, an own id was somebody's before this process.
    return pid !== process.pid;
  } catch (cause) {
    return codeOf(cause) === "EPERM";
  }
}

/** When a living process started, in clock ticks since boot; undefined where the system does not tell. See proc(5). */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name before it may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isEnded = fields[0] === "Z" || fields[0] === "X";
    return isEnded ? "ended" : fields[19];
  } catch {
    return undefined;
  }
}

function codeOf(cause: unknown): string | undefined {
  return (cause as NodeJS.ErrnoException).code;
}
