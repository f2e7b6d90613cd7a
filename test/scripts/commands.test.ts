import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startEmbeddingServer } from "../support/embedding-server/embedding-server.ts";
import { command, commandCutOff, type Ended, oneLine } from "../support/index/command.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { rewriteManifest } from "../support/index/rewrite-manifest.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
const INTERNAL = "LƯU HÀNH NỘI BỘ\n\nNăm 2022, huyện Mộc Lâm có 36 hợp tác xã.";
const documents = temporaryFolder({ ...MADE_UP_REPORTS, "scan.pdf": PNG, "noi-bo.txt": INTERNAL });
const index = join(temporaryFolder(), "index");
const batches = temporaryFolder();

const CITATION = ["date", "document", "end", "page", "quote", "start", "title"];
const keys = (value: unknown) => Object.keys(value as object).toSorted();

/** Rows as a spreadsheet or an editor on Windows might leave them; what is no string stands as JSON. */
function batchFile(name: string, rows: readonly unknown[], lineEnd = "\n"): string {
  const path = join(batches, name);
  const lines = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row)));
  writeFileSync(path, lines.map((line) => `${line}${lineEnd}`).join(""));
  return path;
}

function rowsOf({ stdout }: Ended): Record<string, unknown>[] {
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

let ingested: Ended;

beforeAll(async () => {
  ingested = await command("ingest", ["--json", "--documents", documents], { INDEX_DIR: index });
});

test("ingest: a picture named .pdf is told, the rest is indexed, exit 0", () => {
  expect(ingested).toMatchObject({ code: 0, stderr: "" });
  const [report, ...more] = rowsOf(ingested);
  expect(more).toEqual([]);
  const files = report!.files as { path: string; outcome: string; reason?: string }[];
  expect(Object.fromEntries(files.map(({ path, outcome }) => [path, outcome]))).toEqual({
    ...Object.fromEntries(Object.keys(MADE_UP_REPORTS).map((path) => [path, "indexed"])),
    "noi-bo.txt": "indexed",
    "scan.pdf": "failed",
  });
  expect(files.find(({ path }) => path === "scan.pdf")?.reason).toContain("ảnh");
});

test("documents for internal use wait for --as-administrator", async () => {
  const flags = ["--index", index, "--json"];
  const search = await command("search", [...flags, "hợp tác xã Mộc Lâm"]);
  expect(search.stdout).not.toContain("noi-bo.txt");
  const asked = await command("search", [...flags, "--as-administrator", "hợp tác xã Mộc Lâm"]);
  expect(asked.stdout).toContain("noi-bo.txt");
});

test("--help is on stdout, names its flags, and needs no index", async () => {
  const flags = {
    ingest: ["--documents", "--index"],
    ask: ["--index", "--json", "--batch"],
    verify: ["--index", "--json", "--batch"],
    search: ["--index", "--top", "--json", "--batch"],
    quiz: ["--index", "--topic", "--count", "--seed", "--json"],
  };
  const results = await Promise.all(
    Object.entries(flags).map(async ([name, names]) => ({
      name,
      names,
      ended: await command(name, ["--help"]),
    })),
  );
  for (const { name, names, ended } of results) {
    expect(ended, name).toMatchObject({ code: 0, stderr: "" });
    for (const flag of [`npm run -s ${name} --`, ...names]) expect(ended.stdout, name).toContain(flag);
  }
});

test("ask --json prints one object; a question as long as an argument may be is a success", async () => {
  const question = `${"?".repeat(100_000)} Moc Lam poverty rate 2022`;
  const ended = await command("ask", ["--index", index, "--json", question]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const [answer, ...more] = rowsOf(ended);
  expect(more).toEqual([]);
  expect(keys(answer)).toEqual(["answer", "citations", "kind", "language", "nearby", "question"].toSorted());
});

test("ask --batch: one line a row, in order, ids carried over, bad rows told in their place", async () => {
  const long = "hộ nghèo Mộc Lâm 2022 ".repeat(4546);
  const path = batchFile(
    "ask.jsonl",
    [
      { id: "a", question: "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?" },
      { id: 7, question: "Mộc Lâm's poverty rate in 2021?" },
      { id: "which", question: "Tỷ lệ hộ nghèo năm 2022?", note: "ignored" },
      "{not json",
      "null",
      "[1]",
      { id: "no question" },
      { id: "number", question: 5 },
      { question: "Tỷ lệ hộ nghèo của huyện Ngân Khê năm 2022?" },
      { id: "emoji", question: "😀😀" },
      { id: "control", question: "\u0000\u0007\u001b" },
      { id: "separators", question: "Tỷ lệ hộ nghèo\u2028của huyện Mộc Lâm\u2029năm 2020?" },
      { id: "long", question: long },
      { id: "empty", question: "" },
      { id: null, question: "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2020?" },
    ],
    "\r\n",
  );
  // As Notepad saves it.
  writeFileSync(path, `\ufeff${readFileSync(path, "utf8")}`);
  const ended = await command("ask", ["--index", index, "--batch", path]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const rows = rowsOf(ended);
  expect(rows.map(({ id }) => id)).toEqual([
    "a",
    7,
    "which",
    null,
    null,
    null,
    "no question",
    "number",
    null,
    "emoji",
    "control",
    "separators",
    "long",
    "empty",
    null,
  ]);
  expect(rows.map((row) => ("error" in row ? "error" : row.kind))).toEqual([
    "answered",
    "insufficient-evidence",
    "clarification",
    "error",
    "error",
    "error",
    "error",
    "error",
    "answered",
    "insufficient-evidence",
    "insufficient-evidence",
    "answered",
    expect.any(String),
    "insufficient-evidence",
    "answered",
  ]);
  for (const row of rows) {
    if ("error" in row) {
      expect(keys(row)).toEqual(["error", "id"]);
      expect(row.error).toMatch(/^[^\n]{5,200}$/u);
      continue;
    }
    const fields = ["answer", "citations", "id", "kind", "language", "nearby", "question"];
    expect(keys(row)).toEqual((row.kind === "clarification" ? [...fields, "choices"] : fields).toSorted());
    for (const citation of row.citations as object[]) expect(keys(citation)).toEqual(CITATION);
    for (const nearby of row.nearby as object[])
      expect(keys(nearby)).toEqual(expect.arrayContaining(CITATION));
  }
  const [first, refused, which] = rows;
  expect(first).toMatchObject({
    question: "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?",
    language: "vi",
    answer: expect.stringContaining("4,75%"),
    citations: [{ document: "moc-lam-2022.txt", date: "2023-01-12", page: null }],
    nearby: [],
  });
  expect(refused).toMatchObject({ language: "en", citations: [] });
  expect(refused!.nearby).toHaveLength(2);
  expect(which!.choices).toHaveLength(2);
});

test("verify --batch: verdict, found and citations; one verdict a claim", async () => {
  const path = batchFile("verify.jsonl", [
    { id: 1, claim: "Hộ nghèo của Mộc Lâm năm 2022 còn 4,75%" },
    { id: 2, claim: "Hộ nghèo của Mộc Lâm năm 2022 còn 4,57%" },
    { id: 3, claim: "Hộ nghèo của Mộc Lâm năm 2021 còn 4,75%" },
    { id: 4, question: "wrong field" },
    { id: 5, claim: "Không có con số nào." },
  ]);
  const ended = await command("verify", ["--index", index, "--batch", path]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const rows = rowsOf(ended);
  expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  expect(rows.map((row) => row.verdict ?? "error")).toEqual([
    "supported",
    "contradicted",
    "not-found",
    "error",
    "not-found",
  ]);
  expect(rows.map(({ found }) => found)).toEqual(["4,75%", "4,75%", null, undefined, null]);
  for (const row of rows.filter((one) => !("error" in one))) {
    expect(keys(row)).toEqual(["citations", "claim", "found", "id", "verdict"]);
    for (const citation of row.citations as object[]) expect(keys(citation)).toEqual(CITATION);
  }
  expect(rows[2]!.citations).toEqual([]);
});

test("quiz --json: an item a line, the same again, and what is missing on stderr", async () => {
  const args = ["--index", index, "--topic", "hộ nghèo Mộc Lâm", "--count", "5", "--json"];
  const [ended, again] = await Promise.all([command("quiz", args), command("quiz", args)]);
  const rows = rowsOf(ended);
  expect(ended.code).toBe(0);
  expect(again.stdout).toBe(ended.stdout);
  expect(rows.length).toBeGreaterThan(0);
  expect(ended.stderr).toContain(`${rows.length}/5`);
  for (const { question, options, correct, explanation, citations } of rows) {
    expect(question).toMatch(/hộ nghèo.*Mộc Lâm.*bao nhiêu/);
    const key = (options as string[])[correct as number]!;
    const [first] = citations as { quote: string }[];
    expect(keys(first)).toEqual(CITATION);
    expect(first!.quote).toContain(key);
    expect(explanation).toContain(key);
  }
});

test("search --batch: distinct passages, best first, as many as asked for", async () => {
  const path = batchFile("search.jsonl", [
    { id: "x", query: "hộ nghèo Mộc Lâm" },
    { id: "y", query: "😀" },
    { id: "z" },
  ]);
  const ended = await command("search", ["--index", index, "--top", "3", "--batch", path]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const [found, none, bad] = rowsOf(ended);
  expect(keys(found)).toEqual(["id", "query", "results"]);
  const results = found!.results as {
    document: string;
    text: string;
    start: number;
    end: number;
    score: number;
  }[];
  expect(results).toHaveLength(3);
  for (const result of results) {
    expect(keys(result)).toEqual(["document", "end", "score", "start", "text", "title"]);
    expect(result.text.length).toBeLessThanOrEqual(1200);
    expect(result.text.length).toBe(result.end - result.start);
  }
  const scores = results.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(results.map(({ document, start }) => `${document} ${start}`)).size).toBe(3);
  expect(none).toEqual({ id: "y", query: "😀", results: [] });
  expect(keys(bad)).toEqual(["error", "id"]);
});

test("a reader that goes away ends a batch in silence", async () => {
  const row = { id: 1, query: "hộ nghèo Mộc Lâm" };
  const path = batchFile("many.jsonl", Array<unknown>(2000).fill(row));
  const ended = await commandCutOff("search", ["--index", index, "--batch", path]);
  expect(ended.stderr).toBe("");
  expect(ended.code).toBe(0);
});

test("ingest with a provider beyond this machine says first where texts go", async () => {
  const server = await startEmbeddingServer({ key: "sk-nobody-sees-it" });
  onTestFinished(() => server.close());
  // Reaches this machine, but is no loopback address.
  const url = server.url.replace("127.0.0.1", "0.0.0.0");
  const environment = {
    EMBEDDINGS: "openai:test-model",
    OPENAI_BASE_URL: `${url}/v1`,
    OPENAI_API_KEY: "sk-nobody-sees-it",
    INDEX_DIR: join(temporaryFolder(), "index"),
  };
  const ended = await command("ingest", ["--documents", documents], environment);
  expect(ended.code).toBe(0);
  expect(oneLine(ended)).toContain(`được gửi tới ${url}`);
  expect(ended.stderr + ended.stdout).not.toContain("sk-nobody-sees-it");
  expect(server.requests.length).toBeGreaterThan(1);
});

describe("faults are one line on stderr, nothing on stdout", () => {
  function olderIndex(): string {
    const folder = join(temporaryFolder(), "index");
    cpSync(index, folder, { recursive: true });
    rewriteManifest(folder, (manifest) => {
      manifest.format = 0;
    });
    return folder;
  }
  const nowhere = join(temporaryFolder(), "nowhere");

  test.each<[string, string, () => string[], number, string[], Record<string, string>?]>([
    ["no question", "ask", () => ["--index", index], 2, ["--help"]],
    ["an unknown flag", "search", () => ["--index", index, "--most", "3", "chợ"], 2, ["--most", "--help"]],
    ["a quiz of no items", "quiz", () => ["--index", index, "--count", "0"], 2, ["--count"]],
    ["a topic without its flag", "quiz", () => ["--index", index, "hộ nghèo"], 2, ["--topic"]],
    ["no index", "ask", () => ["--index", nowhere, "hộ nghèo"], 1, [nowhere, "npm run ingest"]],
    [
      "an index of another version",
      "verify",
      () => ["--index", olderIndex(), "còn 5%"],
      1,
      ["npm run ingest"],
    ],
    [
      "an embedder of another name",
      "ask",
      () => ["--index", index, "hộ nghèo"],
      1,
      ["EMBEDDINGS", ".env"],
      { EMBEDDINGS: "bge-m3" },
    ],
    [
      "a provider that is not there",
      "ingest",
      () => ["--documents", documents, "--index", nowhere],
      1,
      ["127.0.0.1:9", "ollama serve"],
      { EMBEDDINGS: "ollama:bge-m3", OLLAMA_BASE_URL: "http://127.0.0.1:9" },
    ],
    ["no documents folder", "ingest", () => ["--documents", nowhere, "--index", nowhere], 1, [nowhere]],
  ])("%s", async (_, name, args, code, words, environment) => {
    const ended = await command(name, args(), environment);
    expect(ended).toMatchObject({ code, stdout: "" });
    for (const word of words) expect(oneLine(ended)).toContain(word);
  });
});
