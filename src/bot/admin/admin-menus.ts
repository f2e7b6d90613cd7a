import type { Logger } from "../../logger.ts";
import type { Clock } from "../clock.ts";
import { patiently } from "../delivery/patiently.ts";
import type { CallTelegram } from "../delivery/telegram-api.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { wordingFor } from "../wording/wording.ts";

interface MenuDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly stop: AbortSignal;
  /** Work that holds up no chat. */
  inBackground(work: () => Promise<void>): void;
}

/** The administrators' command menus, each in their own private chat, in Vietnamese and English. Both return at once. */
export interface AdminMenus {
  offer(administrators: Iterable<number>): void;
  /** Leaves what every asker has. */
  withdraw(userId: number): void;
}

export function createAdminMenus({ call, clock, logger, stop, inBackground }: MenuDeps): AdminMenus {
  const offered = new Set<number>();

  async function change(what: string, attempt: () => Promise<unknown>): Promise<void> {
    try {
      await patiently(attempt, { clock, signal: stop });
    } catch (error) {
      // Telegram knows no chat with whoever never wrote to the bot; the commands work without a menu.
      logger.info(`an administrator's menu could not be ${what}`, safeFields(error));
    }
  }

  const forLanguages = (chat_id: number) =>
    (["vi", "en"] as const).map((language) => ({
      language,
      where: {
        scope: { type: "chat" as const, chat_id },
        ...(language === "en" && { language_code: language }),
      },
    }));

  return {
    offer: (administrators) =>
      inBackground(async () => {
        for (const id of administrators) {
          offered.add(id);
          for (const { language, where } of forLanguages(id)) {
            const menu = { commands: commandsIn(language), ...where };
            await change("registered", () => call("setMyCommands", menu, { signal: stop }));
          }
        }
      }),
    withdraw(userId) {
      if (!offered.delete(userId)) return;
      inBackground(async () => {
        for (const { where } of forLanguages(userId))
          await change("withdrawn", () => call("deleteMyCommands", where, { signal: stop }));
      });
    },
  };
}

/** What every asker has comes first; a command of the same name is the administrators'. */
function commandsIn(language: "vi" | "en") {
  const { commands, admin } = wordingFor(language);
  const own = new Set(admin.commands.map(({ command }) => command));
  return [...commands.private.filter(({ command }) => !own.has(command)), ...admin.commands];
}
