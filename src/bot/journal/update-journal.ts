import { join } from "node:path";
import { AppError } from "../../errors.ts";
import type { Logger } from "../../logger.ts";
import { BoundedMap } from "../bounded-map.ts";
import type { Clock } from "../clock.ts";
import { safeFields } from "../delivery/telegram-fault.ts";
import { openJournalFile } from "./journal-file.ts";

export type Update = { readonly update_id: number };

/** An update that waits for its answer. */
export interface JournalEntry {
  /** How often work on it has begun, in this process and in those that ended before it was ready. */
  readonly starts: number;
  /** A process before this one ended while it was leaving: it may have arrived. */
  readonly unsure: boolean;
  begin(): void;
  /** What is to be said of it is found; it waits for its turn to be sent. */
  ready(): void;
  /** Something about it is leaving for Telegram. */
  sending(): void;
  /** It is answered, and its words go from the disk. */
  done(): void;
}

/**
 * Updates from their arrival to their answer, on the disk: what a process leaves undone when it is killed the
 * next one does. What was being sent just then is sent at most once more.
 */
export interface UpdateJournal {
  /** Those that are new; the ones that `keeps` names are on the disk when this returns. */
  take(updates: readonly Update[], keeps: (update: Update) => boolean): Update[];
  /** What the process before left undone, oldest first. */
  left(): readonly Update[];
  entryOf(updateId: number): JournalEntry | undefined;
}

interface Kept {
  at: number;
  starts: number;
  sends: number;
  readonly record: string;
}

const LONGEST_KEPT_MS = 24 * 3_600_000;
const MOST_SENDS = 2;
const REMEMBERED = 5000;
/** When it has grown by this much the file is rewritten with what still waits. */
const LARGEST_BYTES = 1024 * 1024;

/**
 * A line is `<starts><sends> <update>`; of one that is done only `#<id>` is left, so that what Telegram repeats
 * is not answered twice. When the disk is full the bot answers all the same, and one line says so.
 * @throws AppError when the folder cannot be written at the start.
 */
export function createUpdateJournal(deps: {
  folder: string;
  clock: Pick<Clock, "now">;
  logger: Logger;
}): UpdateJournal {
  const { folder, clock, logger } = deps;
  const { file, lines } = open(folder);
  const seen = new BoundedMap<number, true>(REMEMBERED);
  const waiting = new Map<number, Kept>();
  const leftUpdates: Update[] = [];
  const failing = new Set<string>();
  let rewriteAt = LARGEST_BYTES;

  /** One line for each kind of work, when it begins to fail. */
  function attempt(work: "append" | "mark" | "rewrite", write: () => void): void {
    try {
      write();
      failing.delete(work);
    } catch (error) {
      if (!failing.has(work)) {
        const fields = { work, ...safeFields(error) };
        logger.error("the update journal cannot be written: a crash now may lose questions", fields);
      }
      failing.add(work);
    }
  }

  const lineOf = ({ starts, sends, record }: Kept) => `${starts}${sends} ${record}`;

  function readLine(text: string, at: number): void {
    const done = /^#(-?\d+) *$/.exec(text);
    if (done) seen.set(Number(done[1]), true);
    const [, starts, sends, record = ""] = /^(\d)(\d) (.+)$/s.exec(text) ?? [];
    const read = readRecord(record);
    if (!read) return;
    const { since, update } = read;
    const kept = { at, starts: Number(starts), sends: Number(sends), record };
    seen.set(update.update_id, true);
    waiting.set(update.update_id, kept);
    const tooOld = clock.now() - since > LONGEST_KEPT_MS;
    if (!tooOld && kept.sends < MOST_SENDS) return void leftUpdates.push(update);
    logger.warn("an update of an earlier run was dropped", { why: tooOld ? "age" : "sent twice" });
    finish(update.update_id);
  }

  function finish(id: number): void {
    const kept = waiting.get(id);
    if (!kept) return;
    waiting.delete(id);
    attempt("mark", () => {
      if (kept.at >= 0) file.overwrite(kept.at, `#${id}`.padEnd(Buffer.byteLength(lineOf(kept))));
    });
    if (file.size <= rewriteAt) return;
    rewriteAt = file.size + LARGEST_BYTES;
    attempt("rewrite", rewrite);
  }

  function rewrite(): void {
    const still = [...waiting.values()];
    const done = [...seen.keys()].filter((id) => !waiting.has(id)).map((id) => `#${id}`);
    const places = file.replace([...done, ...still.map(lineOf)]);
    for (const [index, kept] of still.entries()) kept.at = places[done.length + index] ?? -1;
    rewriteAt = file.size + LARGEST_BYTES;
  }

  for (const { text, at } of lines) readLine(text, at);

  return {
    take(updates, keeps) {
      const fresh = updates.filter(({ update_id }) => !seen.get(update_id));
      const kept = fresh.filter(keeps).map((update) => {
        const record = JSON.stringify({ since: clock.now(), update });
        return { id: update.update_id, entry: { at: -1, starts: 0, sends: 0, record } };
      });
      for (const { id, entry } of kept) {
        seen.set(id, true);
        waiting.set(id, entry);
      }
      attempt("append", () => {
        if (kept.length === 0) return;
        const places = file.append(kept.map(({ entry }) => lineOf(entry)));
        for (const [index, { entry }] of kept.entries()) entry.at = places[index] ?? -1;
      });
      return fresh;
    },
    left: () => leftUpdates,
    entryOf(id) {
      const kept = waiting.get(id);
      if (!kept) return undefined;
      const set = (which: "starts" | "sends", to: number) => {
        if (kept[which] === Math.min(9, to)) return;
        kept[which] = Math.min(9, to);
        attempt("mark", () => {
          if (kept.at >= 0) file.overwrite(kept.at, `${kept.starts}${kept.sends}`);
        });
      };
      let sent = false;
      return {
        get starts() {
          return kept.starts;
        },
        unsure: kept.sends > 0,
        begin: () => set("starts", kept.starts + 1),
        ready: () => set("starts", 0),
        sending() {
          if (!sent) set("sends", kept.sends + 1);
          sent = true;
        },
        done: () => finish(id),
      };
    },
  };
}

function open(folder: string) {
  try {
    return openJournalFile(join(folder, "updates.journal"));
  } catch (cause) {
    throw new AppError(
      "bad-config",
      `The folder ${folder} cannot be written. Give the bot's account the right to write there, or set STATE_DIR to another folder.`,
      { cause },
    );
  }
}

function readRecord(record: string): { since: number; update: Update } | undefined {
  try {
    const { since, update } = JSON.parse(record) as { since: number; update: Update };
    return Number.isSafeInteger(update.update_id) ? { since, update } : undefined;
  } catch {
    return undefined;
  }
}
