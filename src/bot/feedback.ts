import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Citation } from "../domain/citation.ts";
import type { Clock } from "./clock.ts";

export const WRONG_REASONS = ["figure", "year", "place", "source"] as const;
export type WrongReason = (typeof WRONG_REASONS)[number];

/** One "this is wrong". Its reporter's question is kept with it, because they chose to report. */
interface Report {
  readonly userId: number;
  readonly reason: WrongReason;
  /** Undefined when the bot no longer knows it. */
  readonly question: string | undefined;
  readonly sources: readonly Partial<Pick<Citation, "document" | "passageId">>[];
}

/** Reports for the administrator, a line of JSON each, kept for 90 days. Throws what Node throws. */
export interface Feedback {
  add(report: Report): void;
  /** Takes away what a person reported; gives how many reports that were. */
  forget(userId: number): number;
  /** Takes away what is older than is kept. */
  prune(): void;
}

const KEPT_MS = 90 * 86_400_000;

export function createFeedback({ folder, clock }: { folder: string; clock: Pick<Clock, "now"> }): Feedback {
  const path = join(folder, "feedback.jsonl");

  /** Lines that cannot be read go as well: nobody could say whose they are. */
  function keep(wanted: (line: { userId?: unknown; at?: unknown }) => boolean): number {
    if (!existsSync(path)) return 0;
    const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
    const kept = lines.filter((line) => wanted(parse(line)));
    if (kept.length === lines.length) return 0;
    writeFileSync(`${path}.new`, kept.map((line) => `${line}\n`).join(""), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
    return lines.length - kept.length;
  }

  return {
    add(report) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const at = new Date(clock.now()).toISOString();
      appendFileSync(path, `${JSON.stringify({ at, ...report })}\n`, { mode: 0o600, flush: true });
    },
    forget: (userId) => keep((line) => line.userId !== undefined && line.userId !== userId),
    prune: () => void keep(({ at }) => clock.now() - Date.parse(String(at)) <= KEPT_MS),
  };
}

function parse(line: string): { userId?: unknown; at?: unknown } {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}
