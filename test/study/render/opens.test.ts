import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { renderPack } from "../../../scripts/render-pack.ts";
import type { StudyPack } from "../../../src/domain/study-pack.ts";
import { assistantOver } from "../../support/index/own-index.ts";
import { temporaryFolder } from "../../support/index/temporary-folder.ts";
import { LESSON_LIBRARY } from "../fixtures/lesson-library.ts";
import { packOf } from "../fixtures/lines.ts";

const CONVERSION_MS = 100_000;
/** Each conversion takes seconds: OFFICE=all has the slides opened too. */
const FORMATS: ["docx" | "pptx", number][] =
  process.env.OFFICE === "all"
    ? [
        ["docx", 3],
        ["pptx", 15],
      ]
    : [["docx", 3]];
const hasOffice = spawnSync("soffice", ["--version"], { timeout: 20_000 }).status === 0;
if (!hasOffice) console.warn("skipped: there is no soffice to open the files with");

let pack: StudyPack;

beforeAll(async () => {
  pack = await packOf(await assistantOver(LESSON_LIBRARY), "hộ nghèo Mộc Lâm");
});

/** Undefined where this LibreOffice has no program for the format. */
function pagesOf(file: string, folder: string): number | undefined {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
  const { stderr } = spawnSync("soffice", args, { timeout: CONVERSION_MS, encoding: "utf8" });
  if (stderr.includes("source file could not be loaded")) return undefined;
  const pdf = readFileSync(file.replace(/\.\w+$/, ".pdf"), "latin1");
  return pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

test.skipIf(!hasOffice).each(FORMATS)(
  "LibreOffice opens the %s",
  async (format, fewest) => {
    const folder = temporaryFolder();
    const file = join(folder, `pack.${format}`);
    writeFileSync(file, await renderPack(pack, format));
    const pages = pagesOf(file, folder);
    if (pages === undefined) console.warn(`skipped: this LibreOffice has no program for .${format}`);
    else expect(pages).toBeGreaterThanOrEqual(fewest);
  },
  CONVERSION_MS + 30_000,
);
