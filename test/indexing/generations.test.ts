import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

function build(generations: Generations, content: string): string {
  const folder = generations.begin();
  mkdirSync(join(folder, "vectors"));
  writeFileSync(join(folder, "vectors", "graph"), content);
  writeFileSync(join(folder, "manifest.json"), content);
  return folder;
}

const contentOf = (folder: string | undefined) =>
  folder && readFileSync(join(folder, "vectors", "graph"), "utf8");

describe("generations", () => {
  test("none is current before the first one is published", () => {
    const generations = new Generations(join(temporaryFolder(), "not", "there"));
    expect(generations.current()).toBeUndefined();
    const building = build(generations, "first");
    expect(generations.current()).toBeUndefined();
    const published = generations.publish(building, undefined);
    expect(generations.current()).toBe(published);
    expect(existsSync(building)).toBe(false);
  });

  test("the one before stays for those who read it, older ones go", async () => {
    const generations = new Generations(temporaryFolder());
    const folders: string[] = [];
    for (const content of ["one", "two", "three"]) {
      folders.push(generations.publish(build(generations, content), generations.current()));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(contentOf(generations.current())).toBe("three");
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true]);
    expect(readdirSync(generations.directory).toSorted()).toEqual(
      ["CURRENT", ...folders.slice(1).map((folder) => basename(folder))].toSorted(),
    );
  });

  test("what a build that died left behind goes with the next build, the serving one stays", () => {
    const generations = new Generations(temporaryFolder());
    const serving = generations.publish(build(generations, "serving"), undefined);
    const dead = join(generations.directory, "building-1-1");
    renameSync(build(generations, "half"), dead);
    const next = build(generations, "next");
    expect([existsSync(dead), existsSync(next)]).toEqual([false, true]);
    expect(generations.current()).toBe(serving);
  });

  test.each([
    ["empty", ""],
    ["of a folder that is gone", "generation-20200101000000000-1\n"],
    ["of a build", "building-1-1\n"],
    ["of a folder elsewhere", "../generation-outside\n"],
    ["of bytes", "\u0000\ufffd"],
  ])("a pointer %s is no index", (_, pointer) => {
    const directory = join(
      temporaryFolder({ "generation-outside/x": "", "index/building-1-1/x": "" }),
      "index",
    );
    writeFileSync(join(directory, "CURRENT"), pointer);
    expect(new Generations(directory).current()).toBeUndefined();
  });
});

describe("the lock", () => {
  const lockOf = (directory: string) => join(directory, "INGESTING");

  test("is released, and may be taken again", () => {
    const generations = new Generations(temporaryFolder());
    for (let round = 0; round < 2; round++) {
      const release = generations.lock();
      expect(existsSync(lockOf(generations.directory))).toBe(true);
      release();
      expect(existsSync(lockOf(generations.directory))).toBe(false);
    }
  });

  test("held by a living process: refused in one line, left to its holder", async () => {
    const holder = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    onTestFinished(() => void holder.kill());
    const directory = temporaryFolder({ INGESTING: String(holder.pid) });
    const error = catchError(() => new Generations(directory).lock());
    expect(error).toMatchObject({ code: "ingest-running" });
    expect(error.message).toContain(directory);
    expect(error.message).toContain(String(holder.pid));
    expect(error.message).not.toContain("\n");
    expect(readFileSync(lockOf(directory), "utf8")).toBe(String(holder.pid));
  });

  const { pid: gone } = spawnSync(process.execPath, ["-e", ""]);
  test.each([
    ["of a process that is gone", String(gone)],
    ["cut short by a crash", ""],
    ["of bytes", "\u0000\u0000"],
    ["of no process", "0"],
    ["of a process group", "-1"],
  ])("%s is taken over", (_, content) => {
    const directory = temporaryFolder({ INGESTING: content });
    const release = new Generations(directory).lock();
    expect(readFileSync(lockOf(directory), "utf8")).toMatch(new RegExp(`^${process.pid} `));
    release();
    expect(existsSync(lockOf(directory))).toBe(false);
  });

  test.each([
    ["a file", ["file"]],
    ["inside a file", ["file", "index"]],
  ])("a directory that is %s is named with the mend", (_, path) => {
    const directory = join(temporaryFolder({ file: "not a folder" }), ...path);
    const error = catchError(() => new Generations(directory).lock());
    expect(error).toMatchObject({ code: "ingest-failed" });
    for (const word of [directory, "INDEX_DIR"]) expect(error.message).toContain(word);
  });
});

function catchError(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
