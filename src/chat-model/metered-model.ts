import { type ChatModel, LONGEST_REPLY, type Prompt, type Reply } from "./chat-model.ts";
import type { TokenBudget } from "./token-budget.ts";

/** A model on one asker's account. */
export interface MeteredModel extends ChatModel {
  /** Whether the budget has room for the prompt and its reply; without, `ask` rejects. */
  mayAsk(prompt: Prompt): boolean;
  /** What was asked has cost: as the provider counts or, of what was not answered, as it may have counted. */
  readonly cost: { readonly tokensIn: number; readonly tokensOut: number };
}

/** The tokens of each asking are taken before it begins, so that askings at once do not spend the same ones. */
export function meteredModel(model: ChatModel, budget: TokenBudget, who: string | undefined): MeteredModel {
  const cost = { tokensIn: 0, tokensOut: 0 };
  const atMost = (prompt: Prompt) => tokensOf(prompt) + LONGEST_REPLY;

  return {
    ...model,
    cost,
    mayAsk: (prompt) => budget.allows(who, atMost(prompt)),
    async ask(prompt, options) {
      options.signal.throwIfAborted();
      const settle = budget.reserve(who, atMost(prompt));
      if (!settle) throw new Error("over budget: see mayAsk");
      const tokensIn = tokensOf(prompt);
      // A server that is given up goes on for a while and counts all the same: what was taken stays taken.
      cost.tokensIn += tokensIn;
      try {
        const reply = await model.ask(prompt, options);
        const known = counted(reply, tokensIn);
        cost.tokensIn += known.tokensIn - tokensIn;
        cost.tokensOut += known.tokensOut;
        settle(known.tokensIn + known.tokensOut);
        return reply;
      } catch (cause) {
        if (!options.signal.aborted && isUntouched(cause)) {
          cost.tokensIn -= tokensIn;
          settle(0);
        }
        throw cause;
      }
    },
  };
}

function counted({ tokensIn, tokensOut, text }: Reply, asked: number) {
  return { tokensIn: tokensIn ?? asked, tokensOut: tokensOut ?? estimated(text) };
}

function tokensOf({ system, user }: Prompt): number {
  return estimated(system + user);
}

/** Vietnamese takes a token for about two characters. */
function estimated(text: string): number {
  return Math.ceil(text.length / 2);
}

const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const DEEPEST = 5;

/** The server has refused, or was never reached: no model has read the prompt. */
function isUntouched(cause: unknown, depth = 0): boolean {
  const { status, status_code: answered, code, cause: inner } = (cause ?? {}) as Record<string, unknown>;
  if (typeof (status ?? answered) === "number" || NOT_CONNECTED.has(String(code))) return true;
  return inner !== undefined && depth < DEEPEST && isUntouched(inner, depth + 1);
}
