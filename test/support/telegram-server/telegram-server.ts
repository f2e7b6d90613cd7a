import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiError } from "./api-error.ts";
import { type Fault, FaultPlan, type Strike } from "./faults.ts";
import type { EarlyCall } from "./flood-control.ts";
import type { Call, Method } from "./methods/method.ts";
import { METHODS } from "./methods/table.ts";
import { Person } from "./people.ts";
import { type Parameters, readParameters } from "./read-parameters.ts";
import { FILE_PATH, sendFile } from "./send-file.ts";
import { type ServerClock, ServerState } from "./state.ts";
import type { WireMessage } from "./wire.ts";

interface RecordedCall {
  readonly method: string;
  readonly parameters: Parameters;
  readonly at: number;
}

export interface TelegramServer {
  readonly url: string;
  readonly token: string;
  readonly state: ServerState;
  /** Every call that carried the right token, in order of arrival, faults included. */
  readonly calls: readonly RecordedCall[];
  /** Calls that were refused as malformed: method and reason. */
  readonly refused: readonly string[];
  /** Calls that came before a 429's `retry_after` had passed. */
  readonly early: readonly EarlyCall[];
  callsOf(method: string): readonly RecordedCall[];
  /** Plans a fault for coming calls of a method: the next one, unless told otherwise. */
  fail(method: string, fault: Fault, options?: Strike): void;
  clearFaults(): void;
  /** A person with a private chat; `language_code` is absent unless given. */
  user(id: number, about?: { language_code?: string; first_name?: string }): Person;
  waitForMessage(chatId: number, matches?: (message: WireMessage) => boolean): Promise<WireMessage>;
  /** Makes the token unknown, as when BotFather revokes it. */
  revokeToken(): void;
  /** Closes the server and every connection; throws when a call was made that it does not implement. */
  close(): Promise<void>;
}

/**
 * A Bot API server on the loopback interface that speaks the wire format and enforces Telegram's limits.
 * `clock` lets a test run flood control and long polling in its own, faster time.
 */
export async function startTelegramServer(
  options: { clock?: ServerClock; token?: string; port?: number } = {},
): Promise<TelegramServer> {
  const token = options.token ?? "123456:TEST-token_for-loopback";
  const state = new ServerState(
    { id: 123456, is_bot: true, first_name: "Dẫn Chứng", username: "danchung_bot" },
    options.clock ?? { now: Date.now, speed: 1 },
  );
  const faults = new FaultPlan();
  const calls: RecordedCall[] = [];
  const broken: string[] = [];
  const refused: string[] = [];
  let revoked = false;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof ApiError) return send(response, error.code, error.body());
      // The client went away while its call was read.
      if (response.destroyed) return;
      broken.push(String(error));
      send(response, 501, String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://loopback");
    const [, owner, path] = FILE_PATH.exec(url.pathname) ?? [];
    if (path !== undefined) return download(owner, path, response);
    const [, given, name = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    if (given === undefined || !/^\d+:/.test(given)) throw new ApiError(404, "Not Found");
    const parameters = await readParameters(request, url.searchParams);
    if (revoked || given !== token) throw new ApiError(401, "Unauthorized");
    const method = METHODS.get(name.toLowerCase());
    if (!method) throw new Error(`${name} is not implemented by the loopback server`);
    calls.push({ method: method.name, parameters, at: state.now() });
    const fault = faults.take(method.name, parameters);
    if (fault && (await strike(fault, response, parameters))) return;
    const onGone = (listener: () => void) => response.once("close", listener);
    const result = await run(method, { state, parameters, onGone });
    if (fault?.kind === "drop-after") return void response.destroy();
    send(response, 200, JSON.stringify({ ok: true, result }));
  }

  async function run({ name, run: carryOut }: { name: string; run: Method }, call: Call): Promise<unknown> {
    try {
      return await carryOut(call);
    } catch (error) {
      if (error instanceof ApiError && error.code === 400) refused.push(`${name}: ${error.message}`);
      throw error;
    }
  }

  /** Struck by the faults that are planned for `download`. */
  async function download(given: string | undefined, path: string, response: ServerResponse): Promise<void> {
    if (revoked || given !== token) throw new ApiError(401, "Unauthorized");
    const fault = faults.take("download", {});
    if (fault && (await strike(fault, response, {}))) return;
    sendFile(state, path, response, fault?.kind === "drop-after");
  }

  /** True when the fault took the place of an answer. */
  async function strike(fault: Fault, response: ServerResponse, parameters: Parameters): Promise<boolean> {
    switch (fault.kind) {
      case "too-many-requests":
        throw state.flood.refuse(Number(parameters.chat_id ?? 0), fault.retryAfter);
      case "refusal":
        throw new ApiError(fault.code, fault.description);
      case "moved": {
        const description = "Bad Request: group chat was upgraded to a supergroup chat";
        throw new ApiError(400, description, { migrate_to_chat_id: fault.to });
      }
      case "html":
        send(response, fault.status, "<html><body><h1>Bad Gateway</h1></body></html>", "text/html");
        return true;
      case "drop":
        response.destroy();
        return true;
      case "half-open":
        return true;
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return false;
      case "drop-after":
        return false;
    }
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    state,
    calls,
    refused,
    early: state.flood.early,
    callsOf: (method) => calls.filter((call) => call.method === method),
    fail: (method, fault, where) => faults.add(method, fault, where),
    clearFaults: () => faults.clear(),
    user: (id, about = {}) => {
      const first_name = about.first_name ?? `Người ${id}`;
      return new Person(
        state,
        { is_bot: false, ...about, id, first_name },
        { id, type: "private", first_name },
      );
    },
    waitForMessage: (chatId, matches = () => true) => state.chatFor(chatId).next(matches, 10_000),
    revokeToken: () => {
      revoked = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (broken.length > 0) throw new Error(`the loopback server met calls it cannot serve: ${broken}`);
    },
  };
}

function send(response: ServerResponse, status: number, body: string, type = "application/json"): void {
  response.writeHead(status, { "content-type": type });
  response.end(body);
}
