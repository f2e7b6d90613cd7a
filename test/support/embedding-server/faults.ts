import type { ServerResponse } from "node:http";

/** Answers as asked, its vectors changed first when told how. */
export type Sound = (change?: (vectors: number[][]) => unknown[]) => void;

/** What a server does in place of answering. */
export type Fault = (response: ServerResponse, sound: Sound) => void;

export function status(code: number, headers: Record<string, string> = {}, body: object = {}): Fault {
  return (response) => response.writeHead(code, headers).end(JSON.stringify(body));
}

/** Sends these bytes as a success. */
export function raw(body: string): Fault {
  return (response) => response.writeHead(200, { "content-type": "application/json" }).end(body);
}

/** Begins an answer and breaks the connection. */
export const reset: Fault = (response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write('{"embeddings": [[0.1,', () => response.destroy());
};

export function changed(change: (vectors: number[][]) => unknown[]): Fault {
  return (_, sound) => sound(change);
}

/** Never answers; `left` resolves when the client goes away. */
export function silence(): { fault: Fault; left: Promise<void> } {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return { left, fault: (response) => void response.on("close", leave) };
}
