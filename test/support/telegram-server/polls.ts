import { badRequest } from "./api-error.ts";
import type { WireMessage, WireUser } from "./wire.ts";

export interface WirePoll {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly voter_count: number }[];
  readonly total_voter_count: number;
  readonly is_closed: boolean;
  readonly is_anonymous: boolean;
  readonly type: "regular" | "quiz";
  readonly correct_option_id?: number;
  readonly explanation?: string;
}

/** One poll: what it asks and who has chosen what. */
interface OpenPoll {
  readonly poll: Omit<WirePoll, "options" | "total_voter_count" | "is_closed">;
  readonly options: readonly string[];
  readonly votes: Map<number, number>;
  isClosed: boolean;
}

/** All polls of the server. Votes in a quiz are final, as in Telegram's own clients. */
export class Polls {
  private readonly polls = new Map<string, OpenPoll>();

  add(poll: Omit<OpenPoll["poll"], "id">, options: readonly string[]): WirePoll {
    const id = String(5_000_000_000 + this.polls.size);
    this.polls.set(id, { poll: { id, ...poll }, options, votes: new Map(), isClosed: false });
    return this.get(id);
  }

  get(id: string): WirePoll {
    const { poll, options, votes, isClosed } = this.find(id);
    const chosen = [...votes.values()];
    return {
      ...poll,
      options: options.map((text, index) => ({
        text,
        voter_count: chosen.filter((option) => option === index).length,
      })),
      total_voter_count: votes.size,
      is_closed: isClosed,
    };
  }

  vote(id: string, voter: WireUser, option: number): void {
    const { options, votes, isClosed } = this.find(id);
    if (isClosed) throw new Error("nobody can vote in a poll that is closed");
    if (votes.has(voter.id)) throw new Error("nobody can vote twice in a quiz");
    if (options[option] === undefined) throw new Error(`the poll has no option ${option}`);
    votes.set(voter.id, option);
  }

  close(message: WireMessage | undefined): WirePoll {
    if (!message?.poll) throw badRequest("message with poll to stop not found");
    const open = this.find(message.poll.id);
    if (open.isClosed) throw badRequest("poll has already been closed");
    open.isClosed = true;
    return this.get(message.poll.id);
  }

  private find(id: string): OpenPoll {
    const found = this.polls.get(id);
    if (!found) throw new Error(`there is no poll ${id}`);
    return found;
  }
}
