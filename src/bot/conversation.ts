import type { AnsweredQuestions } from "./answered-questions.ts";
import type { Thread } from "./assistant.ts";
import { BoundedMap } from "./bounded-map.ts";
import type { Place } from "./intake/incoming.ts";
import type { Keeper } from "./members/keeper.ts";

interface Asker {
  readonly chat: Place;
  readonly userId: number;
}

/** What one person writes in one chat, or in one topic of it: the same for every message of theirs there. */
export function conversationOf({ chat, userId }: Asker): string {
  return `${chat.id}${chat.thread === undefined ? "" : `/${chat.thread}`}:${userId}`;
}

/** A thread, and the message with which it began. */
export interface Standing extends Thread {
  readonly root: number;
}

/** Which question a message goes on from. */
export interface Threads extends Keeper {
  /** `continues` is the bot's message that this one replies to, or under which a button was pressed. */
  of(asker: Asker, messageId: number, continues: number | undefined): Standing;
}

/**
 * In private everything is one thread. In a group several go on side by side: what replies to an answer
 * belongs to that answer's question, whatever else the same person has asked since; what replies to nothing
 * begins a thread of its own and goes on from the person's last one.
 */
export function createThreads(answered: AnsweredQuestions, capacity = 5000): Threads {
  const last = new BoundedMap<string, string>(capacity);
  return {
    of(asker, messageId, continues) {
      const conversation = conversationOf(asker);
      const { chat } = asker;
      if (chat.kind === "private") return { id: conversation, after: conversation, root: messageId };
      const root =
        continues === undefined ? messageId : (answered.byAnswer(chat.id, continues)?.root ?? continues);
      const id = `${conversation}:${root}`;
      const after = continues === undefined ? (last.get(conversation) ?? id) : id;
      last.set(conversation, id);
      return { id, after, root };
    },
    forget: (userId) => last.deleteWhere((_, conversation) => isConversationOf(userId, conversation)),
  };
}

/** Whether a conversation is one of this person's. */
export function isConversationOf(userId: number, conversation: string): boolean {
  return conversation.split(":")[1] === String(userId);
}
