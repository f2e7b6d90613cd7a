/** What one person writes in one chat: the same for every message of theirs there. */
export function conversationOf({ chat, userId }: { chat: { id: number }; userId: number }): string {
  return `${chat.id}:${userId}`;
}
