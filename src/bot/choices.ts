import { randomBytes } from "node:crypto";
import { BoundedMap } from "./bounded-map.ts";

/** The questions behind choice buttons, which have no room for them; kept in memory, the oldest forgotten. */
export interface Choices {
  /** An opaque key for the question. */
  keep(question: string): string;
  /** Undefined when it was forgotten, or the bot was restarted. */
  find(key: string): string | undefined;
}

export function createChoices(capacity = 5000): Choices {
  const kept = new BoundedMap<string, string>(capacity);
  return {
    keep(question) {
      const key = randomBytes(9).toString("base64url");
      kept.set(key, question);
      return key;
    },
    find: (key) => kept.get(key),
  };
}
