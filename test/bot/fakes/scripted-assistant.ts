import type { Assistant } from "../../../src/bot/assistant.ts";

export interface ScriptedAssistant extends Assistant {
  /** Every question, in the order asked. */
  readonly questions: readonly string[];
  /** Every text to verify, in the order given. */
  readonly texts: readonly string[];
}

/** An assistant that does what the script says and throws on what it does not say. */
export function createScriptedAssistant(script: Partial<Assistant>): ScriptedAssistant {
  const questions: string[] = [];
  const texts: string[] = [];
  const unscripted = (name: string) => () => Promise.reject(new Error(`${name} is not in the script`));
  return {
    questions,
    texts,
    ask: (question, signal, thread) => {
      questions.push(question);
      return (script.ask ?? unscripted("ask"))(question, signal, thread);
    },
    verify: (text, signal) => {
      texts.push(text);
      return (script.verify ?? unscripted("verify"))(text, signal);
    },
    verifyFile: (name, bytes, signal) => (script.verifyFile ?? unscripted("verifyFile"))(name, bytes, signal),
    quiz: (request) => (script.quiz ?? unscripted("quiz"))(request),
    study: (request, onStep, signal) => (script.study ?? unscripted("study"))(request, onStep, signal),
    chart: (table, language) => (script.chart ?? unscripted("chart"))(table, language),
    documents: () => (script.documents ?? unscripted("documents"))(),
    original: (id) => (script.original ?? unscripted("original"))(id),
    about: () => (script.about ?? unscripted("about"))(),
    // Without a chat model there is nothing to ask.
    ...(script.fuller && { fuller: script.fuller, stillServes: script.stillServes ?? (() => true) }),
    ...(script.chatModel && { chatModel: script.chatModel }),
    passage: (id) => (script.passage ?? unscripted("passage"))(id),
  };
}
