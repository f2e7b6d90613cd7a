import type { Language } from "../../domain/answer.ts";
import type { Standing } from "../conversation.ts";
import type { Place } from "../intake/incoming.ts";

/** A question, and where its answer belongs. */
export interface Asked {
  readonly chat: Place;
  readonly userId: number;
  /** Of the asker's client, until the answer's own language is known. */
  readonly language: Language;
  readonly question: string;
  readonly thread: Standing;
  /** The message that asks; undefined when a button did. */
  readonly messageId: number | undefined;
  /** The message to mark as answered, in groups. */
  readonly replyTo: number | undefined;
  /** The messages of an earlier answer, which this one takes the place of. */
  readonly replaces?: readonly number[];
}
