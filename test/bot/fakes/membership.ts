import type { BotDeps } from "../../../src/bot/bot-deps.ts";
import { createMembers } from "../../../src/bot/members/members.ts";
import { createScriptedLibrary } from "./scripted-library.ts";

interface Act {
  readonly by: number;
  readonly act: string;
  readonly about: Readonly<Record<string, string | number | boolean>>;
}

/** Members in memory, an audit that keeps its acts for the test to read, and a library that does nothing. */
export function membership(administrators: readonly number[] = [], clock = { now: Date.now }) {
  const acts: Act[] = [];
  const audit: BotDeps["audit"] = { record: (by, act, about = {}) => void acts.push({ by, act, about }) };
  return {
    administrators: new Set(administrators),
    members: createMembers({ clock }),
    audit,
    acts,
    keepers: [],
    recentErrors: () => [],
    library: createScriptedLibrary(),
  };
}
