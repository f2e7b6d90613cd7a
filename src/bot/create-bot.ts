import { setMaxListeners } from "node:events";
import type { Agent, IncomingMessage as Request, ServerResponse as Response } from "node:http";
import { type Context, Telegraf } from "telegraf";
import type { Logger } from "../logger.ts";
import type { AccessList } from "./access.ts";
import { registerAdminMenus } from "./admin/admin-menus.ts";
import type { Library } from "./admin/library.ts";
import type { AssistantFor } from "./assistant.ts";
import { createAttend } from "./attend.ts";
import { createChatQueues } from "./chat-queues.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createPacing, type SendingLimits, TELEGRAM_LIMITS } from "./delivery/pacing.ts";
import { createCallTelegram } from "./delivery/telegram-api.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { surviveFloatingRejections } from "./floating-rejections.ts";
import { serveHealth } from "./http/health.ts";
import { type Address, listen } from "./http/listen.ts";
import { createWebhook, webhookSecrets } from "./http/webhook.ts";
import { type Incoming, readUpdate } from "./intake/incoming.ts";
import { createUpdateJournal, type Update, type UpdateJournal } from "./journal/update-journal.ts";
import type { Audit } from "./members/audit.ts";
import type { Keeper } from "./members/keeper.ts";
import type { Members } from "./members/members.ts";
import { createPolling } from "./polling.ts";
import { rememberErrors } from "./recent-errors.ts";
import { signIn } from "./sign-in.ts";
import type { Unanswered } from "./unanswered.ts";

export interface BotDeps {
  readonly assistantFor: AssistantFor;
  /** Whom the settings let in. */
  readonly access: AccessList;
  readonly administrators: ReadonlySet<number>;
  readonly members: Members;
  readonly audit: Audit;
  readonly library: Library;
  /** Undefined while the owner has not turned it on. */
  readonly unanswered?: Unanswered | undefined;
  /** What keeps something of users outside the bot: it is told whom to forget. */
  readonly keepers: readonly Keeper[];
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly telegram: {
    readonly token: string;
    /** Another Bot API server; Telegram's own when absent. */
    readonly apiRoot?: string;
    readonly proxyAgent?: Agent;
  };
  /** Telegram calls this address, which leads here, instead of being polled. */
  readonly webhook?: Address & { readonly url: string; readonly secret?: string };
  /** Where `/healthz` and `/readyz` are answered. */
  readonly health?: Address;
  /** Where what must outlive the process is kept; without it a crash loses what waits, and nobody can report. */
  readonly stateDir?: string;
  /** Whether askers may have the documents' own files; they may unless told otherwise. */
  readonly sendsFiles?: boolean;
  /** Telegram's own unless given. */
  readonly limits?: SendingLimits;
  /** How long the assistant may take for one question, in milliseconds; 30 seconds unless given. */
  readonly deadlineMs?: number;
}

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

interface BotContext extends Context {
  incoming?: Incoming;
}

export function createBot(given: BotDeps): Bot {
  const { clock = systemClock, webhook, health, stateDir } = given;
  const { logger, recent } = rememberErrors(given.logger, clock);
  const { token, apiRoot, proxyAgent } = given.telegram;
  const polls = new AbortController();
  const questions = new AbortController();
  const sending = new AbortController();
  // Every call listens while it runs, and many chats are served at once.
  setMaxListeners(0, polls.signal, questions.signal, sending.signal);

  const telegraf = new Telegraf<BotContext>(token, {
    // Deadlines are kept per update; telegraf's own timeout would end the process.
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: {
      ...(apiRoot && { apiRoot: apiRoot.endsWith("/") ? apiRoot : `${apiRoot}/` }),
      ...(proxyAgent && { agent: proxyAgent }),
    },
  });
  const { telegram } = telegraf;
  const call = createCallTelegram({ telegram, clock });
  const onFailure = (error: unknown) => logger.error("an update could not be handled", safeFields(error));
  const queues = createChatQueues({ clock, onFailure });
  let jobs = 0;
  const inBackground = (work: () => Promise<void>) => {
    jobs += 1;
    queues.add(`job ${jobs}`, work);
  };
  let journal: UpdateJournal | undefined;
  const attend = createAttend({
    ...given,
    logger,
    recentErrors: recent,
    clock,
    call,
    telegram,
    proxyAgent,
    pacing: createPacing({ clock, limits: given.limits ?? TELEGRAM_LIMITS }),
    stopping: polls.signal,
    stop: questions.signal,
    stopSending: sending.signal,
    inBackground,
    entryOf: (updateId) => journal?.entryOf(updateId),
  });

  telegraf.catch(onFailure);
  // The rest of the chain runs in its chat's queue and is not awaited: one slow answer holds up nobody else.
  telegraf.use((context, next) => {
    const incoming = readUpdate(context.update);
    if (!incoming) {
      logger.debug("an update of another kind was ignored");
      return;
    }
    context.incoming = incoming;
    attend.arrived(incoming);
    const { id } = incoming.chat;
    // What is typed after the bot's name somewhere waits for nothing that was asked here.
    queues.add(incoming.kind === "inline" ? `inline ${id}` : id, next);
  });
  telegraf.use(({ incoming, me, update }) => incoming && attend.handle(incoming, update.update_id, me));

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
    const administrators = new Set([...given.administrators, ...known.map(({ id }) => id)]);
    inBackground(() => registerAdminMenus({ call, clock, logger, stop: polls.signal }, administrators));
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
