import { expect } from "vitest";

/** Expects of a value what will hold in a while; patient, because a loaded machine must not fail a test. */
export function eventually<T>(value: () => T) {
  return expect.poll(value, { timeout: 9000, interval: 5 });
}
