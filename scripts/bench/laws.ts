import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { openAssistant, readConfig, runIngest } from "../compose.ts";
import { lawQuestions, lawTable } from "./law-questions.ts";

const LAWS = "../shared/corpora/laws.tar.xz";

/** The table of how well everyday questions find their article, or a line that says why there is none. */
export async function measureLaws(work: string): Promise<string> {
  const documents = join(work, "laws");
  mkdirSync(documents);
  if (!existsSync(LAWS)) return `no questions over laws: there is no ${LAWS}\n`;
  if (spawnSync("tar", ["-xJf", LAWS, "--strip-components=1", "-C", documents]).status !== 0)
    return `no questions over laws: ${LAWS} cannot be unpacked\n`;
  const config = readConfig({ documents, index: join(work, "laws-index") });
  await runIngest(config, () => {});
  return lawTable(await lawQuestions(await openAssistant(config), documents));
}
