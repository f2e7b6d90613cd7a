import { answerCallbackQuery, answerInlineQuery } from "./callbacks.ts";
import { deleteMyCommands, setMyCommands } from "./commands.ts";
import { getFile, sendDocument, sendPhoto } from "./media.ts";
import { editMessageText, sendChatAction, sendMessage } from "./messages.ts";
import type { Method } from "./method.ts";
import { getMe, getUpdates } from "./updates.ts";
import { deleteWebhook, getWebhookInfo, setWebhook } from "./webhook.ts";

/** Telegram takes method names in any letter case. */
export const METHODS: ReadonlyMap<string, { readonly name: string; readonly run: Method }> = new Map(
  Object.entries({
    getMe,
    getUpdates,
    sendMessage,
    sendPhoto,
    sendDocument,
    getFile,
    editMessageText,
    sendChatAction,
    answerCallbackQuery,
    answerInlineQuery,
    setMyCommands,
    deleteMyCommands,
    setWebhook,
    deleteWebhook,
    getWebhookInfo,
  }).map(([name, run]) => [name.toLowerCase(), { name, run }]),
);
