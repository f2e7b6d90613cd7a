import type { Language } from "../domain/answer.ts";
import { BoundedMap } from "./bounded-map.ts";
import { conversationOf } from "./conversation.ts";
import type { IncomingMessage } from "./intake/incoming.ts";
import type { TextRequest } from "./intake/request.ts";
import type { Keeper } from "./members/keeper.ts";

/** What a person's next message is for, after a command that came without its text. */
export interface Awaited {
  readonly kind: TextRequest["kind"];
  readonly language: Language;
}

type Sender = Pick<IncomingMessage, "chat" | "userId" | "sentAt">;

/** In memory: after a restart the next message is a question like any other. Times are those of sending. */
export interface AwaitedTexts extends Keeper {
  /** Expects a message that is sent within `ms` of this one. */
  expect(after: Sender, what: Awaited, ms: number): void;
  find(from: Sender): Awaited | undefined;
  end(from: Sender): void;
}

export function createAwaitedTexts(capacity = 5000): AwaitedTexts {
  const kept = new BoundedMap<string, Awaited & { readonly until: number; readonly userId: number }>(
    capacity,
  );
  return {
    expect(after, what, ms) {
      const { userId, sentAt } = after;
      kept.set(conversationOf(after), { ...what, userId, until: sentAt + ms });
    },
    find(from) {
      const awaited = kept.get(conversationOf(from));
      return awaited && from.sentAt <= awaited.until ? awaited : undefined;
    },
    end: (from) => kept.delete(conversationOf(from)),
    forget: (userId) => kept.deleteWhere((awaited) => awaited.userId === userId),
  };
}
