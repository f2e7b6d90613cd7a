import { createBot } from "../../../src/bot/create-bot.ts";
import { createLogger } from "../../../src/logger.ts";
import { membership } from "./membership.ts";
import { answered } from "./samples.ts";
import { createScriptedAssistant } from "./scripted-assistant.ts";

// A process of its own, because a floating rejection ends one (and fails a test run). Arguments: URL, token.
const [apiRoot = "", token = ""] = process.argv.slice(2);

const assistant = createScriptedAssistant({
  ask: async (question) => {
    void Promise.reject(new Error(`nobody awaits this: ${question}`));
    setTimeout(() => Promise.reject("nor this"), 5);
    return answered();
  },
});
const bot = createBot({
  assistantFor: () => assistant,
  access: "public",
  ...membership(),
  logger: createLogger("debug"),
  telegram: { apiRoot, token },
});
process.on("SIGTERM", () => bot.stop());
await bot.start();
