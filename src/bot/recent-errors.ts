import type { Logger } from "../logger.ts";
import type { Clock } from "./clock.ts";

/** What went wrong: a log line's message, which never holds anybody's words. `at` in milliseconds. */
export interface RecentError {
  readonly at: number;
  readonly message: string;
}

const KEPT = 5;

/** The same logger, its last errors remembered, the newest first. */
export function rememberErrors(
  logger: Logger,
  clock: Pick<Clock, "now">,
): { logger: Logger; recent(): readonly RecentError[] } {
  let errors: readonly RecentError[] = [];
  return {
    logger: {
      ...logger,
      error(message, fields) {
        errors = [{ at: clock.now(), message }, ...errors].slice(0, KEPT);
        logger.error(message, fields);
      },
    },
    recent: () => errors,
  };
}
