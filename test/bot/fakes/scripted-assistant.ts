import type { Assistant } from "../../../src/bot/assistant.ts";

export interface ScriptedAssistant extends Assistant {
  /** Every question, in the order asked. */
  readonly questions: readonly string[];
}

/** An assistant that does what the script says and throws on what it does not say. */
export function createScriptedAssistant(script: Partial<Assistant>): ScriptedAssistant {
  const questions: string[] = [];
  const unscripted = (name: string) => () => Promise.reject(new Error(`${name} is not in the script`));
  return {
    questions,
    ask: (question, signal) => {
      questions.push(question);
      return (script.ask ?? unscripted("ask"))(question, signal);
    },
    documents: () => (script.documents ?? unscripted("documents"))(),
    passage: (id) => (script.passage ?? unscripted("passage"))(id),
  };
}
