import { setMaxListeners } from "node:events";
import type { Agent } from "node:http";
import { type Context, Telegraf } from "telegraf";
import type { Logger } from "../logger.ts";
import { type AccessList, createAccess } from "./access.ts";
import { registerAdminMenus } from "./admin/admin-menus.ts";
import { createAdministration } from "./admin/administration.ts";
import type { Library } from "./admin/library.ts";
import { createPendingUploads } from "./admin/pending-uploads.ts";
import type { AssistantFor } from "./assistant.ts";
import { createAwaitedTexts } from "./awaited-texts.ts";
import { createChatQueues } from "./chat-queues.ts";
import { createChoices } from "./choices.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createDownloadFile } from "./delivery/download-file.ts";
import { createOutbox } from "./delivery/outbox.ts";
import { createCallTelegram } from "./delivery/telegram-api.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import { surviveFloatingRejections } from "./floating-rejections.ts";
import { createGate } from "./intake/gate.ts";
import { type Incoming, readUpdate } from "./intake/incoming.ts";
import type { Audit } from "./members/audit.ts";
import type { Keeper } from "./members/keeper.ts";
import type { Members } from "./members/members.ts";
import { createPolling } from "./polling.ts";
import { createReceive } from "./receive.ts";
import { rememberErrors } from "./recent-errors.ts";
import { signIn } from "./sign-in.ts";
import { createStatistics } from "./statistics.ts";
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
  /** How long the assistant may take for one question, in milliseconds; 30 seconds unless given. */
  readonly deadlineMs?: number;
}

export interface Bot {
  /**
   * Resolves once the bot polls, which it then does until `stop`; while Telegram cannot be reached it keeps
   * trying. Rejects with an AppError when Telegram refuses the token.
   */
  start(): Promise<void>;
  /** Finishes what was asked, for ten seconds at most; who could not be answered by then is told to ask again. */
  stop(): Promise<void>;
}

const DRAIN_MS = 8000;
const GOODBYE_MS = 2000;

interface BotContext extends Context {
  incoming?: Incoming;
}

export function createBot(given: BotDeps): Bot {
  const { members, audit, unanswered, clock = systemClock, deadlineMs = 30_000 } = given;
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
  const call = createCallTelegram({ telegram: telegraf.telegram, clock });
  const outbox = createOutbox({ call, clock, logger, stop: sending.signal });
  const onFailure = (error: unknown) => logger.error("an update could not be handled", safeFields(error));
  const queues = createChatQueues({ clock, onFailure });
  const choices = createChoices();
  const awaited = createAwaitedTexts();
  const keepers: readonly Keeper[] = [
    members,
    choices,
    awaited,
    ...(unanswered ? [unanswered] : []),
    ...given.keepers,
  ];
  const forgetUser = async (userId: number) => {
    for (const keeper of keepers) await keeper.forget(userId);
  };
  const access = createAccess({ list: given.access, administrators: given.administrators, members });
  const download = createDownloadFile({ call, telegram: telegraf.telegram, clock, proxyAgent });
  const statistics = createStatistics(clock);
  let jobs = 0;
  const inBackground = (work: () => Promise<void>) => {
    jobs += 1;
    queues.add(`job ${jobs}`, work);
  };
  const assistantOf = (incoming: Incoming) => {
    const assistant = statistics.measured(given.assistantFor(access.audienceOf(incoming)));
    return unanswered && incoming.kind === "message"
      ? unanswered.noted(assistant, incoming.userId)
      : assistant;
  };
  const receive = createReceive({
    gate: createGate({ access, clock }),
    administration: createAdministration({
      access,
      members,
      audit,
      outbox,
      clock,
      logger,
      download,
      awaited,
      stop: questions.signal,
      forgetUser,
      library: given.library,
      uploads: createPendingUploads(),
      assistantFor: given.assistantFor,
      statistics,
      recentErrors: recent,
      unanswered,
      inBackground,
    }),
    assistantOf,
    enrolment: { members, audit },
    choices,
    deps: {
      outbox,
      awaited,
      download,
      clock,
      logger,
      stop: questions.signal,
      deadlineMs,
      forgetUser,
    },
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
    queues.add(incoming.chat.id, next);
  });
  telegraf.use(({ incoming, me }) => incoming && receive(incoming, me));

  const polling = createPolling({
    call,
    clock,
    logger,
    accept: (update) => telegraf.handleUpdate(update as Parameters<typeof telegraf.handleUpdate>[0]),
  });
  let loop: Promise<void> | undefined;
  let restore = () => {};

  return {
    async start() {
      restore = surviveFloatingRejections(logger);
      try {
        const me = await signIn({ call, clock, logger, stop: polls.signal });
        if (!me) return;
        telegraf.botInfo = me;
        logger.info("the bot is polling", { bot: me.username });
        loop = polling.run(polls.signal);
        const known = members.all().filter(({ role }) => role === "administrator");
        const administrators = new Set([...given.administrators, ...known.map(({ id }) => id)]);
        inBackground(() => registerAdminMenus({ call, clock, logger, stop: polls.signal }, administrators));
      } catch (error) {
        restore();
        throw error;
      }
    },
    async stop() {
      polls.abort();
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
