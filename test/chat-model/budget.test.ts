import { expect, test } from "vitest";
import { type ChatModel, LONGEST_REPLY, type Prompt } from "../../src/chat-model/chat-model.ts";
import { meteredModel } from "../../src/chat-model/metered-model.ts";
import { type SpentStore, TokenBudget } from "../../src/chat-model/token-budget.ts";

const PROMPT: Prompt = { system: "a".repeat(100), user: "b".repeat(100) };
const TOKENS_IN = 100;
const AT_MOST = TOKENS_IN + LONGEST_REPLY;
const MIDNIGHT = Date.UTC(2026, 2, 2);

/** A model that answers when told to. */
function waitingModel() {
  const waiting: ((outcome: { tokens: number | null } | { fault: unknown }) => void)[] = [];
  const model: ChatModel = {
    name: "test",
    sendsTo: null,
    ask: () =>
      new Promise((resolve, reject) => {
        waiting.push((outcome) =>
          "fault" in outcome
            ? reject(outcome.fault)
            : resolve({
                text: "x".repeat(40),
                object: null,
                tokensIn: outcome.tokens,
                tokensOut: outcome.tokens,
              }),
        );
      }),
  };
  return { model, waiting };
}

const options = () => ({ signal: new AbortController().signal, asDraft: true });

function budgetOf(perUser: number, perDay: number, now = () => MIDNIGHT, store?: SpentStore) {
  return new TokenBudget({ perUser, perDay }, now, store);
}

test("askers at once do not spend the same tokens", async () => {
  const { model, waiting } = waitingModel();
  const budget = budgetOf(2 * AT_MOST, 3 * AT_MOST);
  const asked = ["a", "a", "a", "b", "c"].map((who) =>
    meteredModel(model, budget, who).ask(PROMPT, options()),
  );
  const settled = Promise.allSettled(asked);
  expect([waiting.length, budget.spentToday]).toEqual([3, 3 * AT_MOST]);
  for (const answer of waiting) answer({ tokens: 30 });
  expect((await settled).map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
  ]);
  expect(budget.spentToday).toBe(3 * 60);
});

test.each([
  [0, 1e6],
  [1e6, 0],
  [AT_MOST - 1, 1e6],
])("with %d tokens for each and %d for all nothing is asked", async (perUser, perDay) => {
  const { model, waiting } = waitingModel();
  const budget = budgetOf(perUser, perDay);
  const metered = meteredModel(model, budget, "a");
  expect(metered.mayAsk(PROMPT)).toBe(false);
  await expect(metered.ask(PROMPT, options())).rejects.toThrow("over budget");
  expect([waiting.length, budget.spentToday]).toEqual([0, 0]);
});

test.each<
  [what: string, outcome: { tokens: number | null } | { fault: unknown }, spent: number, cost: object]
>([
  ["says what it counted", { tokens: 30 }, 60, { tokensIn: 30, tokensOut: 30 }],
  ["does not say", { tokens: null }, TOKENS_IN + 20, { tokensIn: TOKENS_IN, tokensOut: 20 }],
  ["refuses", { fault: { status: 429 } }, 0, { tokensIn: 0, tokensOut: 0 }],
  ["refuses as Ollama does", { fault: { status_code: 500 } }, 0, { tokensIn: 0, tokensOut: 0 }],
  [
    "is not there",
    { fault: new Error("", { cause: new Error("", { cause: { code: "ECONNREFUSED" } }) }) },
    0,
    { tokensIn: 0, tokensOut: 0 },
  ],
  ["ends in the middle", { fault: new Error("terminated") }, AT_MOST, { tokensIn: TOKENS_IN, tokensOut: 0 }],
])("a server that %s", async (_, outcome, spent, cost) => {
  const { model, waiting } = waitingModel();
  const budget = budgetOf(1e6, 1e6);
  const metered = meteredModel(model, budget, "a");
  const asked = metered.ask(PROMPT, options()).catch(() => {});
  waiting[0]!(outcome);
  await asked;
  expect([budget.spentToday, metered.cost]).toEqual([spent, cost]);
});

test("a server that is given up counts all the same, also before it has noticed", async () => {
  const { model, waiting } = waitingModel();
  const budget = budgetOf(1e6, 1e6);
  const metered = meteredModel(model, budget, "a");
  const ending = new AbortController();
  const asked = metered.ask(PROMPT, { signal: ending.signal, asDraft: true }).catch(() => {});
  ending.abort();
  expect([budget.spentToday, metered.cost.tokensIn]).toEqual([AT_MOST, TOKENS_IN]);
  waiting[0]!({ fault: { status: 499 } });
  await asked;
  expect([budget.spentToday, metered.cost.tokensIn]).toEqual([AT_MOST, TOKENS_IN]);
  await expect(metered.ask(PROMPT, { signal: ending.signal, asDraft: true })).rejects.toThrow();
  expect([waiting.length, budget.spentToday]).toEqual([1, AT_MOST]);
});

test("what is asked before midnight and answered after it burdens the day before alone", async () => {
  let now = MIDNIGHT - 1;
  const { model, waiting } = waitingModel();
  const budget = budgetOf(AT_MOST, AT_MOST, () => now);
  const asked = meteredModel(model, budget, "a").ask(PROMPT, options());
  now = MIDNIGHT;
  const next = meteredModel(model, budget, "a").ask(PROMPT, options());
  waiting[0]!({ tokens: 30 });
  await asked;
  expect(budget.spentToday).toBe(AT_MOST);
  waiting[1]!({ tokens: 40 });
  await next;
  expect([budget.spentToday, budget.allows("a", AT_MOST - 80)]).toEqual([80, true]);
});

test("after a restart in the middle what was asked counts as spent", () => {
  let kept: ReturnType<SpentStore["read"]>;
  const store: SpentStore = {
    read: () => kept,
    write: (spent) => {
      kept = spent;
    },
  };
  const { model } = waitingModel();
  const before = budgetOf(1e6, 1e6, () => MIDNIGHT, store);
  for (const who of ["a", undefined]) void meteredModel(model, before, who).ask(PROMPT, options());
  const after = budgetOf(1e6, 1e6, () => MIDNIGHT, store);
  const room = 1e6 - 2 * AT_MOST;
  expect(after.spentToday).toBe(2 * AT_MOST);
  expect([after.allows("a", room), after.allows("a", room + 1)]).toEqual([true, false]);
});

test("who has everything erased meanwhile is not taken up again; the day's total is put right", async () => {
  const { model, waiting } = waitingModel();
  const budget = budgetOf(1e6, 1e6);
  const asked = meteredModel(model, budget, "a").ask(PROMPT, options());
  budget.forget((who) => who === "a");
  waiting[0]!({ tokens: 30 });
  await asked;
  expect([budget.spentToday, budget.allows("a", 1e6 - 60)]).toEqual([60, true]);
});
