import type { Day } from "../calendar.ts";
import type { IndicatorId } from "../indicator.ts";
import type { Account } from "../paragraphs.ts";
import type { Writer } from "../writer.ts";

/** What a style needs besides the account. */
export interface Setting {
  readonly day: Day;
  /** The number in `Số: 215/BC-UBND`. */
  readonly number: number;
  /** The district's commune is singled out for this indicator. */
  readonly commune: IndicatorId | null;
}

/** Writes one report of one place and year. */
export type Style = (writer: Writer, account: Account, setting: Setting) => void;
