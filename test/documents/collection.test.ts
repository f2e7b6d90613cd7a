import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COLLECTION_FILE, readCollection } from "../../src/documents/collection.ts";
import { findDocuments } from "../../src/documents/find-documents.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

describe("a folder's readers", () => {
  test.each<[string, readonly string[]]>([
    ["readers: [Tài chính, ke-hoach]", ["tai-chinh", "ke-hoach"]],
    [
      "readers:\n  - Kế hoạch\n  - 123456789\n  - -1001234567890",
      ["ke-hoach", "123456789", "-1001234567890"],
    ],
    ["readers: []", []],
  ])("%j", async (text, readers) => {
    const found = await readCollection(temporaryFolder({ [COLLECTION_FILE]: text }));
    expect(found).toMatchObject({ readers });
    expect(found?.fault).toBeUndefined();
  });

  test("are everyone without the file", async () => {
    expect(await readCollection(temporaryFolder())).toBeUndefined();
  });

  test.each([
    "",
    "readers: ke-hoach",
    "reader: [ke-hoach]",
    "readers: [ke-hoach]\nowners: [x]",
    "readers: [--]",
    "readers: [",
    "- ke-hoach",
    "readers: &a [*a]",
    `readers: [${"a,".repeat(40_000)}]`,
  ])("are administrators alone where it is not as it should be: %j", async (text) => {
    const found = await readCollection(temporaryFolder({ [COLLECTION_FILE]: text }));
    expect(found).toMatchObject({ readers: [], fault: expect.stringContaining("readers:") });
  });
});

test("a document is held by every restricted folder above it, and a link by those of its target too", async () => {
  const root = temporaryFolder({
    "open.txt": "abc",
    "a/.collection.yaml": "readers: [x]",
    "a/one.txt": "abc",
    "a/b/.collection.yaml": "readers: [y]",
    "a/b/two.txt": "abc",
    "bad/.collection.yaml": "x",
    "bad/three.txt": "abc",
  });
  symlinkSync(join(root, "a/b/two.txt"), join(root, "link.txt"));
  const { files, faults, skipped } = await findDocuments(root);
  expect(files.map(({ path, collections }) => [path, ...collections.map(({ readers }) => readers)])).toEqual([
    ["a/b/two.txt", ["x"], ["y"]],
    ["a/one.txt", ["x"]],
    ["bad/three.txt", []],
    ["link.txt", ["x"], ["y"]],
    ["open.txt"],
  ]);
  expect(faults.map(({ path }) => path)).toEqual(["bad/.collection.yaml"]);
  expect(skipped).toEqual([]);
});
