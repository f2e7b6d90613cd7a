import { readFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import { fileURLToPath } from "node:url";

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Made for tests alone, for the name telegram.test; signed by itself, until 2126. */
export const CERTIFICATE = beside("certificate.pem");

/** Ends TLS on the loopback interface and passes on to a port there. */
export async function startTerminator(leadsTo: number): Promise<{ port: number; close(): Promise<void> }> {
  const open = new Set<TLSSocket>();
  const options = { key: readFileSync(beside("key.pem")), cert: readFileSync(CERTIFICATE) };
  const server = createServer(options, (socket) => {
    open.add(socket);
    const further = connect(leadsTo, "127.0.0.1");
    socket.on("error", () => further.destroy());
    socket.once("close", () => open.delete(socket));
    further.on("error", () => socket.destroy());
    socket.pipe(further).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
