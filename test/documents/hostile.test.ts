import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAssistant, runIngest } from "../../scripts/compose.ts";
import { parseConfig } from "../../src/config.ts";
import { findDocuments } from "../../src/documents/find-documents.ts";
import { createIsolatedReader, type IsolatedReader } from "../../src/documents/isolation/isolated-reader.ts";
import type { IngestReport } from "../../src/indexing/ingest.ts";
import { temporaryFolder, writeFiles } from "../support/index/temporary-folder.ts";
import { HOSTILE_ARCHIVES } from "./fixtures/hostile-archives.ts";
import { docxIncluding, docxLeadingTo, HOSTILE_DOCX } from "./fixtures/hostile-docx.ts";
import type { HostileFile } from "./fixtures/hostile-file.ts";
import { HOSTILE_PDF, pdfLeadingTo } from "./fixtures/hostile-pdf.ts";
import { HOSTILE_TABLES } from "./fixtures/hostile-tables.ts";
import { HOSTILE_TEXT } from "./fixtures/hostile-text.ts";
import { makeOddNames } from "./fixtures/odd-names.ts";

const MEMORY_BYTES = 768 * 1024 * 1024;
const CANARY = "hoàng yến báo động";
const SOUND = {
  "tốt.txt": "BÁO CÁO NĂM 2019\n\nNăm 2019, tỷ lệ hộ nghèo của huyện Ba Chẽ là 5,19%.\n",
  "tốt.md": "# Báo cáo năm 2018\n\nNăm 2018, tỷ lệ hộ nghèo của huyện Tiên Yên là 5,\u200b91\u034f%.\n",
  "đảo.txt": "BÁO CÁO NĂM 2017\n\nNăm 2017, tỷ lệ hộ nghèo của huyện Hải Hà là 7,\u202e38%.\nHết.\n",
  "đảo-dấu.txt": "BÁO CÁO NĂM 2016\n\nNăm 2016, tỷ lệ hộ nghèo của huyện Đầm Hà là 12\u200f/34%.\nHết.\n",
};
/** Flow collections so deep that their parser ends the process where it runs. */
const DEEP_SIDECAR = { "sâu.txt": "Có tệp thông tin.", "sâu.txt.meta.yaml": `a: ${"[".repeat(30_000)}` };
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) console.log("LibreOffice is not here: no .rtf leads outside in this run.");

let connections = 0;
const server = createServer((socket) => {
  connections++;
  socket.destroy();
});
const documents = temporaryFolder({ ...SOUND, ...DEEP_SIDECAR });
const outside = join(temporaryFolder({ "canary.txt": `Chim ${CANARY}.` }), "canary.txt");
const odd = makeOddNames(documents, outside);
if (odd.left.length > 0) console.log(`Not tried on this machine: ${odd.left.join("; ")}.`);
const config = parseConfig({ DOCUMENTS_DIR: documents, INDEX_DIR: join(temporaryFolder(), "index") });
const inner = createIsolatedReader({
  environment: { PATH: process.env.PATH ?? "" },
  limits: { memoryBytes: MEMORY_BYTES },
});
const said = new Map<string, string>();
let hostile: Record<string, HostileFile>;
let report: IngestReport;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const web = `http://127.0.0.1:${port}/x`;
  const file = pathToFileURL(outside).href;
  hostile = {
    ...HOSTILE_ARCHIVES,
    ...HOSTILE_DOCX,
    ...HOSTILE_TABLES,
    ...HOSTILE_PDF,
    ...HOSTILE_TEXT,
    "links-web.docx": { bytes: docxLeadingTo(`${web}/docx`), said: ["indexed", "unreadable"] },
    "links-file.docx": { bytes: docxLeadingTo(file), said: ["indexed", "unreadable"] },
    "links-path.docx": { bytes: docxLeadingTo(outside), said: ["indexed", "unreadable"] },
    "entities-web.docx": { bytes: docxIncluding(`${web}/dtd`), said: ["indexed", "unreadable"] },
    "entities-file.docx": { bytes: docxIncluding(file), said: ["indexed", "unreadable"] },
    "links-web.html": {
      bytes: `<p>Nội dung</p><img src="${web}/img"><iframe src="${web}/frame"></iframe><link rel="stylesheet" href="${web}/css"><script src="${web}/js"></script>`,
      said: "indexed",
    },
    "links-web.pdf": { bytes: pdfLeadingTo(`${web}/pdf`), said: "indexed" },
    ...(hasOffice && { "links.rtf": { bytes: rtfLeadingTo(web, outside), said: ["indexed", "unreadable"] } }),
  };
  writeFiles(
    documents,
    Object.fromEntries(Object.entries(hostile).map(([path, { bytes }]) => [path, bytes])),
  );
  const reader: IsolatedReader = {
    ...inner,
    read: async (file, onPage) => {
      const result = await inner.read(file, onPage);
      said.set(file.path, result.ok ? "indexed" : result.problem.code);
      return result;
    },
  };
  report = await runIngest(config, () => {}, { reader });
}, 600_000);

