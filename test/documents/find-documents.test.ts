import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findDocuments } from "../../src/documents/find-documents.ts";

let home: string;
let root: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "documents-"));
  root = join(home, "root");
  const names = [
    "b.txt",
    "a/z.MD",
    "a/README.md",
    "a/bảng.pptx",
    "Báo cáo.pdf".normalize("NFD"),
    "README.md",
    ".hidden.txt",
    ".git/c.txt",
    "~$b.docx",
  ];
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), "abc");
  }
  await writeFile(join(home, "outside.txt"), "abc");
  await symlink(join(home, "outside.txt"), join(root, "out.txt"));
  await symlink(join(root, "b.txt"), join(root, "c.txt"));
  await symlink(root, join(root, "a", "loop"));
  await symlink(join(root, "nowhere"), join(root, "broken.txt"));
});

afterAll(() => rm(home, { recursive: true }));

test("lists documents by path and says what it passes over", async () => {
  const { files, skipped } = await findDocuments(root);
  expect(files.map(({ path }) => path)).toEqual(["Báo cáo.pdf", "a/README.md", "a/z.MD", "b.txt", "c.txt"]);
  expect(files[0]).toMatchObject({ bytes: 3, modifiedMs: expect.any(Number) });
  expect(skipped.map(({ path, problem }) => [path, problem.code])).toEqual([
    ["a/bảng.pptx", "unsupported"],
    ["broken.txt", "broken-link"],
    ["out.txt", "outside-folder"],
  ]);
});

test.each([
  ["a second ago, told in full seconds", 1, 0, true],
  ["half a minute ago, told in full seconds", 30, 0, false],
  ["a second ago, told finely", 1, 0.37, false],
  ["in the future", -60, 0.37, true],
])("a file that changed %s: another change may bear the same time: %s", async (_, ago, fraction, fresh) => {
  const changed = Math.floor(Date.now() / 1000) - ago + fraction;
  await utimes(join(root, "b.txt"), changed, changed);
  const { files } = await findDocuments(root);
  expect(files.find(({ path }) => path === "b.txt")).toMatchObject({ fresh });
});

test("a folder that is not there is a fault", async () => {
  await expect(findDocuments(join(home, "missing"))).rejects.toThrow(/ENOENT/);
});
