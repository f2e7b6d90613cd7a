import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openAssistant } from "../../../scripts/compose.ts";
import { type Config, parseConfig } from "../../../src/config.ts";
import type { Logger } from "../../../src/logger.ts";
import { MADE_UP_REPORTS } from "../index/made-up-reports.ts";
import { ownIndex } from "../index/own-index.ts";
import { temporaryFolder, writeFiles } from "../index/temporary-folder.ts";

const CHANGES = [
  { path: "moc-lam-2022.txt", place: "Mộc Lâm", year: 2022, old: "4,75%", new: "5,11%" },
  { path: "ngan-khe-2022.md", place: "Ngân Khê", year: 2022, old: "6,20%", new: "7,93%" },
] as const;

/** Reports in an older and a newer version, two of which tell other figures, and an index of the older. */
export interface TwoVersions {
  /** The folder of the newer version. */
  readonly documents: string;
  /** A fresh copy of the older version's index, to be ingested into from `documents`. */
  copy(): Config;
}

export async function twoVersions(): Promise<TwoVersions> {
  const index = ownIndex(MADE_UP_REPORTS);
  await index.ingest();
  const { documents } = index;
  for (const change of CHANGES) {
    const text = MADE_UP_REPORTS[change.path].replace(change.old, change.new);
    writeFileSync(join(documents, change.path), text);
  }
  // Not of the older version's length of time: the clock may be too coarse to tell them apart.
  writeFiles(documents, { "moi.txt": "Năm 2022, huyện Mộc Lâm có 41 hợp tác xã." });
  return {
    documents,
    copy: () => {
      const directory = join(temporaryFolder(), "index");
      cpSync(index.config.INDEX_DIR, directory, { recursive: true });
      return parseConfig({ DOCUMENTS_DIR: documents, INDEX_DIR: directory });
    },
  };
}

/** Takes a copy's room back: hundreds are made. */
export function remove({ INDEX_DIR }: Config): void {
  rmSync(INDEX_DIR, { recursive: true, force: true });
}

/** Which version every answer comes from. Throws when they come from several, from neither, or none is given. */
export async function versionAnswering(config: Config, logger: Logger): Promise<"old" | "new"> {
  const assistant = await openAssistant(config, { logger });
  const versions = await Promise.all(
    CHANGES.map(async (change) => {
      const { text } = await assistant.ask(
        `Tỷ lệ hộ nghèo của huyện ${change.place} năm ${change.year} là bao nhiêu?`,
      );
      const told = (["old", "new"] as const).filter((version) => text.includes(change[version]));
      if (told.length !== 1) throw new Error(`neither the old nor the new answer: ${text}`);
      return told[0]!;
    }),
  );
  const hasNew = assistant.index.documents.some(({ path }) => path === "moi.txt");
  const all = new Set([...versions, hasNew ? "new" : "old"] as const);
  if (all.size !== 1) throw new Error(`answers of both versions: ${versions.join(", ")}`);
  return versions[0]!;
}
