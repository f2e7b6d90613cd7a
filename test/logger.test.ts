import { expect, test, vi } from "vitest";
import { createLogger, type LogLevel } from "../src/logger.ts";

function written(level: LogLevel): string[] {
  const lines: string[] = [];
  const logger = createLogger(level, (line) => lines.push(line));
  logger.debug("a");
  logger.info("b");
  logger.warn("c");
  logger.error("d");
  return lines.map((line) => line.split(" ")[1]!);
}

test.each<[LogLevel, string[]]>([
  ["debug", ["debug", "info", "warn", "error"]],
  ["info", ["info", "warn", "error"]],
  ["warn", ["warn", "error"]],
  ["error", ["error"]],
  ["silent", []],
])("%s lets through %j", (level, expected) => {
  expect(written(level)).toEqual(expected);
});

test("an event is one line with its time, level, message and fields", () => {
  const lines: string[] = [];
  createLogger("info", (line) => lines.push(line)).info("đã trả lời", {
    chat: 5,
    ms: 12.5,
    ok: true,
    why: null,
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info đã trả lời chat=5 ms=12\.5 ok=true why=null\n$/);
});

test("writes to stderr unless told otherwise: stdout is for data", () => {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  createLogger("info").info("x");
  const counts = [out.mock.calls.length, err.mock.calls.length];
  vi.restoreAllMocks();
  expect(counts).toEqual([0, 1]);
});

test("as JSON an event is one object a line, whatever its words", () => {
  const lines: string[] = [];
  createLogger("info", (line) => lines.push(line), "json").warn('một "sự kiện"\n', { chat: -5, why: null });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{[^\n]*\}\n$/);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    level: "warn",
    message: 'một "sự kiện"\n',
    chat: -5,
    why: null,
  });
});
