import { cleanText, clip, oneLine } from "../clean-text.ts";
import type { Keyboard } from "../format/keyboard.ts";
import type { Place } from "../intake/incoming.ts";
import { inline, inThread } from "./extras.ts";
import type { CallTelegram } from "./telegram-api.ts";
import { asTelegramFault } from "./telegram-fault.ts";

/** A question with one right option, which Telegram itself judges and explains. */
interface OutgoingPoll {
  readonly question: string;
  readonly options: readonly string[];
  /** The index of the right one. */
  readonly correct: number;
  readonly explanation: string;
  readonly buttons: Keyboard;
}

interface SentPoll {
  readonly pollId: string;
  readonly messageId: number;
}

/** "refused" is final: the chat is gone or the poll is not as Telegram wants it. */
export type PollDelivery = SentPoll | "refused" | "stopped";

/** The part of the outbox that asks quiz questions. */
export interface PollDeliveries {
  sendPoll(to: Place, poll: OutgoingPoll): Promise<PollDelivery>;
  /** Takes no more votes in it and puts these buttons below; one that is closed or gone stays as it is. */
  stopPoll(at: Place, messageId: number, buttons: Keyboard): Promise<void>;
}

interface PollDeps {
  readonly call: CallTelegram;
  deliver<T>(to: Place, attempt: () => Promise<T>): Promise<T>;
  report(what: string, chat: number, error: unknown): void;
  readonly stop: AbortSignal;
}

/** Telegram's limits, in UTF-16 units. */
export const LONGEST_POLL_QUESTION = 300;
const LONGEST_OPTION = 100;
const LONGEST_EXPLANATION = 200;

export function createPolls({ call, deliver, report, stop }: PollDeps): PollDeliveries {
  return {
    async sendPoll(to, { question, options, correct, explanation, buttons }) {
      const payload = {
        chat_id: to.id,
        type: "quiz",
        question: clip(oneLine(question), LONGEST_POLL_QUESTION),
        options: options.map((option) => clip(oneLine(option), LONGEST_OPTION)),
        // Servers older and newer than Bot API 9.6 read one each and pass over the other.
        correct_option_id: correct,
        correct_option_ids: [correct],
        explanation: clip(inThreeLines(explanation), LONGEST_EXPLANATION),
        // Of anonymous votes a bot is not told.
        is_anonymous: false,
        // A forwarded poll stays the same poll: outsiders would vote in it.
        protect_content: true,
        ...inThread(to),
        ...inline({ blocks: [], buttons }),
      };
      try {
        const { message_id, poll } = await deliver(to, () =>
          call("sendPoll", payload as never, { signal: stop }),
        );
        return { pollId: poll.id, messageId: message_id };
      } catch (error) {
        report("a quiz question was not delivered", to.id, error);
        return asTelegramFault(error).kind === "stopped" ? "stopped" : "refused";
      }
    },
    async stopPoll(at, messageId, buttons) {
      const payload = { chat_id: at.id, message_id: messageId, ...inline({ blocks: [], buttons }) };
      try {
        await deliver(at, () => call("stopPoll", payload as never, { signal: stop }));
      } catch (error) {
        const { description } = asTelegramFault(error);
        if (/already been closed|poll to stop not found/i.test(description)) return;
        report("a quiz question was not closed", at.id, error);
      }
    },
  };
}

/** Telegram allows two line feeds. */
function inThreeLines(text: string): string {
  const [first = "", second, ...others] = cleanText(text).split(/\s*\n\s*/);
  return [first, second, others.join(" ")].filter(Boolean).join("\n").trim();
}
