import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { BaseMessage } from "@langchain/core/messages";
import { initChatModel } from "langchain/chat_models/universal";
import { AppError } from "../errors.ts";
import { firstOf } from "../signals.ts";
import { type ChatModel, LONGEST_REPLY, type Prompt, type Reply } from "./chat-model.ts";
import { draftSchema } from "./draft.ts";

/** The providers that CHAT_MODEL may name, with the package that each needs beside the program's own. */
const PACKAGES = {
  ollama: "@langchain/ollama@1.3.0",
  openai: "@langchain/openai@1.5.8",
  "google-genai": "@langchain/google-genai@2.3.2",
  anthropic: "@langchain/anthropic@1.5.11",
} as const;

type Provider = keyof typeof PACKAGES;

/** Told to the clients, which would go elsewhere where a variable of the environment says so. */
const HOME: Readonly<Record<"google-genai" | "anthropic", string>> = {
  "google-genai": "https://generativelanguage.googleapis.com",
  anthropic: "https://api.anthropic.com",
};
/** Ollama cuts a prompt that is longer, from its front and without a word. */
const OLLAMA_CONTEXT = 16_384;

export interface ChatModelSettings {
  readonly ollamaUrl: string;
  readonly openaiUrl: string;
  readonly openaiKey: string | undefined;
  readonly googleKey: string | undefined;
  readonly anthropicKey: string | undefined;
  /** The origin of an address, or undefined when it is this machine itself. */
  readonly beyondThisMachine: (address: string) => string | undefined;
}

/**
 * The model that `setting` (`provider:model`) names, through LangChain.
 * @throws AppError when the provider's package is not installed or its settings do not suffice.
 */
export async function openChatModel(setting: string, settings: ChatModelSettings): Promise<ChatModel> {
  const [, name, model] = /^([\w-]+):(\S.*)$/u.exec(setting) ?? [];
  const provider = name as Provider;
  const address = addressOf(provider, settings);
  const open = (signal?: AbortSignal) =>
    initChatModel(model!, {
      modelProvider: provider,
      // The deadline is the caller's, who has an answer already: nothing is tried twice.
      maxRetries: 0,
      ...fieldsOf(provider, settings, fetchThere(signal)),
    });
  await open().catch((cause: unknown) => {
    throw notOpened(setting, provider, cause);
  });
  // What a provider refuses once it refuses always: some servers know no structured output.
  let isStructured = true;
  const plain = async (
    chat: Pick<BaseChatModel, "invoke">,
    prompt: Prompt,
    signal: AbortSignal,
  ): Promise<Reply> => replyOf(await chat.invoke(messagesOf(prompt), { signal }), null);
  return {
    name: setting,
    sendsTo: settings.beyondThisMachine(address) ?? null,
    ask: async (prompt, { signal, asDraft }) => {
      const chat = await open(signal);
      if (!asDraft || !isStructured) return plain(chat, prompt, signal);
      try {
        const { raw, parsed } = await chat
          .withStructuredOutput(draftSchema, { includeRaw: true, name: "answer", ...methodOf(provider) })
          .invoke(messagesOf(prompt), { signal });
        return replyOf(raw, parsed);
      } catch (cause) {
        if (signal.aborted || !isRefusal(cause)) throw cause;
        isStructured = false;
        return plain(chat, prompt, signal);
      }
    },
  };
}

/**
 * Questions and passages go to the server that was named, and to none that it points to. Ollama's client heeds
 * its signal only once the server speaks: a connection that nobody waits for any more would keep the process.
 */
function fetchThere(signal?: AbortSignal): typeof fetch {
  return (input, init) =>
    fetch(input, { ...init, redirect: "error", signal: firstOf([signal, init?.signal]).signal });
}

function addressOf(provider: Provider, { ollamaUrl, openaiUrl }: ChatModelSettings): string {
  if (provider === "ollama") return ollamaUrl;
  return provider === "openai" ? openaiUrl : HOME[provider];
}

function fieldsOf(
  provider: Provider,
  settings: ChatModelSettings,
  fetch: typeof globalThis.fetch,
): Record<string, unknown> {
  const steady = { temperature: 0 };
  switch (provider) {
    case "ollama":
      return {
        ...steady,
        baseUrl: settings.ollamaUrl,
        fetch,
        numCtx: OLLAMA_CONTEXT,
        numPredict: LONGEST_REPLY,
      };
    case "openai":
      // A compatible server on this machine needs no key, the client insists on one.
      return {
        apiKey: settings.openaiKey ?? "none",
        configuration: { baseURL: settings.openaiUrl, fetch },
      };
    case "google-genai":
      return {
        ...steady,
        apiKey: settings.googleKey,
        baseUrl: HOME["google-genai"],
        // Its client heeds the deadline in a stream alone.
        streaming: true,
        maxOutputTokens: LONGEST_REPLY,
      };
    case "anthropic":
      return {
        ...steady,
        apiKey: settings.anthropicKey,
        anthropicApiUrl: HOME.anthropic,
        clientOptions: { fetch },
        maxTokens: LONGEST_REPLY,
      };
  }
}

/** With a schema OpenAI's client throws away a reply that does not keep to it, and with it what may be mended. */
function methodOf(provider: Provider): { method?: "jsonMode" } {
  return provider === "openai" ? { method: "jsonMode" } : {};
}

function messagesOf({ system, user }: Prompt): { role: string; content: string }[] {
  return [
    { role: "system", content: system },
    { role: "user", content: user },
  ];
}

function replyOf(message: BaseMessage, object: unknown): Reply {
  const usage = (message as { usage_metadata?: { input_tokens: number; output_tokens: number } })
    .usage_metadata;
  return {
    text: message.text,
    object,
    tokensIn: counted(usage?.input_tokens),
    tokensOut: counted(usage?.output_tokens),
  };
}

/** What a server counts is believed as far as it can be a count. */
function counted(tokens: number | undefined): number | null {
  return tokens !== undefined && Number.isSafeInteger(tokens) && tokens >= 0 ? tokens : null;
}

/** The server understood and will not: 400, 404, 405, 422 or 501, or the client knows no such method. */
function isRefusal(cause: unknown): boolean {
  const { status, status_code: code, message = "" } = cause as Record<string, unknown> & { message?: string };
  const answered = Number(status ?? code);
  // An error's words may repeat what was sent: they count only where no server spoke.
  return answered ? [400, 422, 501].includes(answered) : /structured ?output|not support/iu.test(message);
}

function notOpened(setting: string, provider: Provider, cause: unknown): AppError {
  const why = cause instanceof Error ? cause.message : "";
  const isMissing = /Unable to import|Cannot find (?:package|module)/u.test(why);
  return new AppError(
    "bad-config",
    isMissing
      ? `CHAT_MODEL=${setting} cần gói ${PACKAGES[provider].replace(/(?<=.)@.*$/u, "")} (chưa cài). Chạy: npm install ${PACKAGES[provider]}`
      : `Không mở được mô hình CHAT_MODEL=${setting}. Kiểm tra tên mô hình và khóa của nhà cung cấp trong .env.`,
    { cause },
  );
}
