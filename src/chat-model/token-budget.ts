/** Tokens of a day, counted from midnight UTC, in memory. */
export interface TokenLimits {
  readonly perUser: number;
  readonly perDay: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_USERS = 10_000;

/** Says who may still have the chat model asked today; whoever asks is known by an opaque id alone. */
export class TokenBudget {
  readonly limits: TokenLimits;
  readonly #now: () => number;
  readonly #spentBy = new Map<string, number>();
  #spent = 0;
  #day = 0;

  constructor(limits: TokenLimits, now: () => number = Date.now) {
    this.limits = limits;
    this.#now = now;
  }

  get spentToday(): number {
    this.#turn();
    return this.#spent;
  }

  /** Whether `tokens` more are within the limits. */
  allows(who: string | undefined, tokens: number): boolean {
    this.#turn();
    const own = who === undefined ? 0 : (this.#spentBy.get(who) ?? 0);
    return (
      this.#spent + tokens <= this.limits.perDay && (who === undefined || own + tokens <= this.limits.perUser)
    );
  }

  spend(who: string | undefined, tokens: number): void {
    this.#turn();
    this.#spent += tokens;
    if (who === undefined) return;
    this.#spentBy.set(who, (this.#spentBy.get(who) ?? 0) + tokens);
    const [first] = this.#spentBy.keys();
    if (this.#spentBy.size > MOST_USERS && first !== undefined) this.#spentBy.delete(first);
  }

  /** Erases what the ids that `matches` picks have spent. */
  forget(matches: (who: string) => boolean): void {
    for (const who of this.#spentBy.keys()) if (matches(who)) this.#spentBy.delete(who);
  }

  #turn(): void {
    const day = Math.floor(this.#now() / DAY_MS);
    if (day === this.#day) return;
    this.#day = day;
    this.#spent = 0;
    this.#spentBy.clear();
  }
}
