import { z } from "zod";

export type Role = "reader" | "administrator";

const role = z.enum(["reader", "administrator"]);
const member = z.object({
  id: z.number().int(),
  role,
  /** As the person calls themselves in Telegram. */
  name: z.string(),
  /** ISO time. */
  since: z.string(),
});
const invitation = z.object({
  /** SHA-256 of the code, in hex: who reads the file cannot use it. */
  hash: z.string(),
  /** The administrator who gave it; in files from before this was kept, nobody. */
  by: z.number().int().default(0),
  role,
  team: z.string().optional(),
  /** Milliseconds since the epoch. */
  expires: z.number(),
});
const chat = z.object({ id: z.number().int(), title: z.string(), since: z.string() });

/** Who may ask beside those whom the settings list. */
export const membershipSchema = z.object({
  members: z.array(member),
  invitations: z.array(invitation),
  /** Group chats that an administrator has opened. */
  chats: z.array(chat),
  /** Team key → ids of its users and chats. */
  teams: z.record(z.string(), z.array(z.number().int())),
});

export type Membership = z.infer<typeof membershipSchema>;
export type Member = z.infer<typeof member>;

export const NOBODY: Membership = { members: [], invitations: [], chats: [], teams: {} };
