import { setMaxListeners } from "node:events";
import type { IncomingMessage as Request, ServerResponse as Response } from "node:http";
import { createAdminMenus } from "./admin/admin-menus.ts";
import { createAttend } from "./attend.ts";
import type { BotDeps } from "./bot-deps.ts";
import { createChatQueues } from "./chat-queues.ts";
import { systemClock } from "./clock.ts";
import { createDownloadFile } from "./delivery/download-file.ts";
import { createPacing, TELEGRAM_LIMITS } from "./delivery/pacing.ts";
import { createCallTelegram } from "./delivery/telegram-api.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { createTelegraf, dispatch } from "./dispatch.ts";
import { surviveFloatingRejections } from "./floating-rejections.ts";
import { serveHealth } from "./http/health.ts";
import { listen } from "./http/listen.ts";
import { createWebhook, webhookSecrets } from "./http/webhook.ts";
import { readUpdate } from "./intake/incoming.ts";
import { createUpdateJournal, type Update, type UpdateJournal } from "./journal/update-journal.ts";
import { createPolling } from "./polling.ts";
import { signIn } from "./sign-in.ts";

export interface Bot {
  /**
   * Resolves once the bot serves, which it then does until `stop`; while Telegram cannot be reached it keeps
   * trying. Rejects with an AppError when Telegram refuses the token, or when port or folder cannot be used.
   */
  start(): Promise<void>;
  /** Finishes what was asked, for ten seconds at most; what is left is answered after the next start. */
  stop(): Promise<void>;
}

/** With closing the ports and telling Telegram what was taken, ten seconds. */
const DRAIN_MS = 6500;
const GOODBYE_MS = 1500;

export function createBot(given: BotDeps): Bot {
  const { clock = systemClock, logger, webhook, health, stateDir } = given;
  const { token, proxyAgent } = given.telegram;
  const polls = new AbortController();
  const questions = new AbortController();
  const sending = new AbortController();
  // Every call listens while it runs, and many chats are served at once.
  setMaxListeners(0, polls.signal, questions.signal, sending.signal);

  const telegraf = createTelegraf(given.telegram);
  const { telegram } = telegraf;
  const call = createCallTelegram({ telegram, clock });
  const onFailure = (error: unknown) => logger.error("an update could not be handled", safeFields(error));
  const queues = createChatQueues({ clock, onFailure });
  let jobs = 0;
  const inBackground = (work: () => Promise<void>) => {
    jobs += 1;
    queues.add(`job ${jobs}`, work);
  };
  const menus = createAdminMenus({ call, clock, logger, stop: polls.signal, inBackground });
  let journal: UpdateJournal | undefined;
  const attend = createAttend({
    ...given,
    clock,
    call,
    download: createDownloadFile({ call, telegram, clock, proxyAgent }),
    pacing: createPacing({ clock, limits: given.limits ?? TELEGRAM_LIMITS }),
    menus,
    stopping: polls.signal,
    stop: questions.signal,
    stopSending: sending.signal,
    inBackground,
    entryOf: (updateId) => journal?.entryOf(updateId),
  });
  dispatch(telegraf, { attend, queues, logger, onFailure });

  async function accept(updates: readonly Update[]): Promise<void> {
    const isForBot = (update: Update) =>
      attend.isWorkFor(readUpdate(update), telegraf.botInfo?.username ?? "");
    for (const update of journal?.take(updates, isForBot) ?? updates) await hand(update);
  }
  const hand = (update: Update) =>
    telegraf.handleUpdate(update as Parameters<typeof telegraf.handleUpdate>[0]);

  const polling = createPolling({ call, clock, logger, accept });
  const secrets = webhookSecrets(token, webhook?.secret);
  const takeCall = createWebhook({ secrets, logger, accept: (update) => accept([update]) });
  const notReady = () => (telegraf.botInfo ? (webhook ? undefined : polling.trouble()) : "starting");
  const servers: (() => Promise<void>)[] = [];
  let loop: Promise<void> | undefined;
  let restore = () => {};

  async function begin(): Promise<void> {
    if (stateDir) journal = createUpdateJournal({ folder: stateDir, clock, logger });
    attend.prepare();
    if (health) {
      const serve = (request: Request, response: Response) => {
        if (!serveHealth(request, response, notReady)) response.writeHead(404).end();
      };
      servers.push(await listen(health, serve));
    }
    const registered = webhook && { url: `${webhook.url.replace(/\/+$/, "")}/${secrets.path}`, secrets };
    const me = await signIn({ call, clock, logger, stop: polls.signal, webhook: registered });
    if (!me) return;
    telegraf.botInfo = me;
    for (const update of journal?.left() ?? []) await hand(update);
    attend.resume();
    if (webhook) {
      const serve = (request: Request, response: Response) => {
        if (!serveHealth(request, response, notReady)) void takeCall(request, response);
      };
      servers.push(await listen(webhook, serve));
      logger.info("the bot waits for Telegram's calls", { bot: me.username, port: webhook.port });
    } else {
      logger.info("the bot is polling", { bot: me.username });
      loop = polling.run(polls.signal);
    }
    const known = given.members.all().filter(({ role }) => role === "administrator");
    menus.offer(new Set([...given.administrators, ...known.map(({ id }) => id)]));
  }

  const closeServers = () => Promise.all(servers.splice(0).map((close) => close()));

  return {
    async start() {
      restore = surviveFloatingRejections(logger);
      try {
        await begin();
      } catch (error) {
        await closeServers();
        restore();
        throw error;
      }
    },
    async stop() {
      polls.abort();
      await closeServers();
      await loop;
      await queues.drain(DRAIN_MS);
      questions.abort();
      await queues.drain(GOODBYE_MS);
      sending.abort();
      if (loop) await polling.confirm();
      restore();
    },
  };
}
