import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { ownIndex } from "../support/index/own-index.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Prints every module that the process loads, on stderr. */
const LISTING = `
import { register } from "node:module";
register("data:text/javascript," + encodeURIComponent(\`
  import { writeSync } from "node:fs";
  export async function load(url, context, next) { writeSync(2, "loaded " + url + "\\\\n"); return next(url, context); }
\`), ${JSON.stringify(pathToFileURL(`${ROOT}/`).href)});
`;

function modulesOf(index: string, settings: Record<string, string>): string[] {
  const listing = join(temporaryFolder(), "listing.mjs");
  writeFileSync(listing, LISTING);
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--import", listing, "scripts/ask.ts", "--index", index, "Tỷ lệ hộ nghèo?"],
    {
      cwd: ROOT,
      encoding: "utf8",
      timeout: 80_000,
      env: { PATH: process.env.PATH, CHAT_MODEL: "", ...settings },
    },
  );
  expect(status, stderr.slice(-400)).toBe(0);
  return [...stderr.matchAll(/^loaded (.*)$/gmu)].map((match) => match[1]!);
}

const OF_CHAT =
  /\/src\/chat-model\/|node_modules\/(?:langchain|@langchain\/(?:openai|ollama)|openai|ollama)\//u;

test("without a chat model none of its code and packages is loaded", async () => {
  const index = ownIndex({ "a.txt": "Năm 2023, tỷ lệ hộ nghèo của huyện Bình Liêu là 3,2%." });
  await index.ingest();
  const { INDEX_DIR } = index.config;
  const without = modulesOf(INDEX_DIR, {});
  expect(without.length).toBeGreaterThan(50);
  expect(without.filter((url) => OF_CHAT.test(url))).toEqual([]);
  const withOne = modulesOf(INDEX_DIR, { CHAT_MODEL: "ollama:test", OLLAMA_BASE_URL: "http://127.0.0.1:9" });
  expect(withOne.filter((url) => OF_CHAT.test(url)).length).toBeGreaterThan(20);
}, 180_000);
