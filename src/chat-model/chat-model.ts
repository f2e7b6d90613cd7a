/** What a chat model is asked: the program's own words, then the data as JSON. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

/** In tokens: what a provider is told to write at most, where it takes such a limit. */
export const LONGEST_REPLY = 2000;

export interface Reply {
  /** What the model wrote, as it stands. */
  readonly text: string;
  /** The object that the provider's structured output gave, when it gave one. */
  readonly object: unknown;
  /** As the provider counts them; null when it does not say. */
  readonly tokensIn: number | null;
  readonly tokensOut: number | null;
}

/** A chat model behind its provider: it has no tools and remembers nothing. */
export interface ChatModel {
  /** CHAT_MODEL as it is set. */
  readonly name: string;
  /** The origin, beyond this machine, that questions and passages are sent to; null for a local model. */
  readonly sendsTo: string | null;
  /** Rejects when the server does not answer soundly, or `signal` is aborted. */
  ask(
    prompt: Prompt,
    options: {
      readonly signal: AbortSignal;
      /** A draft is wanted (`draft.ts`), through the provider's structured output where it has one. */
      readonly asDraft: boolean;
    },
  ): Promise<Reply>;
}
