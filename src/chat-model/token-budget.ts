/** Tokens of a day, counted from midnight UTC. */
export interface TokenLimits {
  readonly perUser: number;
  readonly perDay: number;
}

/** What was spent on a day, by all and by each id. */
interface SpentTokens {
  /** Days since 1970 began, UTC. */
  readonly day: number;
  readonly spent: number;
  readonly by: Readonly<Record<string, number>>;
}

/** Where that outlives the process. */
export interface SpentStore {
  /** Undefined before anything was spent. */
  read(): SpentTokens | undefined;
  write(spent: SpentTokens): void;
}

const NOTHING_SPENT: SpentTokens = { day: 0, spent: 0, by: {} };

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_USERS = 10_000;

/** Says who may still have the chat model asked today; whoever asks is known by an opaque id alone. */
export class TokenBudget {
  readonly limits: TokenLimits;
  readonly #now: () => number;
  readonly #store: SpentStore | undefined;
  readonly #spentBy: Map<string, number>;
  #spent: number;
  #day: number;

  /** Counts in memory alone without a store. */
  constructor(limits: TokenLimits, now: () => number = Date.now, store?: SpentStore) {
    const { day, spent, by } = store?.read() ?? NOTHING_SPENT;
    this.limits = limits;
    this.#now = now;
    this.#store = store;
    this.#spentBy = new Map(Object.entries(by));
    this.#spent = spent;
    this.#day = day;
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
    if (who !== undefined) this.#spentBy.set(who, (this.#spentBy.get(who) ?? 0) + tokens);
    const [first] = this.#spentBy.keys();
    if (this.#spentBy.size > MOST_USERS && first !== undefined) this.#spentBy.delete(first);
    this.#save();
  }

  /**
   * Spends `tokens` where they are within the limits; what it gives puts in their place what was spent in
   * earnest. A day that is over is not changed any more, nor what was erased meanwhile.
   */
  reserve(who: string | undefined, tokens: number): ((spent: number) => void) | undefined {
    if (!this.allows(who, tokens)) return undefined;
    this.spend(who, tokens);
    const day = this.#day;
    return (spent) => {
      this.#turn();
      if (day !== this.#day) return;
      this.#spent += spent - tokens;
      const own = who === undefined ? undefined : this.#spentBy.get(who);
      if (who !== undefined && own !== undefined) this.#spentBy.set(who, Math.max(0, own + spent - tokens));
      this.#save();
    };
  }

  /** Erases what the ids that `matches` picks have spent; the day's total stays. */
  forget(matches: (who: string) => boolean): void {
    for (const who of this.#spentBy.keys()) if (matches(who)) this.#spentBy.delete(who);
    this.#save();
  }

  #save(): void {
    this.#store?.write({ day: this.#day, spent: this.#spent, by: Object.fromEntries(this.#spentBy) });
  }

  #turn(): void {
    const day = Math.floor(this.#now() / DAY_MS);
    if (day === this.#day) return;
    this.#day = day;
    this.#spent = 0;
    this.#spentBy.clear();
  }
}
