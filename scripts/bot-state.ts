import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../src/bot/clock.ts";
import { type Audit, createAudit } from "../src/bot/members/audit.ts";
import { createMembers, type Members } from "../src/bot/members/members.ts";
import { membershipSchema, NOBODY } from "../src/bot/members/membership.ts";
import { createStateFile } from "../src/bot/members/state-file.ts";
import { createUnanswered, type Unanswered } from "../src/bot/unanswered.ts";
import type { Config } from "../src/config.ts";
import { AppError } from "../src/errors.ts";
import { takeLock } from "../src/indexing/ingest-lock.ts";
import type { Logger } from "../src/logger.ts";

/** What the bot keeps in STATE_DIR beside its journal and reports. */
interface BotState {
  readonly members: Members;
  readonly audit: Audit;
  readonly unanswered: Unanswered | undefined;
  /** Lets another bot have the folder. */
  release(): void;
}

/** @throws AppError when the folder cannot be used, or another bot uses it: two would answer each other's questions. */
export function openBotState({ STATE_DIR, UNANSWERED }: Config, logger: Logger): BotState {
  try {
    mkdirSync(STATE_DIR, { recursive: true, mode: 0o700 });
    const lock = takeLock(join(STATE_DIR, "bot.lock"));
    if ("heldBy" in lock) {
      throw new AppError(
        "bad-config",
        `Thư mục ${STATE_DIR} đang do một bot khác dùng (tiến trình ${lock.heldBy}). Dừng bot đó, hoặc đặt STATE_DIR tới một thư mục khác.`,
      );
    }
    const path = (name: string) => join(STATE_DIR, name);
    const clock = systemClock;
    const state = createStateFile({
      path: path("members.json"),
      schema: membershipSchema,
      empty: NOBODY,
      logger,
    });
    return {
      members: createMembers({ clock, state }),
      audit: createAudit({ path: path("audit.jsonl"), clock }),
      unanswered:
        UNANSWERED === "on" ? createUnanswered({ path: path("unanswered.jsonl"), clock, logger }) : undefined,
      release: lock.release,
    };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new AppError(
      "bad-config",
      `Không đọc, ghi được trong thư mục ${STATE_DIR} (${code ?? message}). Cấp quyền cho tài khoản chạy bot, hoặc đặt STATE_DIR tới một thư mục khác.`,
      { cause },
    );
  }
}
