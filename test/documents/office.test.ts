import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeReadProblem } from "../../src/documents/describe-read-problem.ts";
import { ConverterMissing, readWithOffice } from "../../src/documents/formats/office.ts";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { docxFile } from "./fixtures/docx-file.ts";

const reader = createDocumentReader();
const rtf = (text: string) =>
  Buffer.from(
    `{\\rtf1\\ansi ${[...text].map((c) => (c > "\x7f" ? `\\u${c.charCodeAt(0)}?` : c === "\n" ? "\\par " : c)).join("")}\\par}`,
  );
const TEXT = "Năm 2023, thu ngân sách đạt 385 tỷ đồng.";
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) console.log("LibreOffice is not here: .doc and .rtf are not tested.");
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("dan-chung-office-"));

test("without LibreOffice the mend is told, and nothing is left behind", async () => {
  const before = leftovers();
  await expect(readWithOffice(rtf(TEXT), ".rtf", { commands: ["no-such-office"] })).rejects.toThrow(
    ConverterMissing,
  );
  expect(leftovers()).toEqual(before);
  expect(describeReadProblem({ code: "no-converter" })).toMatch(/LibreOffice.*\.docx/);
});

test("a .doc that is a newer Word's file needs no conversion", async () => {
  const result = await reader({ path: "a.doc", bytes: docxFile([TEXT]) });
  expect(result).toMatchObject({ ok: true, document: { text: TEXT } });
});

test.skipIf(!hasOffice)(
  "an .rtf, under either name, and a .doc are read; a stamp counts; damage is told",
  { timeout: 120_000 },
  async () => {
    for (const path of ["a.rtf", "a.doc"])
      expect(await reader({ path, bytes: rtf(TEXT) })).toMatchObject({ ok: true, document: { text: TEXT } });
    const folder = mkdtempSync(join(tmpdir(), "dan-chung-doc-"));
    writeFileSync(join(folder, "a.rtf"), rtf(`MẬT\n${TEXT}`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "doc",
      "--outdir",
      folder,
      join(folder, "a.rtf"),
    ]);
    const doc = readFileSync(join(folder, "a.doc"));
    rmSync(folder, { recursive: true, force: true });
    expect(await reader({ path: "a.doc", bytes: doc })).toMatchObject({ problem: { code: "secret" } });
    const damaged = await reader({ path: "a.doc", bytes: doc.subarray(0, 700) });
    expect(damaged).toMatchObject({ ok: false, outcome: "failed" });
  },
);
