import { createServer, type RequestListener } from "node:http";
import { AppError } from "../../errors.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

const HEADERS_MS = 5000;
const REQUEST_MS = 10_000;
const MOST_CONNECTIONS = 200;

/** Serves plain HTTP; gives the function that ends it. Rejects with an AppError when the port cannot be had. */
export async function listen({ host, port }: Address, serve: RequestListener): Promise<() => Promise<void>> {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, serve);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((cause: unknown) => {
    const { code } = cause as { code?: string };
    throw new AppError(
      "bad-config",
      `Port ${port} on ${host} cannot be used (${code}). End the program that has it, or set another port.`,
      { cause },
    );
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 500).unref();
    });
}
