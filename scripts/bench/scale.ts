import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "../../src/domain/document.ts";
import { sizeOf } from "./folder-size.ts";
import { queriesFrom } from "./queries.ts";
import { writeScaleCorpus } from "./scale-corpus.ts";
import { scaleTable } from "./scale-table.ts";
import { type SideName, sideOf } from "./sides.ts";
import { measured, type Percentiles, percentiles } from "./timing.ts";

const SIDES: readonly SideName[] = ["ours", "minisearch", "tutorial"];
const QUERIES = 300;
const STARTS = 3;
/** Compiled and cached before the clock counts, as in a bot that has served for a minute. */
const WARMING = 30;

export interface ScaleJob {
  readonly side: SideName;
  readonly task: "build" | "first" | "serve";
  readonly source: string;
  readonly index: string;
  readonly queries: string;
  readonly known: Known;
}

/** Words of a document, which a right search finds. */
interface Known {
  readonly query: string;
  readonly document: string;
}

interface Built {
  readonly passages: number;
  readonly ms: number;
  readonly peakMiB: number;
}
interface Served {
  readonly search: Percentiles;
  readonly residentMiB: number;
  readonly recall: number | undefined;
}
export interface SideResult extends Built, Served {
  readonly diskMiB: number;
  /** From the start of the process to the first result. */
  readonly firstMs: number;
}

/** What one child process does: each measure has a process of its own. Undefined: not installed. */
export async function runScaleJob({
  side: name,
  task,
  source,
  index,
  queries,
  known,
}: ScaleJob): Promise<unknown> {
  const side = await sideOf(name);
  if (!side) return null;
  const { rss } = process.memoryUsage;
  if (task === "build") {
    const { value: passages, ms } = await measured(() => side.build(source, index));
    return { passages, ms, peakMiB: process.resourceUsage().maxRSS / 1024 } satisfies Built;
  }
  const asked = JSON.parse(readFileSync(queries, "utf8")) as string[];
  const open = await side.open(index);
  if (task === "first") return (await open.search(known.query)).includes(known.document);
  const times: number[] = [];
  for (const query of [...asked.slice(-WARMING), ...asked])
    times.push((await measured(() => open.search(query))).ms);
  const served = { search: percentiles(times.slice(WARMING)), residentMiB: rss() / 1024 ** 2 };
  return { ...served, recall: await open.recall?.(asked) };
}

/** Prints a table for the laws when they are at hand, and one for `passages`. */
export async function benchScale(passages: number, runner: string): Promise<void> {
  const cores = `${availableParallelism()} × ${cpus()[0]?.model.trim()}`;
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, ${cores}, ${memory}, Node ${process.version}\n\n`,
  );
  for (const wanted of passages > 0 ? [0, passages] : [0]) await benchOne(wanted, runner);
}

async function benchOne(wanted: number, runner: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "dan-chung-scale-"));
  try {
    const source = join(work, "documents");
    mkdirSync(source);
    const corpus = await writeScaleCorpus(source, wanted);
    if (!corpus) return;
    process.stderr.write(`${corpus.name}\n`);
    const queries = join(work, "queries.json");
    writeFileSync(queries, JSON.stringify(queriesFrom(corpus.sample, QUERIES)));
    const results = new Map<SideName, SideResult | undefined>();
    for (const side of SIDES) {
      process.stderr.write(`${side}\n`);
      const job = { side, source, index: join(work, side), queries, known: knownIn(corpus.sample) };
      results.set(side, await measureSide(job, runner));
    }
    process.stdout.write(scaleTable(corpus, results));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureSide(job: Omit<ScaleJob, "task">, runner: string): Promise<SideResult | undefined> {
  const run = <T>(task: ScaleJob["task"]) =>
    resultOf<T>(fork(runner, [JSON.stringify({ ...job, task })], { execArgv: process.execArgv }));
  const built = await run<Built | null>("build");
  if (!built) return undefined;
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const { ms } = await measured(() => (job.side === "ours" ? firstSearch(job) : run("first")));
    starts.push(ms);
  }
  const served = await run<Served>("serve");
  return { ...built, ...served, diskMiB: sizeOf(job.index), firstMs: percentiles(starts).p50 };
}

/** The product's own command, until its results stand on stdout. */
async function firstSearch({ index, known }: Omit<ScaleJob, "task">): Promise<void> {
  const script = fileURLToPath(new URL("../search.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, "--json", "--index", index, known.query]);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.endsWith("\n")) resolve();
    });
    child.once("exit", () => reject(new Error("the search ended without results")));
  });
  const { results } = JSON.parse(said) as { results: { document: string }[] };
  if (!results.some(({ document }) => document === known.document))
    throw new Error(`the search did not find ${known.document}`);
}

/** The longest sentence's first words of a document from the middle. */
function knownIn(sample: readonly Document[]): Known {
  const { text, path } = sample[Math.floor(sample.length / 2)]!;
  const words = text.split(/[.;\n]/).sort((a, b) => b.length - a.length)[0]!;
  return { query: words.split(/\s+/).slice(0, 14).join(" "), document: path };
}

function resultOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as T));
    child.once("exit", (code) => reject(new Error(`a process of the benchmark ended with ${code}`)));
  });
}
