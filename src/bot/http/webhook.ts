import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "../../logger.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import type { Update } from "../journal/update-journal.ts";
import { hasId } from "../polling.ts";
import { pathOf } from "./health.ts";

/** What only Telegram knows: the last part of the address, and the header that it sends along. */
export interface WebhookSecrets {
  readonly path: string;
  readonly token: string;
}

/** Made from the bot's token, so that nothing needs to be kept and a new token renews them. */
export function webhookSecrets(botToken: string, given: string | undefined): WebhookSecrets {
  const secret = (use: string) =>
    createHmac("sha256", botToken).update(`webhook ${use}`).digest("base64url").slice(0, 32);
  return { path: secret("path"), token: given ?? secret("token") };
}

interface WebhookDeps {
  readonly secrets: WebhookSecrets;
  readonly logger: Logger;
  /** When it resolves Telegram may forget the update; when it rejects Telegram sends it again. */
  accept(update: Update): Promise<void>;
}

/** Updates have at most some kilobytes. */
const LARGEST_BODY = 1024 * 1024;

/** Serves Telegram's calls; anyone else learns nothing but a status code. */
export function createWebhook({ secrets, logger, accept }: WebhookDeps) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const status = await statusFor(request).catch((error: unknown) => {
      logger.error("an update could not be taken from the webhook", safeFields(error));
      return 500;
    });
    // The connection stays open until a body that nobody reads has come to its end, or its time is up.
    if (!response.destroyed) response.writeHead(status, { "content-length": 0 }).end();
  };

  async function statusFor(request: IncomingMessage): Promise<number> {
    const path = pathOf(request);
    if (!same(path.slice(path.lastIndexOf("/") + 1), secrets.path)) return 404;
    if (request.method !== "POST") return 405;
    const given = request.headers["x-telegram-bot-api-secret-token"];
    if (typeof given !== "string" || !same(given, secrets.token)) {
      logger.warn("a webhook call without Telegram's secret was refused");
      return 401;
    }
    const body = await readBody(request);
    if (body === undefined) return 413;
    const update = parse(body);
    if (!hasId(update)) return 400;
    await accept(update);
    return 200;
  }
}

/** In the same time whatever differs. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return undefined;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LARGEST_BODY) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
      }
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
