import type { HandlerDeps } from "../handlers/handler-deps.ts";

/** What a quiz works with; the assistant is that of the chat in which it goes on. */
export type QuizDeps = Pick<
  HandlerDeps,
  | "assistant"
  | "outbox"
  | "clock"
  | "logger"
  | "stop"
  | "deadlineMs"
  | "leaveForRestart"
  | "quizzes"
  | "admits"
>;
