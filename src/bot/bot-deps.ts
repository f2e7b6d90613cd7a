import type { Agent } from "node:http";
import type { Logger } from "../logger.ts";
import type { AccessList } from "./access.ts";
import type { Library } from "./admin/library.ts";
import type { AssistantFor } from "./assistant.ts";
import type { Clock } from "./clock.ts";
import type { SendingLimits } from "./delivery/pacing.ts";
import type { Address } from "./http/listen.ts";
import type { Audit } from "./members/audit.ts";
import type { Keeper } from "./members/keeper.ts";
import type { Members } from "./members/members.ts";
import type { RecentError } from "./recent-errors.ts";
import type { Unanswered } from "./unanswered.ts";

/** The bot's account, and the way to the servers that know it. */
export interface BotAccount {
  readonly token: string;
  /** Another Bot API server; Telegram's own when absent. */
  readonly apiRoot?: string;
  readonly proxyAgent?: Agent;
}

/** What the work on updates needs from the rest of the program. */
export interface WorkDeps {
  readonly assistantFor: AssistantFor;
  /** Whom the settings let in. */
  readonly access: AccessList;
  readonly administrators: ReadonlySet<number>;
  readonly members: Members;
  readonly audit: Audit;
  readonly library: Library;
  /** Undefined while the owner has not turned it on. */
  readonly unanswered?: Unanswered | undefined;
  /** What keeps something of users outside the bot: it is told whom to forget. */
  readonly keepers: readonly Keeper[];
  readonly logger: Logger;
  /** The last errors of the whole program, for its administrators. */
  readonly recentErrors: () => readonly RecentError[];
  /** Where what must outlive the process is kept; without it a crash loses what waits, and nobody can report. */
  readonly stateDir?: string;
  /** Whether askers may have the documents' own files; they may unless told otherwise. */
  readonly sendsFiles?: boolean;
  /** How long the assistant may take for one question, in milliseconds; 30 seconds unless given. */
  readonly deadlineMs?: number;
}

export interface BotDeps extends WorkDeps {
  readonly clock?: Clock;
  readonly telegram: BotAccount;
  /** Telegram calls this address, which leads here, instead of being polled. */
  readonly webhook?: Address & { readonly url: string; readonly secret?: string };
  /** Where `/healthz` and `/readyz` are answered. */
  readonly health?: Address;
  /** Telegram's own unless given. */
  readonly limits?: SendingLimits;
}
