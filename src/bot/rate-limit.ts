import { BoundedMap } from "./bounded-map.ts";

const WINDOW_MS = 60_000;

/** True when the event at `time` (milliseconds) is within the limit; only then is it counted. */
export type RateLimit = (key: number | string, time: number) => boolean;

/** At most `limit` events a key in any minute. */
export function createRateLimit(limit: number): RateLimit {
  const taken = new BoundedMap<number | string, readonly number[]>(10_000);
  return (key, time) => {
    const recent = (taken.get(key) ?? []).filter((at) => Math.abs(time - at) < WINDOW_MS);
    const within = recent.length < limit;
    taken.set(key, within ? [...recent, time] : recent);
    return within;
  };
}
