import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A proxy on the loopback interface that leads every connection to one port, whatever was asked for. */
export interface TestProxy {
  readonly port: number;
  /** `host:port` of each connection that was asked for. */
  readonly targets: readonly string[];
  close(): Promise<void>;
}

interface Login {
  readonly user: string;
  readonly password: string;
}

/** Speaks HTTP's CONNECT; asks for the login when there is one. */
export async function startConnectProxy(leadsTo: number, login?: Login): Promise<TestProxy> {
  const targets: string[] = [];
  const wanted = login && `Basic ${Buffer.from(`${login.user}:${login.password}`).toString("base64")}`;
  const server = createHttpServer((_, response) => response.writeHead(405).end());
  server.on("connect", (request, socket: Socket) => {
    if (wanted && request.headers["proxy-authorization"] !== wanted) {
      return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
    }
    targets.push(String(request.url));
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    join(socket, leadsTo);
  });
  return listening(server, targets);
}

/** Speaks SOCKS5 (RFC 1928, with RFC 1929 for the login). */
export async function startSocksProxy(leadsTo: number, login?: Login): Promise<TestProxy> {
  const targets: string[] = [];
  const server = createServer((socket) => {
    serveSocks(socket, { leadsTo, login, targets }).catch(() => socket.destroy());
  });
  return listening(server, targets);
}

interface Socks {
  readonly leadsTo: number;
  readonly login: Login | undefined;
  readonly targets: string[];
}

async function serveSocks(socket: Socket, { leadsTo, login, targets }: Socks): Promise<void> {
  const read = async (length: number): Promise<Buffer> => {
    for (;;) {
      const chunk = socket.read(length) as Buffer | null;
      if (chunk) return chunk;
      await new Promise((resolve, reject) => {
        socket.once("readable", resolve);
        socket.once("close", reject);
      });
    }
  };
  const [, methods = 0] = await read(2);
  const offered = await read(methods);
  const method = login ? 2 : 0;
  socket.write(Buffer.from([5, offered.includes(method) ? method : 0xff]));
  if (login) {
    const [, nameLength = 0] = await read(2);
    const user = (await read(nameLength)).toString();
    const [passwordLength = 0] = await read(1);
    const password = (await read(passwordLength)).toString();
    const right = user === login.user && password === login.password;
    socket.write(Buffer.from([1, right ? 0 : 1]));
    if (!right) return void socket.end();
  }
  const [, , , kind] = await read(4);
  // A name that the client has looked up itself would come as an address, of kind 1.
  if (kind !== 3) return void socket.end(Buffer.from([5, 8, 0, 1, 0, 0, 0, 0, 0, 0]));
  const [nameLength = 0] = await read(1);
  const name = (await read(nameLength)).toString();
  targets.push(`${name}:${(await read(2)).readUInt16BE()}`);
  socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
  join(socket, leadsTo);
}

function join(socket: Socket, port: number): void {
  const further = connect(port, "127.0.0.1");
  socket.on("error", () => further.destroy());
  further.on("error", () => socket.destroy());
  socket.pipe(further).pipe(socket);
}

async function listening(server: Server, targets: readonly string[]): Promise<TestProxy> {
  const open = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    targets,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
