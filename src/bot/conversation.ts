/** What one person writes in one chat: the same for every message of theirs there. */
export function conversationOf({ chat, userId }: { chat: { id: number }; userId: number }): string {
  return `${chat.id}:${userId}`;
}

/** Whether a conversation is one of this person's. */
export function isConversationOf(userId: number, conversation: string): boolean {
  return conversation.split(":")[1] === String(userId);
}
