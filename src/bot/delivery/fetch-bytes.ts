import { type Agent, get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import { TelegramFault } from "./telegram-fault.ts";

interface Options {
  readonly maxBytes: number;
  readonly agent: Agent | undefined;
  readonly signal: AbortSignal;
}

/**
 * What stands at an address, or "too-large" as soon as it is more than allowed. Rejects with a TelegramFault:
 * the address holds the token, and Node's own errors hold the address.
 */
export async function fetchBytes(
  url: URL,
  { maxBytes, agent, signal }: Options,
): Promise<Uint8Array | "too-large"> {
  if (signal.aborted) throw new TelegramFault("stopped", null);
  try {
    const response = await open(url, agent, signal);
    const code = response.statusCode ?? 0;
    if (code !== 200) {
      response.destroy();
      throw new TelegramFault(code >= 500 ? "unreachable" : "bad-request", code);
    }
    const chunks: Buffer[] = [];
    let length = 0;
    // Leaving the loop also ends the connection.
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > maxBytes) return "too-large";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof TelegramFault) throw error;
    if (signal.aborted) throw new TelegramFault("stopped", null);
    const { code } = error as { code?: unknown };
    throw new TelegramFault("unreachable", typeof code === "string" ? code : null);
  }
}

function open(url: URL, agent: Agent | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  // A Bot API server on the same machine gives the path of a file instead, which is not for every reader.
  if (!/^https?:$/.test(url.protocol)) throw new TelegramFault("bad-request", "not-http");
  const get = url.protocol === "https:" ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, { ...(agent && { agent }), signal }, resolve).on("error", reject);
  });
}
