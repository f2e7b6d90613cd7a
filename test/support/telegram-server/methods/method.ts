import type { Parameters } from "../read-parameters.ts";
import type { ServerState } from "../state.ts";

export interface Call {
  readonly state: ServerState;
  readonly parameters: Parameters;
  /** Runs when the client goes away before the answer. */
  onGone(listener: () => void): void;
}

/** Gives the call's `result`, or throws an ApiError. */
export type Method = (call: Call) => unknown;
