import { type Context, Telegraf } from "telegraf";
import type { Logger } from "../logger.ts";
import type { Attend } from "./attend.ts";
import type { BotAccount } from "./bot-deps.ts";
import type { ChatQueues } from "./chat-queues.ts";
import { type Incoming, readUpdate } from "./intake/incoming.ts";

interface BotContext extends Context {
  incoming?: Incoming;
}

export type BotTelegraf = Telegraf<BotContext>;

export function createTelegraf({ token, apiRoot, proxyAgent }: BotAccount): BotTelegraf {
  return new Telegraf<BotContext>(token, {
    // Deadlines are kept per update; telegraf's own timeout would end the process.
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: {
      ...(apiRoot && { apiRoot: apiRoot.endsWith("/") ? apiRoot : `${apiRoot}/` }),
      ...(proxyAgent && { agent: proxyAgent }),
    },
  });
}

interface DispatchDeps {
  readonly attend: Attend;
  readonly queues: ChatQueues;
  readonly logger: Logger;
  onFailure(error: unknown): void;
}

/** Has every update that telegraf is given attended to in its chat's queue, which nobody awaits: one slow answer holds up nobody else. */
export function dispatch(telegraf: BotTelegraf, { attend, queues, logger, onFailure }: DispatchDeps): void {
  telegraf.catch(onFailure);
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
}
