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
}

/** Registers the administrators' menus, each in their own private chat, in Vietnamese and English. */
export async function registerAdminMenus(deps: MenuDeps, administrators: Iterable<number>): Promise<void> {
  const { call, clock, logger, stop } = deps;
  for (const chat_id of administrators) {
    for (const language of ["vi", "en"] as const) {
      const { commands, admin } = wordingFor(language);
      // What every asker has comes first; a command of the same name is the administrators'.
      const own = new Set(admin.commands.map(({ command }) => command));
      const menu = {
        commands: [...commands.private.filter(({ command }) => !own.has(command)), ...admin.commands],
        scope: { type: "chat" as const, chat_id },
        ...(language === "en" && { language_code: language }),
      };
      try {
        await patiently(() => call("setMyCommands", menu, { signal: stop }), { clock, signal: stop });
      } catch (error) {
        // Telegram knows no chat with whoever never wrote to the bot; the commands work without a menu.
        logger.info("an administrator's menu could not be registered", safeFields(error));
      }
    }
  }
}
