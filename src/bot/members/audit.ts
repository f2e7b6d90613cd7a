import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Clock } from "../clock.ts";

/** What administrators do to the bot: who, what, when. Never what anybody asked. */
export interface Audit {
  /** On the disk when the call returns; throws when the disk refuses, so that nothing is done unrecorded. */
  record(by: number, act: string, about?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Appends one JSON object a line: `{"at","by","act",…}`. Nothing here changes or removes a line. */
export function createAudit({ path, clock }: { path: string; clock: Pick<Clock, "now"> }): Audit {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return {
    record(by, act, about = {}) {
      const line = JSON.stringify({ at: new Date(clock.now()).toISOString(), by, act, ...about });
      writeFileSync(path, `${line}\n`, { flag: "a", mode: 0o600, flush: true });
    },
  };
}
