import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanFileName } from "../../src/documents/file-name.ts";
import { findDocuments } from "../../src/documents/find-documents.ts";
import { createFolderKeeper } from "../../src/documents/folder-keeper.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const bytes = (text: string) => Buffer.from(text);
const paths = async (root: string) => (await findDocuments(root)).files.map(({ path }) => path);

describe("a name", () => {
  test.each<[string, string | undefined]>([
    ["Báo cáo 2023.docx", "Báo cáo 2023.docx"],
    ["Báo cáo.docx".normalize("NFD"), "Báo cáo.docx"],
    ["../../etc/passwd.txt", "passwd.txt"],
    ["..\\..\\a.txt", "a.txt"],
    ["/abs/olute.pdf", "olute.pdf"],
    [".env.txt", "env.txt"],
    ["~$b.docx", "b.docx"],
    ["gpj.\u202etxt.docx", "gpj.txt.docx"],
    ["a\u0000b\n c.txt", "ab c.txt"],
    ["a<b>:c|?.txt", "abc.txt"],
    ["  a  .TXT ", "a.TXT"],
    [".txt", undefined],
    ["...", undefined],
    ["", undefined],
    ["README.md", undefined],
    ["a.txt.exe", undefined],
    ["a.docx.meta.yaml", undefined],
    [".collection.yaml", undefined],
    ["a.txt/", "a.txt"],
  ])("%j is stored as %j", (given, name) => expect(cleanFileName(given)).toBe(name));

  test("fits a file system, its ending kept", () => {
    const name = cleanFileName(`${"ế".repeat(400)}.docx`)!;
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^ế+\.docx$/);
  });
});

describe("a folder", () => {
  test("takes a file in whole, and never over another unasked", async () => {
    const root = temporaryFolder({ "a/x.txt": "old", "a/x.txt.meta.yaml": "restricted: true" });
    const keeper = createFolderKeeper(root);
    expect(await keeper.put("b.txt", bytes("new"), { replaces: false })).toBe("stored");
    expect(await keeper.put("a/x.txt", bytes("new"), { replaces: false })).toBe("exists");
    expect(readFileSync(join(root, "a/x.txt"), "utf8")).toBe("old");
    expect(await keeper.put("a/x.txt", bytes("new"), { replaces: true })).toBe("stored");
    expect(readFileSync(join(root, "a/x.txt"), "utf8")).toBe("new");
    expect((await keeper.trashed()).map(({ path }) => path)).toEqual(["a/x.txt"]);
    // What restricts the document goes on restricting it.
    expect((await findDocuments(root)).files.map(({ path, sidecar }) => [path, sidecar?.path])).toEqual([
      ["a/x.txt", "a/x.txt.meta.yaml"],
      ["b.txt", undefined],
    ]);
    expect(readdirSync(root, { recursive: true }).filter((name) => String(name).includes(".upload"))).toEqual(
      [],
    );
  });

  test("gives back what was removed, with its sidecar, to the same place", async () => {
    const root = temporaryFolder({ "a/x.txt": "old", "a/x.txt.meta.yaml": "restricted: true", "b.txt": "b" });
    let time = 1_000_000;
    const keeper = createFolderKeeper(root, () => time++);
    const removed = await keeper.remove("a/x.txt");
    expect(removed?.id).toMatch(/^[\w-]{1,24}$/);
    expect(await keeper.remove("a/x.txt")).toBeUndefined();
    await keeper.remove("b.txt");
    expect(await paths(root)).toEqual([]);
    expect((await keeper.trashed()).map(({ path }) => path)).toEqual(["b.txt", "a/x.txt"]);
    expect(await keeper.restore(removed!.id)).toBe("restored");
    expect(await keeper.restore(removed!.id)).toBe("gone");
    expect((await findDocuments(root)).files[0]).toMatchObject({
      path: "a/x.txt",
      sidecar: { path: "a/x.txt.meta.yaml" },
    });
  });

  test("does not restore over another file, nor anything by a made-up id", async () => {
    const root = temporaryFolder({ "b.txt": "b" });
    const keeper = createFolderKeeper(root);
    const removed = await keeper.remove("b.txt");
    writeFileSync(join(root, "b.txt"), "other");
    expect(await keeper.restore(removed!.id)).toBe("exists");
    expect(await keeper.restore("../..")).toBe("gone");
    expect(readFileSync(join(root, "b.txt"), "utf8")).toBe("other");
  });

  test("names its folders, hidden ones left out", async () => {
    const root = temporaryFolder({ "a/b/c.txt": "", ".git/d.txt": "", "e/.x/f.txt": "" });
    expect(await createFolderKeeper(root).folders()).toEqual(["", "a", "a/b", "e"]);
  });
});
