/** Why a request brought nothing; holds nothing of what was sent. */
export interface RequestFault {
  readonly kind: "unreachable" | "timeout" | "status" | "garbled";
  readonly status?: number;
  /** A short code of the network's or the server's own: ECONNREFUSED, insufficient_quota. */
  readonly reason?: string;
  /** What the server's Retry-After asks for, in milliseconds. */
  readonly retryAfterMs?: number;
}

export type Reply =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly fault: RequestFault };

interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** A batch of 32 vectors takes a few megabytes. */
const LARGEST_REPLY = 64 * 1024 * 1024;

/** Posts JSON and reads JSON, until `signal` ends it. Follows no redirect: texts go to the named host alone. */
export async function postJson({ url, headers, body }: Request, signal: AbortSignal): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      redirect: "manual",
      signal,
    });
    const given = parsed(await textOf(response));
    if (!response.ok) return { ok: false, fault: statusFault(response, given) };
    if (given === undefined) return { ok: false, fault: { kind: "garbled" } };
    return { ok: true, body: given };
  } catch (cause) {
    if (signal.aborted) return { ok: false, fault: { kind: "timeout" } };
    const reason = networkCode(cause);
    return { ok: false, fault: { kind: "unreachable", ...(reason && { reason }) } };
  }
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop also ends the connection.
    if (size > LARGEST_REPLY) return "";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function statusFault({ status, headers }: Response, given: unknown): RequestFault {
  const code = (given as { error?: { code?: unknown } } | undefined)?.error?.code;
  // A code and no sentence: an error's words may repeat what was sent.
  const reason = typeof code === "string" && /^[a-z_]{1,40}$/.test(code) ? code : undefined;
  const retryAfterMs = waitOf(headers.get("retry-after"));
  return {
    kind: "status",
    status,
    ...(reason && { reason }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from now. */
function waitOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** undici hides the system's code in the cause. */
function networkCode(error: unknown): string | undefined {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === "string") return code;
  return cause instanceof Error ? networkCode(cause) : undefined;
}
