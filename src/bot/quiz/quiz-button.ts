/** A button of a quiz: what it does, in which quiz, and at which of its questions. */
export interface QuizButton {
  readonly verb: QuizVerb;
  /** The quiz's `origin`. */
  readonly origin: number;
  /** The item that it goes on from: pressed twice, it goes on once. */
  readonly item: number;
}

/** `list` sends the full list of results to whoever began the quiz. */
const VERBS = ["next", "skip", "stop", "list"] as const;
type QuizVerb = (typeof VERBS)[number];

/** Callback data of at most 64 bytes. */
export function quizButtonData({ verb, origin, item }: QuizButton): string {
  return `q:${verb}:${origin}:${item}`;
}

/** Undefined for the data of other buttons, of an older version, or forged. */
export function readQuizButton(data: string): QuizButton | undefined {
  const [, name, origin, item] = /^q:([a-z]{1,8}):(\d{1,12}):(\d{1,3})$/.exec(data) ?? [];
  const verb = VERBS.find((one) => one === name);
  return verb && { verb, origin: Number(origin), item: Number(item) };
}
