import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseConfig, settings } from "../src/config.ts";

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), "utf8");
const filesOf = (folder: string) =>
  readdirSync(at(folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`);
const UNIT = read("deploy/dan-chung.service");
const DOCKERFILE = read("deploy/Dockerfile");
/** Node's own. */
const OTHERS = { NODE_ENV: "production" };

const ofUnit = () =>
  Object.fromEntries(
    [...UNIT.matchAll(/^Environment=([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
const ofImage = () => {
  const [, block = ""] = /^ENV ((?:.*\\\n)*.*)$/m.exec(DOCKERFILE) ?? [];
  return Object.fromEntries([...block.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]));
};

test.each([
  ["the unit", ofUnit],
  ["the image", ofImage],
])("%s sets what the program knows, to what it takes", (_, given) => {
  const environment = given();
  const known = [...Object.keys(settings), ...Object.keys(OTHERS)];
  expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  expect(Object.keys(environment).length).toBeGreaterThan(2);
  expect(() => parseConfig(environment)).not.toThrow();
});

test("both start the same program, which is there, and never as the superuser", () => {
  const [, unit] = /^ExecStart=\S+\/(node .*)$/m.exec(UNIT) ?? [];
  const [, image = "[]"] = /^CMD (\[.*\])$/m.exec(DOCKERFILE) ?? [];
  expect((JSON.parse(image) as string[]).join(" ")).toBe(unit);
  expect(existsSync(fileURLToPath(new URL(`../${unit?.split(" ").at(-1)}`, import.meta.url)))).toBe(true);
  expect(UNIT).toMatch(/^User=(?!root$)\S+$/m);
  expect(DOCKERFILE.slice(DOCKERFILE.lastIndexOf("FROM"))).toMatch(/^USER node$/m);
});

test("what the image copies from the folder is there and not ignored", () => {
  const [, ...stages] = DOCKERFILE.split(/^FROM /m);
  const copied = stages
    .flatMap((stage) => [...stage.matchAll(/^COPY (?!--from)(.*) \S+$/gm)])
    .flatMap(([, names = ""]) => names.split(" "));
  const ignored = read(".dockerignore").split("\n");
  expect(copied).toContain("scripts");
  for (const name of copied) {
    expect(existsSync(fileURLToPath(new URL(`../${name}`, import.meta.url))), name).toBe(true);
    expect(ignored).not.toContain(name);
  }
});

test("the runbook names no line of the log that the program does not write", () => {
  const lines = [...read("docs/runbook.md").matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? \|/gm)];
  const said = lines.flatMap(([, one = "", other]) => (other ? [one, other] : [one]));
  const written = ["src/bot", "src/chat-model", "scripts"]
    .flatMap(filesOf)
    .filter((name) => name.endsWith(".ts"))
    .map(read)
    .join("\n");
  const parts = said.filter((line) => !line.startsWith("STATE_DIR") && !line.startsWith("INDEX_DIR"));
  expect(parts.length).toBeGreaterThan(8);
  for (const line of parts.flatMap((each) => each.split("…").map((part) => part.trim()))) {
    expect(written).toContain(line);
  }
});
