import type { Logger } from "../logger.ts";
import { safeFields } from "./delivery/telegram-fault.ts";

/**
 * Logs promises that nobody awaited instead of letting them end the process: one forgotten `await` in a
 * library must not silence the bot. Returns the function that ends it.
 */
export function surviveFloatingRejections(logger: Logger): () => void {
  const log = (reason: unknown) => {
    logger.error("a promise was rejected and nobody awaited it", safeFields(reason));
  };
  process.on("unhandledRejection", log);
  return () => {
    process.off("unhandledRejection", log);
  };
}
