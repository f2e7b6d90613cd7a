import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { FileLines } from "../source-line.ts";
import { readDocx } from "./docx.ts";

const COMMANDS = ["soffice", "libreoffice"];
/** Named, or what is damaged would be read as plain text. */
const FILTERS = { ".doc": "MS Word 97", ".rtf": "Rich Text Format" };
/** Links and pictures that lie elsewhere are not followed, and no macro runs. */
const SECURITY = Object.entries({
  BlockUntrustedRefererLinks: true,
  DisableMacrosExecution: true,
  MacroSecurityLevel: 3,
});
const SETTINGS = `<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${SECURITY.map(
  ([name, value]) =>
    `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
).join("")}</oor:items>`;
const LONGEST_MS = 28_000;
const run = promisify(execFile);

/** LibreOffice is not on this machine. */
export class ConverterMissing extends Error {}

interface Deps {
  /** Where its working folder is made; the system's own place for such folders unless told. */
  readonly scratch?: string | undefined;
  readonly commands?: readonly string[];
}

/** Word's older formats, by way of LibreOffice, which makes a .docx of them. Throws when it cannot. */
export async function readWithOffice(
  bytes: Uint8Array,
  extension: ".doc" | ".rtf",
  { scratch = tmpdir(), commands = COMMANDS }: Deps = {},
): Promise<FileLines> {
  const folder = await mkdtemp(join(scratch, "dan-chung-office-"));
  try {
    await writeFile(join(folder, `document${extension}`), bytes, { mode: 0o600 });
    await convert(folder, extension, commands);
    return await readDocx(await readFile(join(folder, "document.docx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(
  folder: string,
  extension: keyof typeof FILTERS,
  commands: readonly string[],
): Promise<void> {
  // A profile of its own: an office that the owner has open holds the usual one.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await mkdir(join(folder, "profile", "user"), { recursive: true });
  await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), SETTINGS);
  const filter = `--infilter=${FILTERS[extension]}`;
  const file = join(folder, `document${extension}`);
  const args = [
    profile,
    "--headless",
    "--norestore",
    filter,
    "--convert-to",
    "docx",
    "--outdir",
    folder,
    file,
  ];
  for (const command of commands) {
    try {
      await run(command, args, { timeout: LONGEST_MS, killSignal: "SIGKILL", cwd: folder });
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "ENOENT")
        throw new Error("LibreOffice gave the file up", { cause });
    }
  }
  throw new ConverterMissing();
}
