import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";

interface Stored {
  format: unknown;
  made: Record<string, unknown>;
}

const index = ownIndex(MADE_UP_REPORTS);

beforeAll(async () => {
  await index.ingest();
});

function rewriteManifest(change: (manifest: Stored) => void): void {
  const path = join(new Generations(index.config.INDEX_DIR).current()!, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Stored;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

describe.each<[string, (manifest: Stored) => void, string[]]>([
  ["another embedder", ({ made }) => (made.embedder = "model-a"), ["model-a", "builtin"]],
  ["another dimension", ({ made }) => (made.dimension = 384), ["384", "256"]],
  ["another splitter", ({ made }) => (made.splitter = "0/800"), ["0/800", "1200"]],
  ["another analyser", ({ made }) => (made.analyser = "0"), ["0"]],
  ["another reader of documents", ({ made }) => (made.documents = 0), ["0"]],
  ["another reader of figures", ({ made }) => (made.figures = 0), ["0"]],
  ["an older format", (manifest) => (manifest.format = 0), []],
  ["a newer format", (manifest) => (manifest.format = 99), []],
  ["no format", (manifest) => (manifest.format = undefined), []],
])("an index of %s", (_, change, words) => {
  test("is refused with both sides named and the command that mends it, which does", async () => {
    rewriteManifest(change);
    const error = await index.open().then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(AppError);
    const { code, message } = error as AppError;
    expect(code).toBe("index-mismatch");
    for (const word of [index.config.INDEX_DIR, "npm run ingest", ...words]) expect(message).toContain(word);
    expect(message).not.toContain("\n");

    expect((await index.ingest()).rebuilt).toBe(true);
    await expect(index.open()).resolves.toBeDefined();
  });
});

test("every part of how an index is made has its row above", () => {
  let names: string[] = [];
  rewriteManifest(({ made }) => (names = Object.keys(made)));
  expect(names.toSorted()).toEqual(
    ["embedder", "dimension", "splitter", "analyser", "documents", "figures", "tables"].toSorted(),
  );
});

test("an edited table of the owner is re-read at the next ingest and refuses nothing meanwhile", async () => {
  rewriteManifest(({ made }) => (made.tables = { "data/glossary.csv": "other" }));
  await expect(index.open()).resolves.toBeDefined();
  expect((await index.ingest()).rebuilt).toBe(true);
  expect((await index.ingest()).rebuilt).toBe(false);
});
