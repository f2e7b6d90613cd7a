import { readFileSync } from "node:fs";

/** Bytes of memory that a process and all that it started hold; 0 where the system does not tell (Linux does). */
export function memoryOf(pid: number): number {
  return treeOf(pid).reduce((sum, one) => sum + residentBytes(one), 0);
}

function treeOf(pid: number): number[] {
  const children = told(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

function residentBytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(told(`/proc/${pid}/status`))?.[1];
  return Number(kibibytes ?? 0) * 1024;
}

/** Empty for a process that has ended. */
function told(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
