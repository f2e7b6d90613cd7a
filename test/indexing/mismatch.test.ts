import { beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { ownIndex } from "../support/index/own-index.ts";
import { rewriteManifest, type StoredManifest } from "../support/index/rewrite-manifest.ts";

const index = ownIndex(MADE_UP_REPORTS);

beforeAll(async () => {
  await index.ingest();
});

const rewrite = (change: (manifest: StoredManifest) => void) =>
  rewriteManifest(index.config.INDEX_DIR, change);

describe.each<[string, (manifest: StoredManifest) => void, string[]]>([
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
    rewrite(change);
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
  rewrite(({ made }) => (names = Object.keys(made)));
  expect(names.toSorted()).toEqual(
    ["embedder", "dimension", "splitter", "analyser", "documents", "figures", "tables"].toSorted(),
  );
});

test("an edited table of the owner is re-read at the next ingest and refuses nothing meanwhile", async () => {
  rewrite(({ made }) => (made.tables = { "data/glossary.csv": "other" }));
  await expect(index.open()).resolves.toBeDefined();
  expect((await index.ingest()).rebuilt).toBe(true);
  expect((await index.ingest()).rebuilt).toBe(false);
});