afterAll(() => {
  odd.close();
  server.close();
});

function rtfLeadingTo(web: string, path: string): string {
  const field = (code: string) => `{\\field{\\*\\fldinst ${code}}{\\fldrslt }}`;
  return `{\\rtf1{\\*\\template ${web}/template}N\\u7897?i dung. ${field(`INCLUDEPICTURE "${web}/picture.png"`)}${field(`INCLUDETEXT "${path}"`)}\\par}`;
}

const lines = (path: string) => report.files.filter((file) => file.path === path);

test("there are at least sixty files, and each has one line", () => {
  expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(60);
  for (const path of Object.keys(hostile)) expect(lines(path), path).toHaveLength(1);
  for (const { path, reason } of report.files) {
    expect(path).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(reason ?? "Được.", path).toMatch(/^\p{Lu}[^\n]+\.$/u);
    expect(reason ?? "", path).not.toMatch(/Error|\bat \w+ \(|\/src\//);
  }
});

test("what is said of each is what is wrong with it", () => {
  const wrong = Object.entries(hostile).filter(
    ([path, file]) => ![file.said].flat().includes(said.get(path) as never),
  );
  expect(wrong.map(([path]) => `${path}: ${said.get(path)}`)).toEqual([]);
});

test.each(Object.entries(odd.told))(
  "a name or a thing that is no plain file, %s, is told as %s",
  async (path, code) => {
    const { skipped } = await findDocuments(documents);
    expect(skipped.filter((one) => one.path === path)).toMatchObject([{ problem: { code } }]);
  },
);

test("no process that parsed held more than its limit", () => {
  expect(inner.peakBytes).toBeGreaterThan(0);
  expect(inner.peakBytes).toBeLessThan(MEMORY_BYTES);
});

test("nothing outside the folder was read, and nothing was fetched", () => {
  expect(connections).toBe(0);
  const files = readdirSync(config.INDEX_DIR, { recursive: true, withFileTypes: true });
  for (const entry of files.filter((one) => one.isFile())) {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const encoding of ["utf8", "utf16le"] as const)
      expect(bytes.includes(Buffer.from(CANARY, encoding)), entry.name).toBe(false);
  }
  expect(JSON.stringify(report)).not.toContain(CANARY);
});

describe("the sound ones answer", () => {
  let assistant: Awaited<ReturnType<typeof openAssistant>> | undefined;

  test.each([
    ["Tỷ lệ hộ nghèo của huyện Ba Chẽ năm 2019 là bao nhiêu?", "answered", "5,19%"],
    ["Tỷ lệ hộ nghèo của huyện Tiên Yên năm 2018 là bao nhiêu?", "answered", "5,91%"],
    ["Tỷ lệ hộ nghèo của huyện Hải Hà năm 2017 là bao nhiêu?", "insufficient-evidence", ""],
    ["Tỷ lệ hộ nghèo của huyện Đầm Hà năm 2016 là bao nhiêu?", "insufficient-evidence", ""],
  ])("%s", async (question, kind, words) => {
    assistant ??= await openAssistant(config);
    const answer = await assistant.ask(question);
    expect(answer.kind).toBe(kind);
    expect(JSON.stringify(answer)).toContain(words);
    expect(JSON.stringify(answer)).not.toMatch(/38%|34%/);
  });
});
