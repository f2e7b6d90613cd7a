import { expect, onTestFinished, test } from "vitest";
import { startConnectProxy, startSocksProxy } from "../support/proxies.ts";
import { startTelegramServer } from "../support/telegram-server/telegram-server.ts";
import { CERTIFICATE, startTerminator } from "../support/tls/terminate.ts";
import { eventually } from "./fakes/eventually.ts";
import { startBotProcess } from "./fakes/running-process.ts";
import { GOOD_QUESTION } from "./fakes/samples.ts";

const LOGIN = { user: "canbo", password: "mat-khau-rieng" };

async function throughProxy(
  start: typeof startConnectProxy,
  address: (port: number) => string,
  login?: typeof LOGIN,
) {
  const server = await startTelegramServer();
  const tls = await startTerminator(Number(new URL(server.url).port));
  const proxy = await start(tls.port, login);
  const options = { apiRoot: "https://telegram.test", token: server.token, proxy: address(proxy.port) };
  // The name exists nowhere: only the proxy can lead there.
  const bot = startBotProcess(options, { NODE_EXTRA_CA_CERTS: CERTIFICATE });
  onTestFinished(async () => {
    await bot.end("SIGKILL");
    await proxy.close();
    await tls.close();
    await server.close();
  });
  return { server, proxy, bot };
}

test.each([
  ["http", startConnectProxy, undefined, (port: number) => `http://127.0.0.1:${port}`],
  [
    "http with a login",
    startConnectProxy,
    LOGIN,
    (port: number) => `http://canbo:mat-khau-rieng@127.0.0.1:${port}`,
  ],
  ["socks5", startSocksProxy, undefined, (port: number) => `socks5://127.0.0.1:${port}`],
  [
    "socks5 with a login",
    startSocksProxy,
    LOGIN,
    (port: number) => `socks5://canbo:mat-khau-rieng@127.0.0.1:${port}`,
  ],
])("Telegram is reached through a proxy: %s", async (_, start, login, address) => {
  const { server, proxy, bot } = await throughProxy(start, address, login);
  const user = server.user(1);
  user.say(GOOD_QUESTION);
  expect((await user.hears(() => true, 25_000)).text).toContain(GOOD_QUESTION);
  expect(new Set(proxy.targets)).toEqual(new Set(["telegram.test:443"]));
  expect(bot.log()).not.toContain(LOGIN.password);
});

test("a proxy that refuses is told in one clear line, without its password", async () => {
  const address = (port: number) => `http://canbo:sai-mat-khau@127.0.0.1:${port}`;
  const { bot } = await throughProxy(startConnectProxy, address, LOGIN);
  await eventually(() => bot.log()).toContain(
    "Telegram cannot be reached; check the network, or set TELEGRAM_PROXY",
  );
  expect(bot.log()).not.toContain("sai-mat-khau");
});
