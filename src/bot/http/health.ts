import type { IncomingMessage, ServerResponse } from "node:http";

/** Why the bot cannot serve just now; undefined when it can. */
export type Readiness = () => string | undefined;

/** Answers `/healthz` (the process works) and `/readyz` (Telegram is reached too); false for any other path. */
export function serveHealth(
  request: IncomingMessage,
  response: ServerResponse,
  notReady: Readiness,
): boolean {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  if (path !== "/healthz" && path !== "/readyz") return false;
  const why = path === "/readyz" ? notReady() : undefined;
  response.writeHead(why === undefined ? 200 : 503, {
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  response.end(`${JSON.stringify(why === undefined ? { ok: true } : { ok: false, why })}\n`);
  return true;
}
