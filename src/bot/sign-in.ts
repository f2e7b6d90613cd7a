import { AppError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Clock } from "./clock.ts";
import { patiently } from "./delivery/patiently.ts";
import type { CallTelegram, Result } from "./delivery/telegram-api.ts";
import { asTelegramFault, safeFields } from "./delivery/telegram-fault.ts";
import { wordingFor } from "./wording/wording.ts";

interface SignInDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly stop: AbortSignal;
}

/**
 * Makes sure of the token, ends a webhook (Telegram allows no polling beside one) and registers the command
 * menus. Gives the bot's own account; undefined when stopped before Telegram could be reached. Throws an
 * AppError when the token is refused.
 */
export async function signIn(deps: SignInDeps): Promise<Result<"getMe"> | undefined> {
  const { call, clock, logger, stop } = deps;
  const me = await untilReached(deps, () => call("getMe", {}, { signal: stop }));
  if (!me) return undefined;
  await untilReached(deps, () => call("deleteWebhook", {}, { signal: stop }));
  try {
    for (const menu of menus()) {
      await patiently(() => call("setMyCommands", menu, { signal: stop }), { clock, signal: stop });
    }
  } catch (error) {
    // The commands work without a menu.
    logger.warn("the command menu could not be registered", safeFields(error));
  }
  return me;
}

function menus() {
  const { vi, en } = { vi: wordingFor("vi").commands, en: wordingFor("en").commands };
  const groups = { scope: { type: "all_group_chats" as const } };
  return [
    { commands: vi.private },
    { commands: en.private, language_code: "en" },
    { commands: vi.group, ...groups },
    { commands: en.group, ...groups, language_code: "en" },
  ];
}

async function untilReached<T>(
  { clock, logger, stop }: SignInDeps,
  attempt: () => Promise<T>,
): Promise<T | undefined> {
  for (let failures = 0; !stop.aborted; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const fault = asTelegramFault(error);
      if (fault.kind === "token-refused") {
        throw new AppError(
          "telegram-refused",
          "Telegram does not know the token in TELEGRAM_BOT_TOKEN. Copy it again from @BotFather and restart.",
        );
      }
      if (failures === 0) logger.warn("Telegram cannot be reached (retrying)", safeFields(fault));
      await clock.wait(fault.retryAfterMs ?? Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)), stop);
    }
  }
  return undefined;
}
