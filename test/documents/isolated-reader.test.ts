import { fork } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { createIsolatedReader, type IsolatedReader } from "../../src/documents/isolation/isolated-reader.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { docxFile } from "./fixtures/docx-file.ts";

const MISBEHAVING = new URL("../support/reading/misbehaving-process.mjs", import.meta.url);
const MEMORY_BYTES = 400 * 1024 * 1024;
/** Longer than the limits below, however loaded the machine is. */
const ENDS_MS = 20_000;
const environment = { PATH: process.env.PATH ?? "" };
const content = Buffer.from("x");

let reader: IsolatedReader;
afterEach(() => reader.close());

function misbehaving(limits = {}): IsolatedReader {
  reader = createIsolatedReader({
    environment,
    entry: MISBEHAVING,
    limits: { silentMs: 1500, longestMs: 60_000, memoryBytes: MEMORY_BYTES, ...limits },
    children: 1,
  });
  return reader;
}

describe("what a file does to the process that reads it is told of the file alone", () => {
  test.each([
    ["abort", "crashed"],
    ["leave", "crashed"],
    ["leave-later", "crashed"],
    ["throw", "crashed"],
    ["hang", "took-too-long"],
    ["one-page-again", "took-too-long"],
    ["heap", "too-much-memory"],
    ["buffers", process.platform === "linux" ? "too-much-memory" : "took-too-long"],
    ["talk", "empty"],
  ])("%s: %s", async (path, code) => {
    misbehaving(path === "heap" || path === "buffers" ? { silentMs: 20_000 } : {});
    const results = await Promise.all([path, "sound"].map((name) => reader.read({ path: name, content })));
    expect(results.map((result) => !result.ok && result.problem.code)).toEqual([code, "empty"]);
    expect(reader.peakBytes).toBeLessThan(MEMORY_BYTES);
  });
});

test("a page that is done is a sign of life, and is passed on", async () => {
  const pages: number[] = [];
  const result = await misbehaving({ silentMs: 1200 }).read({ path: "pages", content }, (done) =>
    pages.push(done),
  );
  expect(result).toMatchObject({ problem: { code: "empty" } });
  expect(pages).toEqual([1, 2, 3, 4, 5, 6]);
});

test("however busy, a file has its longest time", async () => {
  const result = await misbehaving({ longestMs: 700 }).read({ path: "pages", content });
  expect(result).toMatchObject({ problem: { code: "took-too-long" } });
});

async function pidOf(from: IsolatedReader): Promise<number> {
  const result = await from.read({ path: "process", content });
  return result.ok ? (result.document as unknown as { pid: number }).pid : 0;
}

test("a process is used again until a fault, and a fault after other files is tried once more alone", async () => {
  misbehaving();
  const first = await pidOf(reader);
  expect(await pidOf(reader)).toBe(first);
  expect(await reader.read({ path: "abort", content })).toMatchObject({ problem: { code: "crashed" } });
  expect(await pidOf(reader)).not.toBe(first);
});

test("it is told no more of the environment than it is given", async () => {
  process.env.TELEGRAM_BOT_TOKEN = "1:secret";
  const result = await misbehaving().read({ path: "environment", content });
  delete process.env.TELEGRAM_BOT_TOKEN;
  const names = Object.keys(result.ok ? result.document : {});
  expect(names).toContain("PATH");
  expect(names.filter((name) => !/^(?:PATH|NODE_CHANNEL.*|PWD|_|ESBUILD.*)$/.test(name))).toEqual([]);
});

test("a reader that cannot start one says so, and blames no file", async () => {
  reader = createIsolatedReader({ environment, entry: new URL("file:///no/such/entry.mjs") });
  await expect(reader.read({ path: "a.txt", content })).rejects.toThrow(/Không khởi động được.*\.$/);
});

// A place of its own: other tests have files read at the same time.
vi.stubEnv("TMPDIR", temporaryFolder());
afterAll(() => vi.unstubAllEnvs());
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("dan-chung-reading-"));

test("after closing, what waits is rejected and nothing is left behind", async () => {
  const before = folders();
  misbehaving();
  const pid = await pidOf(reader);
  const waiting = [reader.read({ path: "hang", content }), reader.read({ path: "sound", content })];
  const settled = Promise.allSettled(waiting);
  const made = folders().filter((name) => !before.includes(name));
  expect(made).not.toEqual([]);
  reader.close();
  // Not when the process is heard to have ended: a command may be over by then.
  expect(made.filter((name) => existsSync(`${tmpdir()}/${name}`))).toEqual([]);
  await settled;
  await expect(reader.read({ path: "sound", content })).rejects.toThrow("closed");
  await expectEnd(pid);
});

test("real files: a text, a Word file, and bytes that are none", async () => {
  reader = createIsolatedReader({ environment });
  const read = (path: string, bytes: Uint8Array) => reader.read({ path, content: bytes });
  expect(await read("a.txt", Buffer.from("Một câu."))).toMatchObject({
    ok: true,
    document: { text: "Một câu." },
  });
  expect(await read("a.docx", docxFile(["Một câu."]))).toMatchObject({
    ok: true,
    document: { text: "Một câu." },
  });
  expect(await read("a.pdf", Buffer.from("%PDF-1.4 x"))).toMatchObject({ ok: false, outcome: "failed" });
  const missing = await reader.read({ path: "b.txt", content: { file: "/no/such/file.txt" } });
  expect(missing).toMatchObject({ problem: { code: "changing" } });
});

test.skipIf(process.platform !== "linux")(
  "a process whose parent is killed ends, even in the middle of parsing, and takes its folder along",
  async () => {
    reader = createIsolatedReader({ environment });
    const before = folders();
    const parent = fork(fileURLToPath(new URL("../support/reading/doomed-parent.ts", import.meta.url)), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const pid = await new Promise<number>((resolve) =>
      parent.once("message", (told) => resolve(told as number)),
    );
    parent.kill("SIGKILL");
    await expectEnd(pid);
    const left = () =>
      folders().filter((name) => !before.includes(name) && existsSync(`${tmpdir()}/${name}`));
    for (const end = Date.now() + ENDS_MS; left().length > 0 && Date.now() < end; ) await sleep(100);
    expect(left()).toEqual([]);
  },
);

async function expectEnd(pid: number): Promise<void> {
  const isThere = () => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  for (const end = Date.now() + ENDS_MS; isThere() && Date.now() < end; ) await sleep(50);
  expect(isThere()).toBe(false);
}
