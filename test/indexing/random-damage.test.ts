import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import { AppError } from "../../src/errors.ts";
import { Generations } from "../../src/indexing/generations.ts";
import { readManifest } from "../../src/indexing/manifest.ts";
import { FILES, openGeneration } from "../../src/indexing/open-generation.ts";
import { openServing } from "../../src/indexing/open-serving.ts";
import { createRecordingLogger, type RecordingLogger } from "../bot/fakes/recording-logger.ts";
import { damaged } from "../support/durability/damages.ts";
import { contentOf } from "../support/durability/generation-content.ts";
import { twoVersions, versionAnswering } from "../support/durability/two-versions.ts";
import { ingestInto } from "../support/index/own-index.ts";
import { randomNumbers } from "../support/index/random-numbers.ts";
import { rewriteManifest } from "../support/index/rewrite-manifest.ts";

/** DURABILITY=all tries 500 damages of every file, which takes some minutes. */
const isWhole = process.env.DURABILITY === "all";
const DAMAGES_A_FILE = isWhole ? 500 : 6;
const ANSWERED_EVERY = isWhole ? 25 : 6;
const LIMIT_MS = 60 * 60 * 1000;
const NAMES = [...Object.values(FILES), "manifest.json"];

/** An index of two generations, which hold an older and a newer version of the same reports. */
class Trial {
  readonly #files = new Map<string, Buffer>();
  readonly config: Config;
  readonly current: string;
  readonly previous: string;

  constructor(config: Config) {
    this.config = config;
    const generations = new Generations(config.INDEX_DIR);
    this.current = generations.current()!;
    this.previous = generations.others()[0]!;
    for (const entry of readdirSync(config.INDEX_DIR, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) this.#files.set(path, readFileSync(path));
    }
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Spoils one file; returns what puts it back, and how it was spoilt. */
  spoil(path: string, random: () => number): { readonly how: string; readonly mend: () => void } {
    const whole = this.#files.get(path)!;
    const others = [...this.#files].flatMap(([other, bytes]) => (other === path ? [] : [bytes]));
    const { name, bytes } = damaged(whole, random, others);
    if (bytes) writeFileSync(path, bytes);
    else rmSync(path);
    return {
      how: `${relative(this.config.INDEX_DIR, path)}: ${name}`,
      mend: () => writeFileSync(path, whole),
    };
  }

  /** The content that is served, or the code of the fault that is told. */
  async served(logger: RecordingLogger): Promise<string> {
    const generations = new Generations(this.config.INDEX_DIR);
    try {
      return await contentOf(await openServing({ generations, logger, ...this.#made }));
    } catch (cause) {
      if (cause instanceof AppError) return cause.code;
      throw cause;
    }
  }

  get #made() {
    const { made } = JSON.parse(this.#files.get(join(this.current, "manifest.json"))!.toString("utf8"));
    return { making: made, space: { dimension: made.dimension } };
  }
}

/** Both versions in one directory. With `graph`, of a size at which the graph answers and not the vectors one by one. */
async function trialOf({ graph }: { graph: boolean }): Promise<Trial> {
  const config = (await twoVersions()).copy();
  const withoutExact = () => {
    const folder = rewriteManifest(config.INDEX_DIR, ({ files }) => delete files[FILES.exact]);
    rmSync(join(folder, FILES.exact));
  };
  if (graph) withoutExact();
  await ingestInto(config);
  if (graph) withoutExact();
  return new Trial(config);
}

describe.each([
  ["compared one by one", { graph: false }],
  ["in the graph", { graph: true }],
])("vectors %s", (_, size) => {
  let trial: Trial;
  let content: { old: string; new: string };

  beforeAll(async () => {
    trial = await trialOf(size);
    const of = async (folder: string) => contentOf((await openGeneration(folder))!);
    content = { old: await of(trial.previous), new: await of(trial.current) };
    expect(content.old).not.toBe(content.new);
    expect(await trial.served(createRecordingLogger())).toBe(content.new);
    expect(readManifest(trial.previous)).toBeDefined();
  });

  describe.each(["CURRENT", ...NAMES])("%s", (name) => {
    const cases: [string, (trial: Trial) => string[], string, number][] =
      name === "CURRENT"
        ? [["that names it", ({ config }) => [join(config.INDEX_DIR, name)], "new", 0]]
        : [
            ["of the current generation", ({ current }) => [join(current, name)], "old", 1],
            ["of the one before", ({ previous }) => [join(previous, name)], "new", 0],
            [
              "of both",
              ({ current, previous }) => [join(current, name), join(previous, name)],
              "index-damaged",
              0,
            ],
          ];

    test.each(cases)(
      "%s, damaged at random: %s",
      { timeout: LIMIT_MS },
      async (where, paths, version, told) => {
        if (!paths(trial).every((path) => trial.has(path))) {
          expect(name).toBe(FILES.exact);
          return;
        }
        const random = randomNumbers(NAMES.indexOf(name) * 10 + told);
        const expected = version === "old" || version === "new" ? content[version] : version;
        for (let round = 0; round < Math.ceil(DAMAGES_A_FILE / cases.length); round++) {
          const spoilt = paths(trial).map((path) => trial.spoil(path, random));
          const about = spoilt.map(({ how }) => how).join(", ");
          const logger = createRecordingLogger();
          expect(await trial.served(logger), about).toBe(expected);
          if (told > 0) expect(logger.having("error"), about).toHaveLength(told);
          if (round % ANSWERED_EVERY === 0 && version !== "index-damaged")
            expect(await versionAnswering(trial.config, logger), `${where} ${about}`).toBe(version);
          for (const { mend } of spoilt) mend();
        }
      },
    );
  });
});
