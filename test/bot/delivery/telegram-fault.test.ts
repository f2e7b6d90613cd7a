import { TelegramError } from "telegraf";
import { expect, test } from "vitest";
import { asTelegramFault, safeFields } from "../../../src/bot/delivery/telegram-fault.ts";

test.each([
  [400, "bad-request"],
  [401, "token-refused"],
  [403, "forbidden"],
  [404, "token-refused"],
  [409, "conflict"],
  [429, "too-many-requests"],
  [413, "bad-request"],
  [500, "unreachable"],
  [504, "unreachable"],
])("error %i is %s, without what was sent", (error_code, kind) => {
  const payload = { text: "nội dung riêng" };
  const response = { error_code, description: "Telegram's words", parameters: { retry_after: 7 } };
  const fault = asTelegramFault(new TelegramError(response, { method: "sendMessage", payload }));
  expect(fault.kind).toBe(kind);
  expect(fault.retryAfterMs).toBe(7000);
  expect(JSON.stringify(fault) + fault.stack).not.toContain("riêng");
  expect(safeFields(fault)).toEqual({ fault: kind, code: error_code });
});

test("network faults keep their code and lose their address", () => {
  const error = Object.assign(new Error("request to http://x/bot1:SECRET/getMe failed"), {
    code: "ECONNREFUSED",
  });
  const fault = asTelegramFault(error);
  expect(safeFields(fault)).toEqual({ fault: "unreachable", code: "ECONNREFUSED" });
  expect(fault.message + fault.stack).not.toContain("SECRET");
  expect(asTelegramFault("thrown text").kind).toBe("unreachable");
  expect(asTelegramFault(null).kind).toBe("unreachable");
});

test("a log says of any error what it is and where, never its words", () => {
  const fields = safeFields(new TypeError("câu hỏi riêng"));
  expect(fields.error).toBe("TypeError");
  expect(fields.at).toMatch(/telegram-fault\.test\.ts:\d+:\d+$/);
  expect(JSON.stringify(fields)).not.toContain("riêng");
  expect(safeFields("câu hỏi riêng")).toEqual({ error: "string" });
});
