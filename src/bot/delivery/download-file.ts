import type { Agent } from "node:http";
import type { Telegram } from "telegraf";
import type { Clock } from "../clock.ts";
import { withDeadline } from "../deadline.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import { patiently } from "./patiently.ts";
import type { CallTelegram } from "./telegram-api.ts";
import { asTelegramFault, TelegramFault } from "./telegram-fault.ts";

/** Fetches a file that was sent to the bot; rejects with a TelegramFault when it cannot be had. */
export type DownloadFile = (
  fileId: string,
  options: { readonly maxBytes: number; readonly signal: AbortSignal },
) => Promise<Uint8Array | "too-large">;

interface DownloadDeps {
  readonly call: CallTelegram;
  readonly telegram: Telegram;
  readonly clock: Clock;
  readonly proxyAgent: Agent | undefined;
}

/** A connection that has gone quiet is tried anew after this long. */
const TIMEOUT_MS = 15_000;

export function createDownloadFile({ call, telegram, clock, proxyAgent }: DownloadDeps): DownloadFile {
  return async (fileId, { maxBytes, signal }) => {
    const attempt = async () => {
      const file = await call("getFile", { file_id: fileId }, { signal });
      const url = await telegram.getFileLink(file);
      // As telegraf does: a server on this machine is not asked through the proxy.
      const agent = url.protocol === "https:" ? proxyAgent : undefined;
      const fetched = await withDeadline((own) => fetchBytes(url, { maxBytes, agent, signal: own }), {
        clock,
        ms: TIMEOUT_MS,
        stop: signal,
      });
      if (fetched.kind === "done") return fetched.value;
      throw new TelegramFault(fetched.kind === "late" ? "unreachable" : "stopped", "timeout");
    };
    try {
      return await patiently(attempt, { clock, signal });
    } catch (error) {
      if (/file is too big/.test(asTelegramFault(error).description)) return "too-large";
      throw error;
    }
  };
}
