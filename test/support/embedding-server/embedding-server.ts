import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fault, Sound } from "./faults.ts";
import { vectorOf } from "./vector-of.ts";

interface EmbeddingRequest {
  readonly path: string;
  readonly model: string;
  readonly texts: readonly string[];
}

export interface EmbeddingServer {
  /** http://127.0.0.1:port: OLLAMA_BASE_URL; OPENAI_BASE_URL is this and /v1. */
  readonly url: string;
  /** The requests that were well-formed, in order, also those that a fault answered. */
  readonly requests: readonly EmbeddingRequest[];
  /** Answers the next requests with these faults, one each, then soundly again. */
  next(...faults: Fault[]): void;
  /** Another model comes to stand behind the same name. */
  swapModel(dimension?: number): void;
  close(): Promise<void>;
}

/**
 * A server on 127.0.0.1 with one model, that speaks Ollama's and OpenAI's wire formats and refuses
 * what they refuse: another model, another shape of request, another key than `key`.
 */
export async function startEmbeddingServer({
  model = "test-model",
  key,
}: {
  model?: string;
  key?: string;
} = {}): Promise<EmbeddingServer> {
  const requests: EmbeddingRequest[] = [];
  const faults: Fault[] = [];
  let seed = 0;
  let dimension = 16;

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const reply = (status: number, content: object) =>
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
      const format =
        request.url === "/api/embed" ? ollama : request.url === "/v1/embeddings" ? openai : undefined;
      if (!format || request.method !== "POST") return reply(404, { error: "page not found" });
      if (format === openai && key && request.headers.authorization !== `Bearer ${key}`)
        return reply(401, format.error("invalid_api_key", `Incorrect key: ${request.headers.authorization}`));
      const { input } = body;
      const isSound = Array.isArray(input) && input.every((text) => typeof text === "string" && text !== "");
      if (!isSound || (format === openai && body.encoding_format !== "float"))
        return reply(400, format.error("bad_request", `cannot read ${JSON.stringify(body)}`));
      if (body.model !== model)
        return reply(404, format.error("model_not_found", `model "${body.model}" not found`));
      requests.push({ path: request.url!, model, texts: input });
      const sound: Sound = (change = (vectors) => vectors) => {
        const vectors = input.map((text: string) => vectorOf(text, seed, dimension));
        reply(200, format.reply(change(vectors)));
      };
      (faults.shift() ?? ((_, answer) => answer()))(response, sound);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    next: (...more) => faults.push(...more),
    swapModel: (size = dimension) => {
      seed++;
      dimension = size;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ollama = {
  reply: (embeddings: unknown[]) => ({ model: "test-model", embeddings }),
  error: (_code: string, error: string) => ({ error }),
};

const openai = {
  // Clients must go by `index`: nothing promises an order.
  reply: (vectors: unknown[]) => ({
    object: "list",
    data: vectors.map((embedding, index) => ({ object: "embedding", index, embedding })).reverse(),
  }),
  error: (code: string, message: string) => ({ error: { code, message } }),
};

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> & { input?: unknown }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}
