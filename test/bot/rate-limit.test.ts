import { expect, test } from "vitest";
import { BoundedMap } from "../../src/bot/bounded-map.ts";
import { createChoices } from "../../src/bot/choices.ts";
import { createRateLimit } from "../../src/bot/rate-limit.ts";

test("a minute holds so many events a key, and refused ones are not counted", () => {
  const within = createRateLimit(2);
  expect([0, 1, 2, 59_999].map((time) => within("a", time))).toEqual([true, true, false, false]);
  expect(within("b", 2)).toBe(true);
  expect([60_000, 60_001, 60_002].map((time) => within("a", time))).toEqual([true, true, false]);
});

test("a bounded map forgets the entry that was set longest ago", () => {
  const map = new BoundedMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 3);
  map.set("c", 4);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([3, undefined, 4]);
});

test("choices are found by short opaque keys until they are forgotten", () => {
  const choices = createChoices(2).of(1);
  const keys = ["một", "hai", "ba"].map((question) => choices.keep(question));
  expect(new Set(keys).size).toBe(3);
  expect(keys.map((key) => choices.find(key))).toEqual([undefined, "hai", "ba"]);
  for (const key of keys) expect(key).toMatch(/^[\w-]{12}$/);
});
