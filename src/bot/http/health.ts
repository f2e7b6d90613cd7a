import type { IncomingMessage, ServerResponse } from "node:http";

/** Why the bot cannot serve just now; undefined when it can. */
export type Readiness = () => string | undefined;

/** What a request asks for, without its query; it may be anything that HTTP lets through. */
export function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?", 1)[0]!;
}

/** Answers `/healthz` (the process works) and `/readyz` (Telegram is reached too); false for any other path. */
export function serveHealth(
  request: IncomingMessage,
  response: ServerResponse,
  notReady: Readiness,
): boolean {
  const path = pathOf(request);
  if (path !== "/healthz" && path !== "/readyz") return false;
  const why = path === "/readyz" ? notReady() : undefined;
  response.writeHead(why === undefined ? 200 : 503, {
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  response.end(`${JSON.stringify(why === undefined ? { ok: true } : { ok: false, why })}\n`);
  return true;
}
