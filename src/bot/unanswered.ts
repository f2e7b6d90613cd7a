import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import type { Logger } from "../logger.ts";
import type { Assistant } from "./assistant.ts";
import type { Clock } from "./clock.ts";
import { safeFields } from "./delivery/telegram-fault.ts";
import type { Keeper } from "./members/keeper.ts";

const line = z.object({ at: z.number(), userId: z.number(), question: z.string() });
type UnansweredQuestion = z.infer<typeof line>;

/** Questions that the documents did not answer, for the owner who has turned this on; kept for 90 days. */
export interface Unanswered extends Keeper {
  /** The same assistant, what it cannot answer noted down. */
  noted(assistant: Assistant, userId: number): Assistant;
  /** The newest first. */
  latest(count: number): readonly UnansweredQuestion[];
}

const KEPT_MS = 90 * 86_400_000;
const MOST = 2000;
/** Slips of the thumb are no questions. */
const FEWEST_WORDS = 3;

interface UnansweredDeps {
  readonly path: string;
  readonly clock: Pick<Clock, "now">;
  readonly logger: Logger;
}

export function createUnanswered({ path, clock, logger }: UnansweredDeps): Unanswered {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const isFresh = ({ at }: UnansweredQuestion) => clock.now() - at < KEPT_MS;
  let kept = read();
  tidy();

  function read(): readonly UnansweredQuestion[] {
    if (!existsSync(path)) return [];
    return readFileSync(path, "utf8").split("\n").flatMap(parse);
  }

  /** What is too old goes; a full disk keeps nobody from an answer. */
  function tidy(): void {
    try {
      write(kept);
    } catch (error) {
      logger.error("unanswered questions that are too old could not be taken away", safeFields(error));
    }
  }

  /** A disk that refuses costs the asker nothing. */
  function add(one: UnansweredQuestion): void {
    try {
      writeFileSync(path, `${JSON.stringify(one)}\n`, { flag: "a", mode: 0o600 });
      kept = [...kept, one];
      const isDue = kept.length > 2 * MOST || !isFresh(kept[0]!);
      if (isDue) write(kept);
    } catch (error) {
      logger.error("an unanswered question could not be noted", safeFields(error));
    }
  }

  function write(questions: readonly UnansweredQuestion[]): void {
    kept = questions.filter(isFresh).slice(-MOST);
    const text = kept.map((one) => `${JSON.stringify(one)}\n`).join("");
    writeFileSync(`${path}.new`, text, { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }

  /** A chat model has answered after all. */
  function withdraw(userId: number, question: string): void {
    const others = kept.filter((one) => one.userId !== userId || one.question !== question);
    if (others.length === kept.length) return;
    try {
      write(others);
    } catch (error) {
      logger.error("an answered question could not be taken off the list", safeFields(error));
    }
  }

  function withdrawing(fuller: NonNullable<Assistant["fuller"]>, userId: number): typeof fuller {
    return async (answer, signal) => {
      const outcome = await fuller(answer, signal);
      if (outcome.kind === "written") withdraw(userId, answer.question);
      return outcome;
    };
  }

  return {
    noted: (assistant, userId) => ({
      ...assistant,
      ...(assistant.fuller && { fuller: withdrawing(assistant.fuller, userId) }),
      async ask(question, ...others) {
        const answer = await assistant.ask(question, ...others);
        const isMissed = answer.kind === "insufficient-evidence" && answer.reason !== "nothing-asked";
        if (isMissed && question.trim().split(/\s+/).length >= FEWEST_WORDS)
          add({ at: clock.now(), userId, question });
        return answer;
      },
    }),
    latest: (count) => kept.filter(isFresh).slice(-count).toReversed(),
    forget: (userId) => write(kept.filter((one) => one.userId !== userId)),
  };
}

/** A line that is cut or damaged is left out. */
function parse(text: string): UnansweredQuestion[] {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
