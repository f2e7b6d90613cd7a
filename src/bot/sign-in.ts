import { AppError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Clock } from "./clock.ts";
import { patiently } from "./delivery/patiently.ts";
import type { CallTelegram, Result } from "./delivery/telegram-api.ts";
import { asTelegramFault, safeFields } from "./delivery/telegram-fault.ts";
import type { WebhookSecrets } from "./http/webhook.ts";
import { KINDS, UNREACHABLE } from "./polling.ts";
import { wordingFor } from "./wording/wording.ts";

/** Nobody is kept waiting for a menu. */
const MENU_PATIENCE_MS = 60_000;

interface SignInDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly stop: AbortSignal;
  /** Where Telegram is to call; undefined when it is polled. */
  readonly webhook?: { readonly url: string; readonly secrets: WebhookSecrets } | undefined;
}

/**
 * Makes sure of the token, sets the webhook or ends it (Telegram allows no polling beside one) and registers
 * the command menus. Gives the bot's own account; undefined when stopped before Telegram could be reached.
 * Throws an AppError when the token or the webhook's address is refused.
 */
export async function signIn(deps: SignInDeps): Promise<Result<"getMe"> | undefined> {
  const { call, clock, logger, stop } = deps;
  const me = await untilReached(deps, () => call("getMe", {}, { signal: stop }));
  if (!me) return undefined;
  await untilReached(deps, () => setWebhook(deps));
  try {
    for (const menu of menus()) {
      const patience = { clock, signal: stop, patienceMs: MENU_PATIENCE_MS };
      await patiently(() => call("setMyCommands", menu, { signal: stop }), patience);
    }
  } catch (error) {
    // The commands work without a menu.
    logger.warn("the command menu could not be registered", safeFields(error));
  }
  return me;
}

function setWebhook({ call, stop, webhook }: SignInDeps): Promise<true> {
  if (!webhook) return call("deleteWebhook", {}, { signal: stop });
  const { url, secrets } = webhook;
  const payload = { url, secret_token: secrets.token, allowed_updates: [...KINDS] };
  return call("setWebhook", payload, { signal: stop });
}

function menus() {
  const { vi, en } = { vi: wordingFor("vi").commands, en: wordingFor("en").commands };
  const inScope = (type: "default" | "all_private_chats" | "all_group_chats", kind: "private" | "group") => [
    { commands: vi[kind], scope: { type } },
    { commands: en[kind], scope: { type }, language_code: "en" },
  ];
  return [
    ...inScope("default", "private"),
    ...inScope("all_private_chats", "private"),
    ...inScope("all_group_chats", "group"),
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
      if (fault.kind === "bad-request") {
        throw new AppError(
          "bad-config",
          `Telegram does not accept TELEGRAM_WEBHOOK_URL: ${fault.description}. It must be an https address that leads here.`,
        );
      }
      if (failures === 0) logger.warn(UNREACHABLE, safeFields(fault));
      await clock.wait(fault.retryAfterMs ?? Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)), stop);
    }
  }
  return undefined;
}
