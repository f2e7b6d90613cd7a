import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server is asked, as far as tests look at it. */
export interface ChatRequest {
  readonly path: string;
  readonly model: string;
  readonly system: string;
  /** The JSON object of the user message, or its text where it is none. */
  readonly user: unknown;
  /** A structured reply was asked for. */
  readonly isStructured: boolean;
  readonly raw: string;
  /** When it came, by `performance.now`. */
  readonly at: number;
}

/** What the server does with a request. */
export type Script =
  | { readonly say: (request: ChatRequest) => string; readonly pace?: Pace }
  | { readonly status: number; readonly location?: string }
  /** Goes silent after the headers, or ends the connection in the middle of the reply. */
  | { readonly fault: "silent" | "cut" };

/** All of it after `afterMs`, or a byte a second; at once unless told. */
type Pace = { readonly afterMs: number } | "drip";

export interface ChatServer {
  /** http://127.0.0.1:port: OLLAMA_BASE_URL; OPENAI_BASE_URL is this and /v1. */
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  /** How many were answered to the end. */
  answered(): number;
  /** How many wait for the rest of their answer, their asker too. */
  open(): number;
  /** What the next requests get, one each; then the first script again. */
  next(...scripts: Script[]): void;
  /** Drops what `next` has left. */
  clear(): void;
  close(): Promise<void>;
}

/** A scripted model on 127.0.0.1 behind the wire formats of OpenAI's chat completions and of Ollama's chat. */
export async function startChatServer(first: Script): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const scripts: Script[] = [];
  let answered = 0;
  const open = new Set<ServerResponse>();
  const server = createServer((incoming, response) => {
    open.add(response);
    response.on("close", () => open.delete(response));
    response.on("finish", () => {
      answered += 1;
    });
    void bodyOf(incoming).then((raw) => {
      const format =
        incoming.url === "/api/chat" ? ollama : incoming.url === "/v1/chat/completions" ? openai : null;
      if (!format || incoming.method !== "POST") return void response.writeHead(404).end();
      const request = requestOf(incoming.url!, raw);
      requests.push(request);
      answer(scripts.shift() ?? first, request, format, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answered: () => answered,
    open: () => open.size,
    next: (...more) => void scripts.push(...more),
    clear: () => void scripts.splice(0),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Format = (
  model: string,
  text: string,
  isStreamed: boolean,
) => { readonly type: string; readonly chunks: readonly string[] };

function answer(script: Script, request: ChatRequest, format: Format, response: ServerResponse): void {
  if ("status" in script) {
    response.writeHead(script.status, {
      "content-type": "application/json",
      ...(script.location && { location: script.location }),
    });
    response.end(
      JSON.stringify({ error: { message: `refused: ${request.raw.slice(0, 200)}`, code: "refused" } }),
    );
    return;
  }
  const text = "say" in script ? script.say(request) : '{"answerable": true, "sentences": [{"text": "Dở';
  const isStreamed = (JSON.parse(request.raw) as { stream?: boolean }).stream === true;
  const { type, chunks } = format(request.model, text, isStreamed);
  response.writeHead(200, { "content-type": type });
  if ("say" in script) sayAt(script.pace, chunks.join(""), response);
  else if (script.fault === "cut") {
    response.write(chunks[0]!.slice(0, Math.ceil(chunks[0]!.length / 2)));
    setTimeout(() => response.destroy(), 20);
  } else response.flushHeaders();
}

function sayAt(pace: Pace | undefined, words: string, response: ServerResponse): void {
  if (pace === undefined) {
    response.end(words);
  } else if (pace === "drip") {
    const bytes = Buffer.from(words);
    let at = 0;
    const timer = setInterval(() => {
      response.write(bytes.subarray(at, at + 1));
      at += 1;
      if (at === bytes.length) response.end();
    }, 1000);
    response.on("close", () => clearInterval(timer));
  } else {
    const timer = setTimeout(() => response.end(words), pace.afterMs);
    response.on("close", () => clearTimeout(timer));
  }
}

const openai: Format = (model, text, isStreamed) => {
  const usage = { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 };
  const common = { id: "chatcmpl-1", created: 1_700_000_000, model };
  if (!isStreamed) {
    const choice = { index: 0, finish_reason: "stop", message: { role: "assistant", content: text } };
    return {
      type: "application/json",
      chunks: [JSON.stringify({ ...common, object: "chat.completion", choices: [choice], usage })],
    };
  }
  const delta = (part: object, end: string | null) =>
    `data: ${JSON.stringify({ ...common, object: "chat.completion.chunk", choices: [{ index: 0, delta: part, finish_reason: end }] })}\n\n`;
  return {
    type: "text/event-stream",
    chunks: [delta({ role: "assistant", content: text }, null), delta({}, "stop"), "data: [DONE]\n\n"],
  };
};

const ollama: Format = (model, text, isStreamed) => {
  const common = { model, created_at: "2026-01-01T00:00:00Z" };
  const done = { ...common, done: true, done_reason: "stop", prompt_eval_count: 900, eval_count: 100 };
  const message = (content: string) => ({ role: "assistant", content });
  if (!isStreamed)
    return { type: "application/json", chunks: [JSON.stringify({ ...done, message: message(text) })] };
  const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
  return {
    type: "application/x-ndjson",
    chunks: [
      ...halves.map((half) => `${JSON.stringify({ ...common, done: false, message: message(half) })}\n`),
      `${JSON.stringify({ ...done, message: message("") })}\n`,
    ],
  };
};

function requestOf(path: string, raw: string): ChatRequest {
  const body = JSON.parse(raw) as {
    model: string;
    messages: { role: string; content: unknown }[];
    format?: unknown;
    response_format?: unknown;
    tools?: unknown;
  };
  const said = (role: string) => {
    const content = body.messages.find((one) => one.role === role)?.content ?? "";
    return typeof content === "string"
      ? content
      : (content as { text: string }[]).map(({ text }) => text).join("");
  };
  return {
    path,
    model: body.model,
    system: said("system"),
    user: parsed(said("user")),
    isStructured: Boolean(body.format ?? body.response_format ?? body.tools),
    raw,
    at: performance.now(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString("utf8");
}
