/** Everyone, or the ids of the users and groups that are answered. */
export type Access = "public" | ReadonlySet<number>;

/** A private chat has its user's id; a group is opened by its own id, since everyone in it reads the answers. */
export function mayUse(access: Access, chatId: number): boolean {
  return access === "public" || access.has(chatId);
}
