import { expect, test } from "vitest";
import { openAssistant } from "../../scripts/compose.ts";
import type { ChatModel } from "../../src/chat-model/chat-model.ts";
import { createFuller } from "../../src/chat-model/create-fuller.ts";
import { TokenBudget } from "../../src/chat-model/token-budget.ts";
import { ADMINISTRATOR } from "../../src/domain/audience.ts";
import { ownIndex } from "../support/index/own-index.ts";

const FILES = {
  "noi-bo.txt":
    "LƯU HÀNH NỘI BỘ\n\nBáo cáo của huyện Bình Liêu\n\nNăm 2023, tỷ lệ hộ nghèo của huyện Bình Liêu là 3,2%.",
  "chung.txt": "Báo cáo của huyện Bình Liêu\n\nNăm 2022, tỷ lệ hộ nghèo của huyện Bình Liêu là 4,1%.",
};

test.each([
  ["another machine", "https://model.example", false],
  ["this machine", null, true],
])("a model on %s: a document for internal use is shown to it: %s", async (_, sendsTo, isShown) => {
  const index = ownIndex(FILES);
  await index.ingest();
  const sent: string[] = [];
  const model: ChatModel = {
    name: "test",
    sendsTo,
    ask: async ({ user }) => {
      sent.push(user);
      return { text: '{"answerable": false, "sentences": []}', object: null, tokensIn: 1, tokensOut: 1 };
    },
  };
  const chat = {
    createFuller,
    model,
    budget: new TokenBudget({ perUser: 1e6, perDay: 1e6 }),
    deadlineMs: 10_000,
  };
  const assistant = (await openAssistant(index.config, { chat })).as(ADMINISTRATOR);
  const question = "Tỷ lệ hộ nghèo của huyện Bình Liêu là bao nhiêu?";
  const extracted = await assistant.ask(question);
  expect(extracted.text).toContain("3,2%");
  expect((await assistant.fuller!(question, extracted)).kind).toBe("kept");
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain("4,1%");
  expect(sent[0]!.includes("3,2%")).toBe(isShown);
});
