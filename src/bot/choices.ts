import { randomBytes } from "node:crypto";
import { BoundedMap } from "./bounded-map.ts";
import type { Keeper } from "./members/keeper.ts";

/** The questions behind buttons, which have no room for them; kept in memory, the oldest forgotten. */
export interface Choices {
  /** An opaque key for the question. */
  keep(question: string): string;
  /** Undefined when it was forgotten, or the bot was restarted. */
  find(key: string): string | undefined;
}

/** Everyone's choices; each is kept for the person who was given it. */
export interface AllChoices extends Keeper {
  of(userId: number): Choices;
}

export function createChoices(capacity = 5000): AllChoices {
  const kept = new BoundedMap<string, { readonly question: string; readonly userId: number }>(capacity);
  return {
    of: (userId) => ({
      keep(question) {
        const key = randomBytes(9).toString("base64url");
        kept.set(key, { question, userId });
        return key;
      },
      // Anyone in a group may press.
      find: (key) => kept.get(key)?.question,
    }),
    forget: (userId) => kept.deleteWhere((choice) => choice.userId === userId),
  };
}
