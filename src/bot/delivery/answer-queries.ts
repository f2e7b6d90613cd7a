import { clip, oneLine } from "../clean-text.ts";
import type { Clock } from "../clock.ts";
import type { RichText } from "../format/rich-text.ts";
import { FROM_INLINE } from "../intake/request.ts";
import { patiently } from "./patiently.ts";
import type { CallTelegram } from "./telegram-api.ts";
import { asTelegramFault } from "./telegram-fault.ts";

/** One thing to choose in inline mode, and the message that it puts into the chat. */
export interface InlineResult {
  readonly title: string;
  readonly description: string;
  readonly message: RichText;
}

interface InlineAnswer {
  readonly results: readonly InlineResult[];
  /** Shown above the results; opens the chat with the bot. */
  readonly hint?: string;
}

/** Presses and inline queries, which Telegram forgets within a minute. */
export interface QueryAnswers {
  /** Ends the waiting circle on a button, with a short text when there is one. */
  answerPress(queryId: string, text?: string): Promise<void>;
  /** The same with a text that stays until it is closed. */
  alert(queryId: string, text: string): Promise<void>;
  /** For the asker alone, and kept by Telegram for a few seconds only. */
  answerInline(queryId: string, answer: InlineAnswer): Promise<void>;
}

interface QueryDeps {
  readonly call: CallTelegram;
  readonly clock: Clock;
  report(what: string, chat: number | null, error: unknown): void;
  readonly stop: AbortSignal;
}

const PATIENCE_MS = 30_000;
/** An index that an ingest has just renewed answers anew. */
const CACHE_SECONDS = 10;

export function createAnswerQueries({ call, clock, report, stop }: QueryDeps): QueryAnswers {
  const patience = { clock, signal: stop, patienceMs: PATIENCE_MS };

  async function answer(what: string, attempt: () => Promise<unknown>): Promise<void> {
    try {
      await patiently(attempt, patience);
    } catch (error) {
      // Telegram forgets a query after a while; there is nobody left to tell.
      if (/query is too old|query ID is invalid/i.test(asTelegramFault(error).description)) return;
      report(what, null, error);
    }
  }

  function answerButton(callback_query_id: string, text: string | undefined, show_alert: boolean) {
    const shown = text === undefined ? {} : { text: clip(oneLine(text), 200), show_alert };
    return answer("a button press was not answered", () =>
      call("answerCallbackQuery", { callback_query_id, ...shown }, { signal: stop }),
    );
  }

  return {
    answerPress: (queryId, text) => answerButton(queryId, text, false),
    alert: (queryId, text) => answerButton(queryId, text, true),
    answerInline(queryId, { results, hint }) {
      const payload = {
        inline_query_id: queryId,
        results: results.map(article),
        cache_time: CACHE_SECONDS,
        is_personal: true,
        // Newer than telegraf's types.
        ...(hint && { button: { text: clip(oneLine(hint), 64), start_parameter: FROM_INLINE } }),
      };
      return answer("an inline query was not answered", () =>
        call("answerInlineQuery", payload, { signal: stop }),
      );
    },
  };
}

function article({ title, description, message }: InlineResult, index: number) {
  return {
    type: "article" as const,
    id: String(index + 1),
    title: clip(oneLine(title), 120),
    description: clip(oneLine(description), 200),
    input_message_content: {
      message_text: message.text,
      entities: [...message.entities],
      link_preview_options: { is_disabled: true },
    },
  };
}
