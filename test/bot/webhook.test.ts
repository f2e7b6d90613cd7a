import { request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createBot } from "../../src/bot/create-bot.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";
import { eventually } from "./fakes/eventually.ts";
import { membership } from "./fakes/membership.ts";
import { createRecordingLogger } from "./fakes/recording-logger.ts";
import { prepareBot, type Setting } from "./fakes/running-bot.ts";
import { answered, GOOD_QUESTION } from "./fakes/samples.ts";
import { createScriptedAssistant } from "./fakes/scripted-assistant.ts";

const HOST = "127.0.0.1";
const CHAT = { id: 1, type: "private" };
const FROM = { id: 1, is_bot: false, first_name: "A" };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function webhookBot(setting: Setting = {}) {
  const port = await freePort();
  const webhook = { url: "https://bot.example.org/hook/", host: HOST, port };
  const running = await prepareBot({ ...setting, deps: { webhook, ...setting.deps } });
  const user = running.server.user(1);
  await running.bot.start();
  const { webhookUrl, webhookSecret } = running.server.state;
  let id = 500;
  const call = (body: string | object, changes: Changes = {}) => {
    const path = new URL(webhookUrl).pathname;
    return fetch(`http://${HOST}:${port}${changes.path?.(path) ?? path}`, {
      method: changes.method ?? "POST",
      headers: { "x-telegram-bot-api-secret-token": changes.secret ?? webhookSecret },
      ...(changes.method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  };
  const question = (text: string) => {
    id += 1;
    const date = Math.floor(running.clock.now() / 1000);
    return { update_id: id, message: { message_id: id, date, chat: CHAT, from: FROM, text } };
  };
  return { ...running, user, port, call, question };
}

interface Changes {
  readonly path?: (path: string) => string;
  readonly secret?: string;
  readonly method?: string;
}

describe("the webhook", () => {
  test("is registered with a secret path and a secret token, and answers", async () => {
    const { server, user, call, question } = await webhookBot();
    const { webhookUrl, webhookSecret } = server.state;
    expect(webhookUrl).toMatch(/^https:\/\/bot\.example\.org\/hook\/[\w-]{32}$/);
    expect(webhookSecret).toMatch(/^[\w-]{32}$/);
    expect(webhookUrl).not.toContain(webhookSecret);
    expect(server.callsOf("setWebhook")[0]?.parameters.allowed_updates).toContain("inline_query");
    expect((await call(question(GOOD_QUESTION))).status).toBe(200);
    expect((await user.hears()).text).toContain("0,36%");
    expect(server.callsOf("getUpdates")).toEqual([]);
  });

  test.each<[string, string | object, Changes, number]>([
    ["null", "null", {}, 400],
    ["no JSON", "{", {}, 400],
    ["nothing", "", {}, 400],
    ["a number", "5", {}, 400],
    ["a list", "[]", {}, 400],
    ["no id", "{}", {}, 400],
    ["5 MB", `{"update_id":1,"x":"${"a".repeat(5 * 1024 * 1024)}"}`, {}, 413],
    ["a forged secret", { update_id: 1 }, { secret: "forged-secret-of-nobody" }, 401],
    ["an empty secret", { update_id: 1 }, { secret: "" }, 401],
    ["another path", { update_id: 1 }, { path: (path) => `${path}x` }, 404],
    ["a path without the secret", { update_id: 1 }, { path: () => "/hook/" }, 404],
    ["a GET", "", { method: "GET" }, 405],
    ["a PUT", "{}", { method: "PUT" }, 405],
  ])("%s is refused, and the next good question is answered", async (_, body, changes, status) => {
    const { assistant, user, call, question } = await webhookBot();
    expect((await call(body, changes)).status).toBe(status);
    expect((await call(question(GOOD_QUESTION))).status).toBe(200);
    expect((await user.hears()).text).toContain("0,36%");
    expect(assistant.questions).toEqual([GOOD_QUESTION]);
  });

  test("a body of unknown length is cut off as well, and one that never ends holds nobody up", async () => {
    const { user, port, call, question, server } = await webhookBot();
    const { pathname } = new URL(server.state.webhookUrl);
    const headers = { "x-telegram-bot-api-secret-token": server.state.webhookSecret };
    const endless = httpRequest({ host: HOST, port, path: pathname, method: "POST", headers });
    endless.on("error", () => {});
    onTestFinished(() => void endless.destroy());
    const status = new Promise((resolve) =>
      endless.once("response", (response) => resolve(response.statusCode)),
    );
    for (let n = 0; n < 40; n += 1) endless.write("x".repeat(64 * 1024));
    expect(await status).toBe(413);
    await call(question(GOOD_QUESTION));
    expect((await user.hears()).text).toContain("0,36%");
  });

  test("a call is answered before the question is, and one that comes twice is answered once", async () => {
    let finish = () => {};
    const ask = () =>
      new Promise<ReturnType<typeof answered>>((resolve) => {
        finish = () => resolve(answered());
      });
    const { user, assistant, call, question } = await webhookBot({
      script: { ask },
      deps: { stateDir: temporaryFolder() },
    });
    const update = question(GOOD_QUESTION);
    expect((await call(update)).status).toBe(200);
    expect((await call(update)).status).toBe(200);
    await eventually(() => assistant.questions.length).toBe(1);
    finish();
    await user.hears();
    expect((await call(update)).status).toBe(200);
    expect(assistant.questions).toHaveLength(1);
  });

  test("the owner's own secret is used; a refused address is one clear error", async () => {
    const { server } = await webhookBot();
    const webhook = {
      url: "https://bot.example.org",
      host: HOST,
      port: await freePort(),
      secret: "own-secret-0123456789",
    };
    const telegram = { token: server.token, apiRoot: server.url };
    const given = {
      assistantFor: () => createScriptedAssistant({}),
      access: "public",
      ...membership(),
      logger: createRecordingLogger(),
      telegram,
    } as const;
    const bot = createBot({ ...given, webhook });
    await bot.start();
    expect(server.state.webhookSecret).toBe("own-secret-0123456789");
    await bot.stop();
    const refused = createBot({ ...given, webhook: { ...webhook, url: "http://bot.example.org" } });
    await expect(refused.start()).rejects.toThrow(/does not accept TELEGRAM_WEBHOOK_URL.*https/);
  });

  test("a port that is taken is one clear error", async () => {
    const { port, server } = await webhookBot();
    const telegram = { token: server.token, apiRoot: server.url };
    const logger = createRecordingLogger();
    const health = { host: HOST, port };
    const bot = createBot({
      assistantFor: () => createScriptedAssistant({}),
      access: "public",
      ...membership(),
      logger,
      telegram,
      health,
    });
    await expect(bot.start()).rejects.toThrow(new RegExp(`Port ${port} on 127.0.0.1 cannot be used`));
  });
});

describe("health and readiness", () => {
  test("are answered beside the webhook", async () => {
    const { port } = await webhookBot();
    for (const path of ["healthz", "readyz"]) {
      const response = await fetch(`http://${HOST}:${port}/${path}`);
      expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    }
  });

  test.each(["//", "///", "/%", "*", "/healthz?a=//", "http://"])(
    "a call of %s does no harm",
    async (path) => {
      const { port } = await webhookBot();
      const status = await new Promise((resolve, reject) => {
        const call = httpRequest({ host: HOST, port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        call.on("error", reject).end();
      });
      expect(status).toBe(path.startsWith("/healthz") ? 200 : 404);
      expect((await fetch(`http://${HOST}:${port}/healthz`)).status).toBe(200);
    },
  );

  test("while polling: not ready before Telegram is reached, nor during an outage", async () => {
    const port = await freePort();
    const { bot, server } = await prepareBot({
      speed: 20,
      deps: { health: { host: HOST, port } },
      arrange: (given) => given.fail("getMe", { kind: "drop" }, { times: 1000 }),
    });
    const started = bot.start();
    const get = async (path: string) => {
      const response = await fetch(`http://${HOST}:${port}/${path}`).catch(() => undefined);
      return response && [response.status, await response.json()];
    };
    await expect.poll(() => get("readyz"), { timeout: 9000 }).toEqual([503, { ok: false, why: "starting" }]);
    expect(await get("healthz")).toEqual([200, { ok: true }]);
    server.clearFaults();
    await started;
    await expect.poll(() => get("readyz"), { timeout: 9000 }).toEqual([200, { ok: true }]);
    server.fail("getUpdates", { kind: "drop" }, { times: 1000 });
    server.user(1).say(GOOD_QUESTION);
    await expect
      .poll(() => get("readyz"), { timeout: 9000 })
      .toEqual([503, { ok: false, why: "unreachable" }]);
    server.clearFaults();
    await expect.poll(() => get("readyz"), { timeout: 9000 }).toEqual([200, { ok: true }]);
    const unknown = await fetch(`http://${HOST}:${port}/other`);
    expect(unknown.status).toBe(404);
  });
});
