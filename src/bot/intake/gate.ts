import type { Access } from "../access.ts";
import type { Clock } from "../clock.ts";
import { createRateLimit } from "../rate-limit.ts";
import type { Asking } from "./incoming.ts";

/** `quiet` refusals are told nothing: they were told within the last minute. */
type Admission = "admitted" | "no-access" | "too-many" | "quiet";

export interface Gate {
  /** Asked once for each update, before anything else is done for it. */
  admit(incoming: Asking): Admission;
}

/** Thirty questions a minute are promised; ten more leave room for clocks that differ. */
const PER_MINUTE = 40;
/** Nobody reads faster than this; buttons are cheap, but not free. */
const PRESSES_PER_MINUTE = 90;

/** Telegram asks at every key that is pressed. */
const INLINE_PER_MINUTE = 120;

/** Who is answered, and how often. */
export function createGate({ access, clock }: { access: Access; clock: Clock }): Gate {
  const arriving = createRateLimit(PER_MINUTE);
  const sent = createRateLimit(PER_MINUTE);
  const pressed = createRateLimit(PRESSES_PER_MINUTE);
  const typed = createRateLimit(INLINE_PER_MINUTE);
  const toldNoAccess = createRateLimit(1);
  const toldTooMany = createRateLimit(1);

  function withinRate(incoming: Asking, now: number): boolean {
    if (incoming.kind === "press") return pressed(incoming.userId, now);
    if (incoming.kind === "inline") return typed(incoming.userId, now);
    // After an outage, questions that were asked over hours arrive in one second: each is counted when it
    // was sent as well, and is refused only when both counts are full.
    const byArrival = arriving(incoming.userId, now);
    const bySending = sent(incoming.userId, incoming.sentAt);
    return byArrival || bySending;
  }

  return {
    admit(incoming) {
      const now = clock.now();
      if (!access.admits(incoming.chat, incoming.userId))
        return toldNoAccess(incoming.userId, now) ? "no-access" : "quiet";
      if (withinRate(incoming, now)) return "admitted";
      return toldTooMany(incoming.userId, now) ? "too-many" : "quiet";
    },
  };
}
