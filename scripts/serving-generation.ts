import { existsSync } from "node:fs";
import { AskedBefore } from "../src/answering/follow-up.ts";
import type { Config } from "../src/config.ts";
import { type Audience, EVERYONE } from "../src/domain/audience.ts";
import { AppError } from "../src/errors.ts";
import { Generations } from "../src/indexing/generations.ts";
import { type Manifest, readManifest } from "../src/indexing/manifest.ts";
import { noIndex } from "../src/indexing/open-serving.ts";
import { mayStay } from "../src/indexing/restrictions.ts";
import type { Logger } from "../src/logger.ts";
import { type Assistant, openAssistant } from "./compose.ts";

const RETRY_MS = 60_000;
const LOOK_MS = 5_000;

export interface ServingOptions {
  readonly askedBefore?: AskedBefore;
  /** Until a model that did not answer is asked again. */
  readonly retryMs?: number;
  /** Between two looks for a new generation while nobody asks. */
  readonly lookMs?: number;
}

interface TakingOver {
  /** Told when another generation has come to serve, and its folder. */
  onTakenOver(folder: string): void;
}

/**
 * The serving generation as an audience sees it, taken over anew when an ingest has made another one
 * current. One that cannot be opened is reported once and the old one goes on serving, from memory, unless
 * the new one keeps something of it from someone.
 * @throws AppError, also when it is asked for, while nothing may serve.
 */
export async function openServingGeneration(
  config: Config,
  logger: Logger,
  {
    askedBefore = new AskedBefore(),
    retryMs = RETRY_MS,
    lookMs = LOOK_MS,
    onTakenOver,
  }: ServingOptions & TakingOver,
): Promise<(audience: Audience) => Promise<Assistant>> {
  const generations = new Generations(config.INDEX_DIR);
  const open = async (folder?: string) => {
    const assistant = await openAssistant(config, { askedBefore, logger, ...(folder && { folder }) });
    assistant.as(EVERYONE).prepare();
    return assistant;
  };
  const atStart = generations.current();
  let serving = await open();
  // It was damaged, which opening has reported.
  let refused = serving.folder === atStart ? undefined : atStart;
  let takingOver: Promise<void> | undefined;
  let newest: { readonly folder: string; readonly manifest: Manifest | undefined } | undefined;

  async function takeOver(folder: string): Promise<void> {
    try {
      serving = await open(folder);
      onTakenOver(folder);
      logger.info("kho tài liệu mới đang phục vụ", { passages: serving.index.size });
    } catch (cause) {
      // Another ingest may have removed it meanwhile.
      if (generations.current() !== folder) return;
      refused = folder;
      // An embeddings server that is down comes back without a new generation.
      if (cause instanceof AppError && cause.code === "embeddings-unavailable") {
        setTimeout(() => {
          refused = undefined;
        }, retryMs).unref();
      }
      const why = cause instanceof Error ? cause.message : String(cause);
      const old = mayServe() ? "kho cũ vẫn phục vụ" : "kho cũ không được dùng nữa, bot tạm ngừng trả lời";
      logger.error(`Chưa dùng được kho tài liệu mới, ${old}: ${why}`);
    } finally {
      takingOver = undefined;
    }
  }

  /** Begins to take over what an ingest has made current; tells whether that is under way. */
  function look(): boolean {
    const folder = generations.current();
    if (folder && folder !== serving.folder && folder !== refused) takingOver ??= takeOver(folder);
    return takingOver !== undefined;
  }
  // What was taken out must not be answered until somebody happens to ask.
  setInterval(look, lookMs).unref();

  /** Not once the index is withdrawn, nor when the current one keeps from someone what this one shows. */
  function mayServe(): boolean {
    if (generations.isWithdrawn()) return false;
    const folder = generations.current();
    if (!folder || folder === serving.folder) return true;
    if (newest?.folder !== folder) newest = { folder, manifest: readManifest(folder) };
    // Of one that cannot be read this much is known: an ingest takes away what may not be shown.
    return newest.manifest ? mayStay(serving.manifest, newest.manifest) : existsSync(serving.folder);
  }

  return async (audience) => {
    while (look() && !mayServe()) await takingOver;
    if (!mayServe()) throw noIndex(config.INDEX_DIR);
    return serving.as(audience);
  };
}
