import type { Question } from "../domain/question.ts";

/** How long what was asked stays in mind. */
const REMEMBERED_MS = 15 * 60 * 1000;
const MOST_THREADS = 5000;

const FOLLOWS = /^(?:con |the |vay |thi |and |what about |how about |then )|\b(?:thi sao|the nao|sao)\s*\??$/;

interface Remembered {
  readonly question: Question;
  readonly at: number;
  /** What was asked before it, while that was fresh. */
  readonly before: string | undefined;
}

/**
 * Remembers what each thread (a user in a chat) asked last, in memory and for 15 minutes, so that
 * "Còn Đầm Hà thì sao?" or "năm 2022?" takes the rest from there.
 */
export class AskedBefore {
  readonly #asked = new Map<string, Remembered>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The question as meant: completed when it names only a place or a time, or says that it goes on. */
  complete(thread: string, question: Question, folded: string): Question {
    const before = this.#fresh(thread);
    const namesPlace = question.places.length > 0 || question.levelAsked !== null;
    // "Hạ Giang đặt mục tiêu gì đến năm 2025?" is whole without naming an indicator.
    const isWhole = question.asksTarget && namesPlace;
    const namesOnly = question.keys.length === 0 && !isWhole && (namesPlace || question.period !== null);
    const follows = FOLLOWS.test(folded);
    if (!before || !(namesOnly || follows)) return question;
    const last = before.question;
    if (question.keys.length > 0) return isWhole || namesPlace ? question : ofSamePlace(question, last);
    return {
      ...last,
      // Passages are looked for by the whole question and what this one adds.
      text: `${last.text.split("\n", 1)[0]}\n${question.text}`,
      language: namesOnly && !namesPlace ? last.language : question.language,
      places: namesPlace ? question.places : last.places,
      levelAsked: namesPlace ? question.levelAsked : last.levelAsked,
      asksTarget: question.asksTarget || last.asksTarget,
      period: question.period ?? last.period,
      periods: question.periods.length > 0 ? question.periods : last.periods,
    };
  }

  /**
   * What is known of a question that has just been answered: itself as completed, when it was remembered,
   * and the words of the one before it.
   */
  contextOf(
    text: string,
    thread: string,
    after = thread,
  ): { readonly completed?: Question; readonly before?: string | undefined } {
    const own = this.#fresh(thread);
    const completed = own && lastLine(own.question) === text ? own.question : undefined;
    const before =
      after !== thread ? this.#fresh(after)?.question.text : completed ? own?.before : own?.question.text;
    return { ...(completed && { completed }), before };
  }

  /** Erases the threads whose names `matches` picks. */
  forget(matches: (thread: string) => boolean): void {
    for (const thread of this.#asked.keys()) if (matches(thread)) this.#asked.delete(thread);
  }

  remember(thread: string, question: Question): void {
    const before = this.#fresh(thread)?.question.text;
    this.#asked.delete(thread);
    this.#asked.set(thread, { question, at: this.#now(), before });
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > MOST_THREADS && oldest !== undefined) this.#asked.delete(oldest);
  }

  #fresh(thread: string): Remembered | undefined {
    const known = this.#asked.get(thread);
    return known && this.#now() - known.at <= REMEMBERED_MS ? known : undefined;
  }
}

/** A completed question has what was typed behind the one that it goes on from. */
function lastLine({ text }: Question): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

/** "Còn thu ngân sách?": another indicator of the place and time asked about before. */
function ofSamePlace(question: Question, last: Question): Question {
  return {
    ...question,
    places: last.places,
    levelAsked: last.levelAsked,
    period: question.period ?? last.period,
    periods: question.periods.length > 0 ? question.periods : last.periods,
  };
}
