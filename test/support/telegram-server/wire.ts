/** The slice of the Bot API's objects that this server speaks. */
import type { WirePoll } from "./polls.ts";

export interface WireUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface WireChat {
  readonly id: number;
  readonly type: "private" | "group" | "supergroup" | "channel";
  readonly title?: string;
  readonly first_name?: string;
}

export interface WireEntity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
}

export interface WireButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly copy_text?: { readonly text: string };
}

export interface WireMarkup {
  readonly inline_keyboard?: readonly (readonly WireButton[])[];
  readonly keyboard?: readonly (readonly WireButton[])[];
  readonly remove_keyboard?: boolean;
  readonly force_reply?: boolean;
}

interface WireFile {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
}

export interface WireMessage {
  readonly message_id: number;
  readonly date: number;
  readonly chat: WireChat;
  readonly from?: WireUser;
  readonly message_thread_id?: number;
  readonly text?: string;
  readonly entities?: readonly WireEntity[];
  readonly caption?: string;
  readonly caption_entities?: readonly WireEntity[];
  readonly photo?: readonly (WireFile & { readonly width: number; readonly height: number })[];
  readonly document?: WireFile & { readonly file_name: string };
  readonly poll?: WirePoll;
  readonly has_protected_content?: boolean;
  readonly reply_markup?: WireMarkup;
  readonly reply_to_message?: { readonly message_id: number };
  readonly edit_date?: number;
}

/** An update as getUpdates returns it. Tests may push anything, so only the id is promised. */
export type WireUpdate = { readonly update_id: number } & Record<string, unknown>;
