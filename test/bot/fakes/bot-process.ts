import type { Assistant } from "../../../src/bot/assistant.ts";
import { createBot } from "../../../src/bot/create-bot.ts";
import { createProxyAgent } from "../../../src/bot/delivery/proxy-agent.ts";
import { createLogger } from "../../../src/logger.ts";
import { membership } from "./membership.ts";
import { quizOf } from "./quiz-samples.ts";
import type { BotProcessOptions } from "./running-process.ts";
import { answered, passageView } from "./samples.ts";
import { createScriptedAssistant } from "./scripted-assistant.ts";

// A bot in a process of its own, which can be killed and measured. Its options come as JSON.
const options = JSON.parse(process.argv[2] ?? "{}") as BotProcessOptions;

const assistant: Assistant = {
  ...createScriptedAssistant({ quiz: quizOf().quiz, passage: async () => passageView(1) }),
  // Its own, since what a script is asked is recorded, for ever.
  ask: async (question) => {
    await new Promise((resolve) => setTimeout(resolve, options.thinkMs ?? 0));
    return answered({ text: `Trả lời: ${question}`, highlights: [] });
  },
};
const bot = createBot({
  assistantFor: () => assistant,
  access: "public",
  ...membership(),
  logger: createLogger("debug"),
  telegram: {
    apiRoot: options.apiRoot,
    token: options.token,
    ...(options.proxy && { proxyAgent: createProxyAgent(options.proxy) }),
  },
  ...(options.stateDir && { stateDir: options.stateDir }),
  ...(options.limits && { limits: options.limits }),
});
process.on("SIGTERM", async () => {
  await bot.stop();
  process.disconnect?.();
});
process.on("message", () => {
  for (let n = 0; n < 3; n += 1) globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
await bot.start();
