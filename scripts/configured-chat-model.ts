import type { ChatModel } from "../src/chat-model/chat-model.ts";
import type { createFuller } from "../src/chat-model/create-fuller.ts";
import type { SpentStore, TokenBudget } from "../src/chat-model/token-budget.ts";
import type { Config } from "../src/config.ts";
import { hostBeyondThisMachine } from "../src/embeddings/remote-host.ts";
import type { Logger } from "../src/logger.ts";

/** What every view of every generation shares of the chat model: its budget is one. */
export interface ConfiguredChatModel {
  readonly createFuller: typeof createFuller;
  readonly model: ChatModel;
  readonly budget: TokenBudget;
  readonly deadlineMs: number;
}

const opened = new WeakMap<Config, Promise<ConfiguredChatModel>>();

/**
 * The model that CHAT_MODEL names, opened once for a configuration, and announced where questions leave
 * the machine. Undefined when none is named: then nothing of it is loaded. What is spent outlives the process
 * where whoever asks first gives a store for it.
 */
export function configuredChatModel(
  config: Config,
  logger: Logger,
  openStore?: () => SpentStore,
): Promise<ConfiguredChatModel | undefined> {
  if (config.CHAT_MODEL === undefined) return Promise.resolve(undefined);
  const known = opened.get(config) ?? open(config, config.CHAT_MODEL, logger, openStore?.());
  opened.set(config, known);
  known.catch(() => opened.delete(config));
  return known;
}

async function open(
  config: Config,
  setting: string,
  logger: Logger,
  store: SpentStore | undefined,
): Promise<ConfiguredChatModel> {
  const { createFuller } = await import("../src/chat-model/create-fuller.ts");
  const { openChatModel } = await import("../src/chat-model/open-chat-model.ts");
  const { TokenBudget } = await import("../src/chat-model/token-budget.ts");
  const model = await openChatModel(setting, {
    ollamaUrl: config.OLLAMA_BASE_URL,
    openaiUrl: config.OPENAI_BASE_URL,
    openaiKey: config.OPENAI_API_KEY,
    googleKey: config.GOOGLE_API_KEY,
    anthropicKey: config.ANTHROPIC_API_KEY,
    beyondThisMachine: hostBeyondThisMachine,
  });
  if (model.sendsTo)
    logger.warn(`CHAT_MODEL=${model.name}: câu hỏi và các đoạn tài liệu được gửi tới ${model.sendsTo}`);
  const limits = { perUser: config.CHAT_USER_TOKENS, perDay: config.CHAT_DAILY_TOKENS };
  const budget = new TokenBudget(limits, Date.now, store);
  return { createFuller, model, budget, deadlineMs: config.CHAT_DEADLINE_SECONDS * 1000 };
}
