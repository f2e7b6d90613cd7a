import { join } from "node:path";
import { z } from "zod";
import type { Keeper } from "../src/bot/members/keeper.ts";
import { createStateFile } from "../src/bot/members/state-file.ts";
import type { SpentStore, TokenBudget } from "../src/chat-model/token-budget.ts";
import type { Logger } from "../src/logger.ts";

const count = z.number().int().min(0);
const schema = z.object({ day: count, spent: count, by: z.record(z.string(), count) }).optional();

/** What askers have spent of the chat model's tokens today, in `tokens.json`. A disk that refuses costs nobody an answer. */
export function spentTokensIn(folder: string, logger: Logger): SpentStore {
  const file = createStateFile({ path: join(folder, "tokens.json"), schema, empty: undefined, logger });
  return {
    read: file.read,
    write(spent) {
      try {
        file.write(spent);
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException;
        logger.error("spent tokens could not be kept; a restart forgets them", { code: code ?? null });
      }
    },
  };
}

/** Forgets what a person has spent; the day's total holds nobody's name. */
export function budgetKeeper(budget: TokenBudget): Keeper {
  return { forget: (userId) => budget.forget((who) => who === String(userId)) };
}
