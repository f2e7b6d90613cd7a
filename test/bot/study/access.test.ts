import { beforeAll, expect, test } from "vitest";
import { createServingAssistant } from "../../../scripts/serving-assistant.ts";
import type { AssistantFor } from "../../../src/bot/assistant.ts";
import { EVERYONE } from "../../../src/domain/audience.ts";
import { PACK_STEPS, type PackStep } from "../../../src/domain/study-pack.ts";
import { canariesOf, HELD_LIBRARY, SHELVES } from "../../support/index/held-library.ts";
import { ownIndex } from "../../support/index/own-index.ts";
import { createRecordingLogger } from "../fakes/recording-logger.ts";

const TEAM = { teams: new Set(["ke-hoach"]), internal: false };

let assistantFor: AssistantFor;

beforeAll(async () => {
  const index = ownIndex(HELD_LIBRARY);
  await index.ingest();
  assistantFor = await createServingAssistant(index.config, createRecordingLogger());
});

/** Whose words stand in a text. */
function shelvesIn(text: string): string[] {
  return SHELVES.filter((shelf) => canariesOf(shelf).some((canary) => text.includes(canary))).map(
    ({ folder }) => folder,
  );
}

test.each([
  ["everyone", EVERYONE, ["mo"]],
  ["a team", TEAM, ["mo", "ke-hoach"]],
] as const)("a quiz for %s is made of what they may see", async (_, audience, sees) => {
  const { items } = await assistantFor(audience).quiz({ topic: "hộ nghèo", count: 50, seed: "1" });
  expect(shelvesIn(JSON.stringify(items))).toEqual(sees);
});

test("so is a pack, which a process of its own makes", async () => {
  const steps: PackStep[] = [];
  const request = { topic: "hộ nghèo", formats: ["md"] as const };
  const { signal } = new AbortController();
  const made = await assistantFor(TEAM).study(request, (step) => steps.push(step), signal);
  const [file] = made as Exclude<typeof made, { kind: string }>;
  expect(shelvesIn(Buffer.from(file?.bytes ?? []).toString("utf8"))).toEqual(["mo", "ke-hoach"]);
  expect(steps).toEqual(PACK_STEPS);
});

test("a pack that nobody waits for any more ends with its process", async () => {
  const giveUp = new AbortController();
  const request = { topic: "hộ nghèo", formats: ["md"] as const };
  const making = assistantFor(EVERYONE).study(request, () => giveUp.abort(), giveUp.signal);
  await expect(making).rejects.toThrow("ended without one");
});
