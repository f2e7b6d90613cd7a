import { onTestFinished } from "vitest";
import type { Assistant } from "../../../src/bot/assistant.ts";
import type { BotDeps } from "../../../src/bot/bot-deps.ts";
import { type Bot, createBot } from "../../../src/bot/create-bot.ts";
import type { Members } from "../../../src/bot/members/members.ts";
import { rememberErrors } from "../../../src/bot/recent-errors.ts";
import type { Audience } from "../../../src/domain/audience.ts";
import { startTelegramServer, type TelegramServer } from "../../support/telegram-server/telegram-server.ts";
import { membership } from "./membership.ts";
import { createRecordingLogger, type RecordingLogger } from "./recording-logger.ts";
import { answered } from "./samples.ts";
import { createScriptedAssistant, type ScriptedAssistant } from "./scripted-assistant.ts";
import { createTestClock, type TestClock } from "./test-clock.ts";

export interface Running {
  readonly server: TelegramServer;
  readonly bot: Bot;
  readonly assistant: ScriptedAssistant;
  readonly clock: TestClock;
  readonly logger: RecordingLogger;
  readonly members: Members;
  /** What administrators did, as the audit was told. */
  readonly acts: ReturnType<typeof membership>["acts"];
  /** For whom each question, press or list was. */
  readonly audiences: readonly Audience[];
}

export interface Setting {
  readonly script?: Partial<Assistant>;
  /** In place of the scripted one. */
  readonly assistantFor?: BotDeps["assistantFor"];
  readonly access?: BotDeps["access"];
  readonly administrators?: readonly number[];
  readonly keepers?: BotDeps["keepers"];
  readonly library?: BotDeps["library"];
  readonly unanswered?: BotDeps["unanswered"];
  /** In place of the audit that only remembers. */
  readonly record?: BotDeps["audit"]["record"];
  /** How many seconds pass for bot and server in a real one. */
  readonly speed?: number;
  readonly deps?: Partial<BotDeps>;
  /** Given to the server before the bot starts. */
  readonly arrange?: (server: TelegramServer) => void;
  /** The test's own hook, for tests that run side by side. */
  readonly whenFinished?: (cleanUp: () => Promise<void>) => void;
}

/** Tests that are not about limits need not wait for them. */
const UNLIMITED = { betweenMs: 0, groupPerMinute: 1000, overallPerSecond: 1000 };

/** A server and a bot that is made but not started; both end with the test. */
export async function prepareBot(setting: Setting = {}): Promise<Running> {
  const clock = createTestClock(setting.speed);
  const server = await startTelegramServer({ clock: { ...clock, now: clock.uncorrected } });
  const logger = createRecordingLogger();
  const assistant = createScriptedAssistant({ ask: async () => answered(), ...setting.script });
  const joined = membership(setting.administrators, clock);
  const remembering = rememberErrors(logger, clock);
  const audiences: Audience[] = [];
  const bot = createBot({
    assistantFor: (audience) => {
      audiences.push(audience);
      return setting.assistantFor?.(audience) ?? assistant;
    },
    ...joined,
    keepers: setting.keepers ?? [],
    ...(setting.library && { library: setting.library }),
    unanswered: setting.unanswered,
    ...(setting.record && { audit: { record: setting.record } }),
    access: setting.access ?? "public",
    logger: remembering.logger,
    recentErrors: remembering.recent,
    clock,
    telegram: { token: server.token, apiRoot: server.url },
    limits: UNLIMITED,
    ...setting.deps,
  });
  const { whenFinished = onTestFinished } = setting;
  whenFinished(async () => {
    await bot.stop();
    await server.close();
  });
  setting.arrange?.(server);
  const { members, acts } = joined;
  return { server, bot, assistant, clock, logger, members, acts, audiences };
}

export async function runBot(setting: Setting = {}): Promise<Running> {
  const running = await prepareBot(setting);
  await running.bot.start();
  return running;
}
