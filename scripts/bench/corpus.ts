import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeProvince } from "../evaluation-sets.ts";

const LAWS = "../shared/corpora/laws.tar.xz";

export interface BenchCorpus {
  readonly name: string;
  readonly folder: string;
  readonly files: number;
}

/**
 * A temporary folder with 110 laws when they are at hand, else with the made-up province's reports;
 * and the sample reports, so that the example question has its answer.
 */
export function benchCorpus(): BenchCorpus {
  const folder = mkdtempSync(join(tmpdir(), "dan-chung-bench-"));
  const unpacked = existsSync(LAWS) && spawnSync("tar", ["-xJf", LAWS, "-C", folder]).status === 0;
  if (!unpacked) writeProvince("a", folder);
  cpSync("data/samples", join(folder, "samples"), { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
  return { name: unpacked ? "110 laws and the samples" : "made-up reports and the samples", folder, files };
}
