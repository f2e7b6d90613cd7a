import { TelegramError } from "telegraf";

export type FaultKind =
  /** The token is unknown to Telegram, or malformed. */
  | "token-refused"
  /** Another process polls with the same token. */
  | "conflict"
  | "too-many-requests"
  /** The user has blocked the bot, or it was removed from the group. */
  | "forbidden"
  | "bad-request"
  /** No answer, a broken one, or a server fault: worth trying again. */
  | "unreachable"
  | "stopped";

/** A call that failed. Carries no payload and no address: the one holds message texts, the other the token. */
export class TelegramFault extends Error {
  readonly kind: FaultKind;
  readonly code: number | string | null;
  /** Telegram's words for a refusal; may quote the message, so never for a log as it is. */
  readonly description: string;
  readonly retryAfterMs: number | undefined;
  /** The id of the supergroup that the group has become. */
  readonly movedTo: number | undefined;

  constructor(
    kind: FaultKind,
    code: number | string | null,
    description = "",
    {
      retryAfterMs,
      movedTo,
    }: { readonly retryAfterMs?: number | undefined; readonly movedTo?: number | undefined } = {},
  ) {
    super(`Telegram call failed: ${kind}`);
    this.name = "TelegramFault";
    this.kind = kind;
    this.code = code;
    this.description = description;
    this.retryAfterMs = retryAfterMs;
    this.movedTo = movedTo;
  }
}

const BY_CODE: Record<number, FaultKind> = {
  400: "bad-request",
  401: "token-refused",
  403: "forbidden",
  404: "token-refused",
  409: "conflict",
  429: "too-many-requests",
};

/** Turns whatever telegraf threw into a fault without its secrets. */
export function asTelegramFault(error: unknown): TelegramFault {
  if (error instanceof TelegramFault) return error;
  if (error instanceof TelegramError) {
    const { code, description, parameters } = error;
    const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = parameters ?? {};
    const kind = BY_CODE[code] ?? (code >= 500 ? "unreachable" : "bad-request");
    const retryAfterMs = typeof retryAfter === "number" ? retryAfter * 1000 : undefined;
    return new TelegramFault(kind, code, String(description ?? ""), { retryAfterMs, movedTo });
  }
  const { code, type } = (error ?? {}) as { code?: unknown; type?: unknown };
  const known = [code, type].find((each) => typeof each === "string");
  return new TelegramFault("unreachable", typeof known === "string" ? known : null);
}

/** What a log may hold of any error: its kind and place, never its message. */
export function safeFields(error: unknown): Record<string, string | number | null> {
  if (error instanceof TelegramFault) return { fault: error.kind, code: error.code };
  if (!(error instanceof Error)) return { error: typeof error };
  const place = /\n\s+at (?:.*\()?(?:file:\/\/)?([^()\n]+:\d+:\d+)\)?/.exec(error.stack ?? "")?.[1];
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    ...(typeof code === "string" && { code }),
    ...(place !== undefined && { at: place }),
  };
}
