import { z } from "zod";
import { AppError } from "./errors.ts";

const ids = z
  .string()
  .transform((value) =>
    value
      .split(",")
      .map((id) => id.trim())
      .filter(Boolean),
  )
  .refine((values) => values.every((value) => value === "public" || /^-?\d+$/.test(value)), {
    error: "gồm các mã số cách nhau bằng dấu phẩy, hoặc public",
  });

/** A server's address. Credentials in it would come to stand in messages and logs. */
const server = z
  .url({ protocol: /^https?$/, error: "phải là địa chỉ http(s)" })
  .refine((value) => !URL.canParse(value) || new URL(value).username + new URL(value).password === "", {
    error: "không được chứa tên và mật khẩu",
  });

const port = z.coerce
  .number({ error: "phải là một số" })
  .int("phải là số nguyên")
  .min(1, "từ 1 đến 65535")
  .max(65535, "từ 1 đến 65535");

const tokens = z.coerce.number({ error: "phải là một số" }).int("phải là số nguyên").min(0, "không được âm");

const key = z.string().regex(/^[\x21-\x7e]+$/, "không được chứa dấu cách hay chữ có dấu");

/** Every setting: its rule and what it is for, in one place. `.env.example` is held against it by a test. */
export const settings = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, "không đúng dạng mã của @BotFather (123456:ABC…)")
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: "phải là địa chỉ http(s)" })
    .default("https://api.telegram.org"),
  TELEGRAM_PROXY: z
    .url({
      protocol: /^(?:https?|socks5h?|socks)$/,
      error: "là địa chỉ http://, https:// hoặc socks5:// của máy chủ trung gian",
    })
    .optional(),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https$/, error: "phải là địa chỉ https" }).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, "gồm 16 đến 256 chữ cái không dấu, chữ số, _ hoặc -")
    .optional(),
  WEBHOOK_HOST: z.string().default("127.0.0.1"),
  WEBHOOK_PORT: port.default(8080),
  HEALTH_HOST: z.string().default("127.0.0.1"),
  HEALTH_PORT: port.optional(),
  STATE_DIR: z.string().default("data/state"),
  SEND_FILES: z.enum(["yes", "no"], { error: "là yes hoặc no" }).default("yes"),
  ACCESS: ids.default([]),
  ADMINS: ids
    .refine((values) => values.every((value) => /^\d+$/.test(value)), {
      error: "gồm các mã tài khoản cách nhau bằng dấu phẩy",
    })
    .default([]),
  UNANSWERED: z.enum(["on", "off"], { error: "là on hoặc off" }).default("off"),
  DOCUMENTS_DIR: z.string().optional(),
  INDEX_DIR: z.string().default("data/index"),
  MAX_FILE_MB: z.coerce.number({ error: "phải là một số" }).positive("phải lớn hơn 0").default(50),
  EMBEDDINGS: z
    .string()
    .regex(
      /^(?:builtin|(?:ollama|openai|transformers):\S(?:.*\S)?)$/,
      "là builtin, ollama:<mô hình>, openai:<mô hình> hoặc transformers:<mô hình>",
    )
    .default("builtin"),
  OLLAMA_BASE_URL: server.default("http://127.0.0.1:11434"),
  OPENAI_BASE_URL: server.default("https://api.openai.com/v1"),
  OPENAI_API_KEY: key.optional(),
  CHAT_MODEL: z
    .string()
    .regex(
      /^(?:ollama|openai|google-genai|anthropic):\S(?:.*\S)?$/,
      "là ollama:<mô hình>, openai:<mô hình>, google-genai:<mô hình> hoặc anthropic:<mô hình>",
    )
    .optional(),
  CHAT_DEADLINE_SECONDS: z.coerce
    .number({ error: "phải là một số" })
    .positive("phải lớn hơn 0")
    .max(600, "tối đa 600")
    .default(30),
  CHAT_USER_TOKENS: tokens.default(100_000),
  CHAT_DAILY_TOKENS: tokens.default(1_000_000),
  GOOGLE_API_KEY: key.optional(),
  ANTHROPIC_API_KEY: key.optional(),
  TRANSFORMERS_DIR: z.string().default("data/models"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], { error: "là debug, info, warn, error hoặc silent" })
    .default("info"),
  LOG_FORMAT: z.enum(["text", "json"], { error: "là text hoặc json" }).default("text"),
} as const;

const schema = z.object(settings);
export type Config = Readonly<z.infer<typeof schema>>;

/**
 * Parses settings once. An empty value counts as unset.
 * @throws AppError that names every faulty setting together, never its value.
 */
export function parseConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  throw new AppError(
    "bad-config",
    `Cấu hình chưa đúng: ${faults.join("; ")}. Sửa trong tệp .env rồi chạy lại.`,
  );
}
