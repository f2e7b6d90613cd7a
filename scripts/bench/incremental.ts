import { type ChildProcess, fork, spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { PHRASING_A } from "../../src/evaluation/province/phrasings/a/phrasing-a.ts";
import { createWorld } from "../../src/evaluation/province/world.ts";
import { writeReports } from "../../src/evaluation/province/write-reports.ts";
import type { BuildWork } from "../../src/indexing/build-generation.ts";
import { readConfig, runIngest } from "../compose.ts";
import { measured } from "./timing.ts";

const LAWS = "../shared/corpora/laws.tar.xz";
const FILES = 1000;
const CHANGED = "\n\nNăm 2022, số hợp tác xã là 4.713 đơn vị.\n";

/** An ingest in a process of its own, without the start of the process. */
export interface IngestJob {
  readonly documents: string;
  readonly index: string;
}

interface IngestCost {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  readonly passages: number;
  readonly work: BuildWork | undefined;
}

export async function runIngestJob(job: IngestJob): Promise<IngestCost> {
  const before = process.cpuUsage();
  const { value, ms } = await measured(() => runIngest(readConfig(job), () => {}));
  const { user, system } = process.cpuUsage(before);
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  return { ms, cpuMs: (user + system) / 1000, peakMiB, passages: value.counts.passages, work: value.work };
}

/** What one changed file of 1,000 costs beside ingesting all of them, as tables. */
export async function measureIncremental(work: string, runner: string): Promise<string> {
  const corpora = [
    { name: "made-up reports", write: writeMadeUp },
    { name: "chapters of laws", write: writeChapters },
  ];
  let told = "";
  for (const { name, write } of corpora) {
    const documents = join(work, "files");
    const index = join(work, "files-index");
    mkdirSync(documents);
    if (write(documents)) {
      const run = () =>
        resultOf(fork(runner, [JSON.stringify({ documents, index })], { execArgv: process.execArgv }));
      const full = await run();
      appendFileSync(join(documents, readdirSync(documents).sort()[FILES / 2]!), CHANGED);
      told += table(`${FILES} ${name}, ${full.passages} passages`, full, await run());
    }
    for (const folder of [documents, index]) rmSync(folder, { recursive: true, force: true });
  }
  return told;
}

function writeMadeUp(folder: string): boolean {
  let written = 0;
  for (let seed = 1; written < FILES; seed++) {
    const reports = writeReports(`files ${seed}`, createWorld(`files ${seed}`), PHRASING_A);
    for (const { path, text } of reports.slice(0, FILES - written)) {
      writeFileSync(join(folder, `${seed}-${path}`), text);
      written++;
    }
  }
  return true;
}

/** False when the laws are not at hand. */
function writeChapters(folder: string): boolean {
  const unpacked = `${folder}-laws`;
  mkdirSync(unpacked);
  try {
    if (
      !existsSync(LAWS) ||
      spawnSync("tar", ["-xJf", LAWS, "--strip-components=1", "-C", unpacked]).status !== 0
    )
      return false;
    const chapters = readdirSync(unpacked)
      .sort()
      .flatMap((file) => readFileSync(join(unpacked, file), "utf8").split(/\n(?=Chương )/));
    for (const [at, chapter] of chapters.slice(0, FILES).entries())
      writeFileSync(join(folder, `${String(at).padStart(4, "0")}.txt`), chapter);
    return chapters.length >= FILES;
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

function resultOf(child: ChildProcess): Promise<IngestCost> {
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as IngestCost));
    child.once("exit", (code) => reject(new Error(`an ingest ended with ${code}`)));
  });
}

function table(title: string, full: IngestCost, one: IngestCost): string {
  const row = (label: string, of: (cost: IngestCost) => number, unit: string) =>
    `| ${label} | ${of(full).toFixed(1)} ${unit} | ${of(one).toFixed(1)} ${unit} | ${(of(one) / of(full)).toFixed(3)} |`;
  const count = (label: string, of: (work: BuildWork) => number) =>
    `| ${label} | ${full.work && of(full.work)} | ${one.work && of(one.work)} | |`;
  return [
    `| ${title} | all files new | one file changed | ratio |`,
    "|---|---|---|---|",
    row("time", ({ ms }) => ms / 1000, "s"),
    row("processor time", ({ cpuMs }) => cpuMs / 1000, "s"),
    row("peak memory", ({ peakMiB }) => peakMiB, "MiB"),
    count("documents analysed", ({ analysed }) => analysed),
    count("documents whose figures were read", ({ figuresRead }) => figuresRead),
    count("passages embedded", ({ embedded }) => embedded),
    "\n",
  ].join("\n");
}
