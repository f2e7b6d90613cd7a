import { AskedBefore } from "../src/answering/follow-up.ts";
import { systemClock } from "../src/bot/clock.ts";
import { isConversationOf } from "../src/bot/conversation.ts";
import { createBot } from "../src/bot/create-bot.ts";
import { createProxyAgent } from "../src/bot/delivery/proxy-agent.ts";
import { rememberErrors } from "../src/bot/recent-errors.ts";
import type { Config } from "../src/config.ts";
import { AppError, type ErrorCode } from "../src/errors.ts";
import { Generations } from "../src/indexing/generations.ts";
import { createLogger } from "../src/logger.ts";
import { attendedIngest } from "./attended-ingest.ts";
import { openBotState } from "./bot-state.ts";
import { runCommand } from "./cli.ts";
import { openAssistant, readConfig } from "./compose.ts";
import { configuredChatModel } from "./configured-chat-model.ts";
import { createDocumentLibrary } from "./document-library.ts";
import { reportLines } from "./ingest-report.ts";
import { createServingAssistant } from "./serving-assistant.ts";
import { budgetKeeper, spentTokensIn } from "./spent-tokens.ts";
import { answerLines, chat } from "./terminal-chat.ts";

const HELP = `
Nạp tài liệu khi cần rồi phục vụ: bot Telegram khi có TELEGRAM_BOT_TOKEN, nếu không thì hỏi đáp tại đây.

  npm start

Khi đặt CHAT_MODEL, câu trả lời trích dẫn hiện ngay; mô hình có thể viết câu trả lời đầy đủ hơn, câu nào không
có căn cứ thì bị bỏ. Mô hình lỗi hoặc trả lời không kịp thì giữ câu trả lời trích dẫn.
`;

/** Faults of an ingest that say nothing against what is indexed. */
const LEAVES_THE_INDEX = new Set<ErrorCode>(["ingest-failed", "ingest-running"]);

await runCommand(HELP, { index: { type: "string" }, documents: { type: "string" } }, async ({ flags }) => {
  const config = readConfig(flags);
  await ingestWhenStale(config);
  if (config.TELEGRAM_BOT_TOKEN) return serveTelegram(config, config.TELEGRAM_BOT_TOKEN);
  const assistant = await openAssistant(config);
  return process.stdin.isTTY ? chat(assistant) : answerLines(assistant);
});

/**
 * An ingest finds by itself that nothing changed; its report goes to stderr, answers to stdout. One that
 * fails, on a full disk for instance, is told and leaves the index that stands to serve.
 */
async function ingestWhenStale(config: Config): Promise<void> {
  try {
    const report = await attendedIngest(config);
    const lines = reportLines(report);
    process.stderr.write(`${(report.rebuilt || report.kept ? lines : lines.slice(-1)).join("\n")}\n`);
  } catch (cause) {
    const generations = new Generations(config.INDEX_DIR);
    const canServe = generations.current() !== undefined || generations.others().length > 0;
    if (!(canServe && cause instanceof AppError && LEAVES_THE_INDEX.has(cause.code))) throw cause;
    process.stderr.write(`${cause.message}\n`);
  }
}

async function serveTelegram(config: Config, token: string): Promise<void> {
  const written = createLogger(config.LOG_LEVEL, undefined, config.LOG_FORMAT);
  const { logger, recent } = rememberErrors(written, systemClock);
  const { release, ...state } = openBotState(config, logger);
  const askedBefore = new AskedBefore();
  // Opened here first, so that what is spent is kept.
  const chat = await configuredChatModel(config, logger, () => spentTokensIn(config.STATE_DIR, logger));
  const bot = createBot({
    assistantFor: await createServingAssistant(config, logger, { askedBefore }),
    access: config.ACCESS.includes("public") ? "public" : new Set(config.ACCESS.map(Number)),
    administrators: new Set(config.ADMINS.map(Number)),
    ...state,
    library: createDocumentLibrary(config),
    keepers: [
      { forget: (userId) => askedBefore.forget((thread) => isConversationOf(userId, thread)) },
      ...(chat ? [budgetKeeper(chat.budget)] : []),
    ],
    logger,
    recentErrors: recent,
    telegram: {
      token,
      apiRoot: config.TELEGRAM_API_ROOT,
      ...(config.TELEGRAM_PROXY && { proxyAgent: createProxyAgent(config.TELEGRAM_PROXY) }),
    },
    stateDir: config.STATE_DIR,
    sendsFiles: config.SEND_FILES === "yes",
    ...listeners(config),
  });
  if (config.ACCESS.length + config.ADMINS.length === 0) {
    logger.warn(
      "ACCESS và ADMINS trống: bot chỉ trả lời người đã được mời; người khác được báo mã để thêm vào .env",
    );
  }
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(bot.stop()));
  });
  try {
    await bot.start();
    await ended;
  } finally {
    release();
  }
}

/** Where the bot is called from outside, when it is. */
function listeners(config: Config) {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret, HEALTH_PORT: port } = config;
  const { WEBHOOK_HOST, WEBHOOK_PORT, HEALTH_HOST } = config;
  return {
    ...(url && { webhook: { url, host: WEBHOOK_HOST, port: WEBHOOK_PORT, ...(secret && { secret }) } }),
    ...(port !== undefined && { health: { host: HEALTH_HOST, port } }),
  };
}
