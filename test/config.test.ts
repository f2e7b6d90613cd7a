import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import dotenv from "dotenv";
import { describe, expect, test } from "vitest";
import { parseConfig, settings } from "../src/config.ts";
import { AppError } from "../src/errors.ts";

const EXAMPLE = readFileSync(fileURLToPath(new URL("../.env.example", import.meta.url)), "utf8");
const TOKEN = "123456789:AAE-secret_part-of-a-token-000000";

function faultOf(environment: Record<string, string>): AppError {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

describe(".env.example", () => {
  const given = dotenv.parse(EXAMPLE);

  test("lists every setting once and nothing else", () => {
    const listed = EXAMPLE.split("\n").flatMap((line) => /^#?\s?([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(listed.toSorted()).toEqual(Object.keys(settings).toSorted());
  });

  test.each(Object.keys(settings))("%s has a comment right above it", (name) => {
    const lines = EXAMPLE.split("\n");
    const at = lines.findIndex((line) => line.startsWith(`${name}=`));
    expect(lines[at - 1]).toMatch(/^# \S.{10,}/);
  });

  test("gives each setting its default", () => {
    expect(parseConfig(given)).toEqual(parseConfig({}));
    const shown = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
    const defaults = Object.entries(parseConfig({})).filter(
      ([, value]) => value !== undefined && !Array.isArray(value),
    );
    expect(shown).toEqual(Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])));
  });
});

describe("parseConfig", () => {
  test("is frozen and takes unknown names and empty values for unset", () => {
    const config = parseConfig({
      PATH: "/bin",
      TELEGRAM_BOT_TOKEN: "",
      INDEX_DIR: "",
      ACCESS: "",
      LOG_LEVEL: "",
    });
    expect(Object.isFrozen(config)).toBe(true);
    expect(config).toEqual(parseConfig({}));
    expect(config).not.toHaveProperty("PATH");
  });

  test.each<[string, string, unknown]>([
    ["TELEGRAM_BOT_TOKEN", TOKEN, TOKEN],
    ["TELEGRAM_API_ROOT", "http://127.0.0.1:8081", "http://127.0.0.1:8081"],
    ["ACCESS", "public", ["public"]],
    ["ACCESS", " 12, -100345 ,7,", ["12", "-100345", "7"]],
    ["DOCUMENTS_DIR", "/tài liệu", "/tài liệu"],
    ["INDEX_DIR", "/kho", "/kho"],
    ["MAX_FILE_MB", "0.5", 0.5],
    ["EMBEDDINGS", "builtin", "builtin"],
    ["EMBEDDINGS", "ollama:bge-m3:latest", "ollama:bge-m3:latest"],
    ["EMBEDDINGS", "openai:text-embedding-3-small", "openai:text-embedding-3-small"],
    ["EMBEDDINGS", "transformers:/mô hình/e5", "transformers:/mô hình/e5"],
    ["OLLAMA_BASE_URL", "http://192.168.1.7:11434", "http://192.168.1.7:11434"],
    ["OPENAI_BASE_URL", "https://embeddings.example/v1", "https://embeddings.example/v1"],
    ["OPENAI_API_KEY", "sk-proj_a-Key.1", "sk-proj_a-Key.1"],
    ["TRANSFORMERS_DIR", "/mô hình", "/mô hình"],
    ["LOG_LEVEL", "silent", "silent"],
    ["LOG_FORMAT", "json", "json"],
    ["TELEGRAM_PROXY", "socks5://10.0.0.1:1080", "socks5://10.0.0.1:1080"],
    ["TELEGRAM_PROXY", "http://user:secret@proxy.local:3128", "http://user:secret@proxy.local:3128"],
    ["TELEGRAM_WEBHOOK_URL", "https://bot.example/telegram", "https://bot.example/telegram"],
    ["WEBHOOK_PORT", "8443", 8443],
    ["HEALTH_PORT", "8081", 8081],
    ["SEND_FILES", "no", "no"],
    ["STATE_DIR", "/trạng thái", "/trạng thái"],
  ])("%s=%s", (name, value, expected) => {
    expect(parseConfig({ [name]: value })).toHaveProperty(name, expected);
  });

  test.each([
    ["TELEGRAM_BOT_TOKEN", "not-a-token"],
    ["TELEGRAM_BOT_TOKEN", `${TOKEN} `],
    ["TELEGRAM_API_ROOT", "api.telegram.org"],
    ["TELEGRAM_API_ROOT", "ftp://api.telegram.org"],
    ["ACCESS", "someone"],
    ["ACCESS", "12;13"],
    ["MAX_FILE_MB", "0"],
    ["MAX_FILE_MB", "-1"],
    ["MAX_FILE_MB", "fifty"],
    ["LOG_LEVEL", "loud"],
    ["LOG_FORMAT", "xml-lines"],
    ["TELEGRAM_PROXY", "ftp://user:secret@proxy.local"],
    ["TELEGRAM_PROXY", "proxy.local"],
    ["TELEGRAM_WEBHOOK_URL", "http://bot.example"],
    ["TELEGRAM_WEBHOOK_SECRET", "too-short"],
    ["TELEGRAM_WEBHOOK_SECRET", "with spaces and đ in it"],
    ["WEBHOOK_PORT", "0"],
    ["HEALTH_PORT", "70000"],
    ["SEND_FILES", "maybe"],
    ["EMBEDDINGS", "bge-m3"],
    ["EMBEDDINGS", "openai:\ntwo-lines"],
    ["EMBEDDINGS", "cohere:embed"],
    ["OLLAMA_BASE_URL", "127.0.0.1:11434"],
    ["OLLAMA_BASE_URL", "file:///etc/passwd"],
    ["OPENAI_BASE_URL", "https://user:secret@embeddings.example/v1"],
    ["OPENAI_API_KEY", "sk two words"],
    ["OPENAI_API_KEY", "sk-khoá"],
  ])("%s=%s is refused by name, in one line, without its value", (name, value) => {
    const { code, message } = faultOf({ [name]: value });
    expect(code).toBe("bad-config");
    expect(message).toContain(name);
    expect(message).toContain(".env");
    expect(message).not.toContain("\n");
    expect(message).not.toContain(value.length > 3 ? value.trim() : `=${value}`);
  });

  test("every fault is told together, and no token ever", () => {
    const token = "123456:AAE too short and with spaces";
    const { message } = faultOf({
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: "nowhere",
      ACCESS: "x",
      MAX_FILE_MB: "many",
      LOG_LEVEL: "loud",
    });
    for (const name of ["TELEGRAM_BOT_TOKEN", "TELEGRAM_API_ROOT", "ACCESS", "MAX_FILE_MB", "LOG_LEVEL"])
      expect(message).toContain(name);
    for (const part of token.split(/[: ]/).filter((word) => word.length > 4 && word !== "123456"))
      expect(message).not.toContain(part);
    expect(message).not.toContain("AAE");
  });
});
