import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the model is asked to give: sentences with their quotes, from the passage with key E1. */
export type Draft = readonly (readonly [text: string, quote: string])[];

export interface DraftingServer {
  /** OPENAI_BASE_URL. */
  readonly url: string;
  /** The bodies of its requests. */
  readonly requests: readonly string[];
  /** How many requests were given up by whoever made them. */
  givenUp(): number;
  /** Every request from now on is answered with this, or held for ever. */
  answer(how: Draft | "hold"): void;
}

/** A chat model's server on 127.0.0.1 that speaks OpenAI's chat completions. */
export async function startDraftingServer(): Promise<DraftingServer> {
  const requests: string[] = [];
  let how: Draft | "hold" = "hold";
  let givenUp = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    response.on("close", () => {
      if (!response.writableEnded) givenUp += 1;
    });
    request.on("end", () => {
      requests.push(body);
      if (how !== "hold") complete(response, how);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    givenUp: () => givenUp,
    answer: (next) => {
      how = next;
    },
  };
}

function complete(response: ServerResponse, draft: Draft): void {
  const sentences = draft.map(([text, quote]) => ({ text, quotes: [{ key: "E1", quote }] }));
  const content = JSON.stringify({ answerable: true, sentences });
  const choice = { index: 0, finish_reason: "stop", message: { role: "assistant", content } };
  const usage = { prompt_tokens: 500, completion_tokens: 60, total_tokens: 560 };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify({
      id: "1",
      object: "chat.completion",
      created: 1,
      model: "test",
      choices: [choice],
      usage,
    }),
  );
}
