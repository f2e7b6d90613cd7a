import { fork, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createDocumentReader } from "../src/documents/read-document.ts";
import { AppError } from "../src/errors.ts";
import { benchCorpus } from "./bench/corpus.ts";
import { sizeOf } from "./bench/folder-size.ts";
import { type IngestJob, measureIncremental, runIngestJob } from "./bench/incremental.ts";
import { measureLaws } from "./bench/laws.ts";
import { benchOurs } from "./bench/ours.ts";
import { queriesFrom } from "./bench/queries.ts";
import { benchScale, runScaleJob, type ScaleJob } from "./bench/scale.ts";
import { benchTutorial } from "./bench/tutorial.ts";
import { runCommand } from "./cli.ts";

const HELP = `
Đo: nạp tài liệu, dung lượng kho, bộ nhớ, thời gian trả lời; bên cạnh là cách làm thông thường của
LangChain (RecursiveCharacterTextSplitter, HNSWLib.fromDocuments, cùng bộ nhúng) trong cùng lượt đo.
Sau đó: nạp lại khi một tệp trong 1.000 tệp thay đổi, so với nạp mới tất cả.

  npm run bench
  npm run bench -- --scale N    từ N đoạn, và trên các luật khi có: thêm MiniSearch, khởi động, bộ nhớ, recall
`;
const EXAMPLE = { question: "Bình Liêu's poverty rate in 2019?", answer: "5,19%" };
const QUERIES = 200;

type Side = "ours" | "tutorial";
interface Job {
  readonly side: Side;
  readonly folder: string;
  readonly index: string;
  readonly queries: string;
}

const [, , job] = process.argv;
if (job?.startsWith("{")) await runJob(JSON.parse(job) as Job | ScaleJob | IngestJob);
else
  await runCommand(HELP, { scale: { type: "string" } }, async ({ flags: { scale } }) => {
    if (scale === undefined) return bench();
    if (!/^\d+$/.test(scale)) throw new AppError("bad-usage", "--scale là số đoạn, từ 0 trở lên.");
    return benchScale(Number(scale), fileURLToPath(import.meta.url));
  });

/** Each side is measured in a process of its own, so that its peak memory is its own. */
async function runJob(job: Job | ScaleJob | IngestJob): Promise<void> {
  if (!("side" in job) || "task" in job) {
    process.send?.("task" in job ? await runScaleJob(job) : await runIngestJob(job));
    process.disconnect?.();
    return;
  }
  const { side, folder, index, queries } = job;
  const asked = JSON.parse(readFileSync(queries, "utf8")) as string[];
  const result =
    side === "ours" ? await benchOurs(folder, asked, index) : await benchTutorial(folder, asked, index);
  process.send?.({ ...result, peakMiB: process.resourceUsage().maxRSS / 1024 });
  process.disconnect?.();
}

async function bench(): Promise<void> {
  const corpus = benchCorpus();
  const work = mkdtempSync(join(tmpdir(), "dan-chung-bench-index-"));
  try {
    const queries = join(work, "queries.json");
    writeFileSync(queries, JSON.stringify(await sampleQueries(corpus.folder)));
    process.stderr.write(`${corpus.name}: ${corpus.files} files\n`);
    const ours = await measureSide({
      side: "ours",
      folder: corpus.folder,
      index: join(work, "ours"),
      queries,
    });
    const first = await firstAnswer(join(work, "ours"));
    const tutorial = await measureSide({
      side: "tutorial",
      folder: corpus.folder,
      index: join(work, "tutorial"),
      queries,
    });
    const rows: [string, number, number | undefined, string][] = [
      ["passages", ours.passages, tutorial.passages, ""],
      ["figures", ours.figures, undefined, ""],
      ["ingest", ours.ingestMs / 1000, tutorial.ingestMs / 1000, "s"],
      [
        "passages per second",
        (ours.passages / ours.ingestMs) * 1000,
        (tutorial.passages / tutorial.ingestMs) * 1000,
        "/s",
      ],
      ["figures' share of ingest", ours.figureShare * 100, undefined, "%"],
      ["peak memory", ours.peakMiB, tutorial.peakMiB, "MiB"],
      ["index on disk", sizeOf(join(work, "ours")), sizeOf(join(work, "tutorial")), "MiB"],
      ["first right answer from start", first / 1000, undefined, "s"],
      ["search p50", ours.search.p50, tutorial.search.p50, "ms"],
      ["search p95", ours.search.p95, tutorial.search.p95, "ms"],
      ["ask p50", ours.ask.p50, undefined, "ms"],
      ["ask p95", ours.ask.p95, undefined, "ms"],
    ];
    process.stdout.write(table(corpus.name, rows));
    process.stdout.write(`\n${await measureLaws(work)}`);
    process.stdout.write(`\n${await measureIncremental(work, fileURLToPath(import.meta.url))}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(corpus.folder, { recursive: true, force: true });
  }
}

async function sampleQueries(folder: string): Promise<string[]> {
  const read = createDocumentReader();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const results = await Promise.all(
    names.slice(0, 60).map((path) => read({ path, bytes: readFileSync(join(folder, path)) })),
  );
  return queriesFrom(
    results.flatMap((result) => (result.ok ? [result.document] : [])),
    QUERIES,
  );
}

function measureSide(job: Job) {
  type Result = Awaited<ReturnType<typeof benchOurs>> & { peakMiB: number };
  return new Promise<Result>((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(job)], { execArgv: process.execArgv });
    child.once("message", (result) => resolve(result as Result));
    child.once("exit", (code) => reject(new Error(`the ${job.side} side ended with ${code}`)));
  });
}

/** Milliseconds from the start of a new process to the example's right answer on its stdout. */
function firstAnswer(index: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      "scripts/ask.ts",
      "--index",
      index,
      EXAMPLE.question,
    ]);
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(EXAMPLE.answer)) resolve(performance.now() - start);
    });
    child.once("exit", () => reject(new Error("the example question was not answered")));
  });
}

function table(name: string, rows: readonly [string, number, number | undefined, string][]): string {
  const shown = (value: number | undefined, unit: string) =>
    value === undefined
      ? "–"
      : `${value >= 100 ? Math.round(value) : value.toPrecision(3)}${unit && ` ${unit}`}`;
  const lines = rows.map(([label, ours, other, unit]) => {
    const ratio = other ? (ours / other).toFixed(2) : "–";
    return `| ${label} | ${shown(ours, unit)} | ${shown(other, unit)} | ${ratio} |`;
  });
  return [`| ${name} | Dẫn Chứng | plain LangChain | ratio |`, "|---|---|---|---|", ...lines, ""].join("\n");
}
