import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { budgetKeeper, spentTokensIn } from "../../scripts/spent-tokens.ts";
import { TokenBudget } from "../../src/chat-model/token-budget.ts";
import { createRecordingLogger } from "../bot/fakes/recording-logger.ts";
import { temporaryFolder } from "../support/index/temporary-folder.ts";

const LIMITS = { perUser: 100, perDay: 150 };
const NOON = Date.parse("2026-03-01T12:00:00Z");
const DAY_MS = 86_400_000;

function open(folder: string, now = NOON) {
  const logger = createRecordingLogger();
  return { logger, budget: new TokenBudget(LIMITS, () => now, spentTokensIn(folder, logger)) };
}

test("what is spent outlives a restart, for the day", () => {
  const folder = temporaryFolder();
  const first = open(folder).budget;
  first.spend("7", 90);
  first.spend("8", 30);
  const second = open(folder).budget;
  expect(second.spentToday).toBe(120);
  expect([
    second.allows("7", 11),
    second.allows("7", 10),
    second.allows("9", 31),
    second.allows("9", 30),
  ]).toEqual([false, true, false, true]);
  expect(statSync(join(folder, "tokens.json")).mode & 0o077).toBe(0);
  const tomorrow = open(folder, NOON + DAY_MS / 2).budget;
  expect([tomorrow.spentToday, tomorrow.allows("7", 100)]).toEqual([0, true]);
});

test("whoever has everything erased is in it no longer; the day's total stays", () => {
  const folder = temporaryFolder();
  const { budget } = open(folder);
  budget.spend("7", 90);
  budget.spend("77", 20);
  budgetKeeper(budget).forget(7);
  expect(JSON.parse(readFileSync(join(folder, "tokens.json"), "utf8"))).toMatchObject({
    spent: 110,
    by: { "77": 20 },
  });
  const again = open(folder).budget;
  expect([again.spentToday, again.allows("7", 40), again.allows("7", 41)]).toEqual([110, true, false]);
});

test.each([
  ["damaged", "{"],
  ["of another shape", '{"day":"x"}'],
])("a file that is %s is set aside, and counting begins anew", (_, text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "tokens.json"), text);
  const { budget, logger } = open(folder);
  expect(budget.spentToday).toBe(0);
  expect(logger.having("bị hỏng")).toHaveLength(1);
});

test("a disk that refuses is told and changes nothing else", () => {
  const folder = temporaryFolder();
  const { budget, logger } = open(folder);
  rmSync(folder, { recursive: true });
  budget.spend("7", 60);
  expect(budget.allows("7", 41)).toBe(false);
  expect(logger.having("spent tokens could not be kept")).toHaveLength(1);
});
