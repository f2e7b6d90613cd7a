import { onTestFinished } from "vitest";
import type { Assistant } from "../../../src/bot/assistant.ts";
import { type Bot, type BotDeps, createBot } from "../../../src/bot/create-bot.ts";
import { startTelegramServer, type TelegramServer } from "../../support/telegram-server/telegram-server.ts";
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
}

export interface Setting {
  readonly script?: Partial<Assistant>;
  readonly access?: BotDeps["access"];
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
  const server = await startTelegramServer({ clock });
  const logger = createRecordingLogger();
  const assistant = createScriptedAssistant({ ask: async () => answered(), ...setting.script });
  const bot = createBot({
    assistant,
    access: setting.access ?? "public",
    logger,
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
  return { server, bot, assistant, clock, logger };
}

export async function runBot(setting: Setting = {}): Promise<Running> {
  const running = await prepareBot(setting);
  await running.bot.start();
  return running;
}
