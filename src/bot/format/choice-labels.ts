import { oneLine } from "../clean-text.ts";

/** A telephone shows about this much of a button; questions that differ in their last words look alike there. */
const BUTTON_WIDTH = 40;

/** Whether the choices must be written out above their buttons. */
export function needsList(choices: readonly string[]): boolean {
  return choices.some((choice) => choice.length > BUTTON_WIDTH);
}

export function numbered(choice: string, index: number): string {
  return `${index + 1}. ${oneLine(choice)}`;
}
