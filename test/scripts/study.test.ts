import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openAssistant } from "../../scripts/compose.ts";
import { renderPack } from "../../scripts/render-pack.ts";
import { parseConfig } from "../../src/config.ts";
import { PACK_FORMATS, PACK_STEPS } from "../../src/domain/study-pack.ts";
import { LESSON_LIBRARY } from "../study/fixtures/lesson-library.ts";
import { packOf } from "../study/fixtures/lines.ts";
import { command, oneLine } from "../support/index/command.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const index = join(temporaryFolder(), "index");
const out = temporaryFolder();
/** A loaded machine must not fail what starts several processes. */
const PATIENCE_MS = 100_000;
const TOPIC = "hộ nghèo Mộc Lâm";

const study = (...args: string[]) => command("study", args, { INDEX_DIR: index });

beforeAll(async () => {
  const documents = temporaryFolder(LESSON_LIBRARY);
  const { code } = await command("ingest", ["--documents", documents], { INDEX_DIR: index });
  expect(code).toBe(0);
});

test(
  "the same index, topic and seed give the same bytes from one process to the next",
  async () => {
    const assistant = await openAssistant(parseConfig({ INDEX_DIR: index }));
    const pack = await packOf(assistant, TOPIC, "7");
    await Promise.all(
      PACK_FORMATS.map(async (format) => {
        const file = join(out, `pack.${format}`);
        writeFileSync(file, "cũ");
        const { code, stdout, stderr } = await study("--topic", TOPIC, "--out", file, "--seed", "7");
        expect({ code, stdout }).toEqual({ code: 0, stdout: `${file}\n` });
        expect(stderr.trimEnd().split("\n")).toHaveLength(PACK_STEPS.length);
        expect(readFileSync(file).equals(Buffer.from(await renderPack(pack, format))), format).toBe(true);
      }),
    );
  },
  PATIENCE_MS,
);

describe("what is not to be written", () => {
  const file = join(out, "x.docx");
  const cases: [args: string[], code: number, says: RegExp][] = [
    [["--topic", "  ", "--out", file], 2, /--topic/],
    [["--topic", "hộ", "nghèo", "--out", file], 2, /ngoặc kép/],
    [["--topic", TOPIC, "--out", join(out, "x.pdf")], 2, /\.docx, \.pptx hoặc \.md/],
    [["--topic", TOPIC, "--out", join(out, "không", "x.md")], 1, /ENOENT/],
    [["--topic", "vay vốn", "--out", file], 1, /quá ít về “Vay vốn”.*báo cáo năm 2023/],
  ];

  test(
    "is told in one line, with the exit code that the commands have for it",
    async () => {
      writeFileSync(file, "cũ");
      const ended = await Promise.all(cases.map(([args]) => study(...args)));
      for (const [at, [args, code, says]] of cases.entries()) {
        expect(ended[at], args.join(" ")).toMatchObject({ code, stdout: "" });
        expect(ended[at]!.stderr.trimEnd().split("\n").at(-1)).toMatch(says);
        if (code === 2) oneLine(ended[at]!);
      }
      // What stood there stays, and nothing lies beside it.
      expect(readFileSync(file, "utf8")).toBe("cũ");
      expect(readdirSync(out).filter((name) => name.startsWith("x") || name.endsWith(".tmp"))).toEqual([
        "x.docx",
      ]);
    },
    PATIENCE_MS,
  );
});

test("--help is on stdout and names its flags", async () => {
  const { code, stdout, stderr } = await command("study", ["--help"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const flag of ["npm run -s study --", "--index", "--topic", "--out", "--seed", "--as-administrator"])
    expect(stdout).toContain(flag);
});
