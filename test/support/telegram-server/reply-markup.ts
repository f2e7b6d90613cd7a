import { badRequest } from "./api-error.ts";
import type { WireButton, WireMarkup } from "./wire.ts";

/** Checks a keyboard as Telegram does: 1–64 bytes of callback data, a text on each button, at most 100 buttons. */
export function readMarkup(value: unknown): WireMarkup | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "object" || value === null) {
    throw badRequest("object expected as reply markup");
  }
  const markup = value as WireMarkup;
  for (const button of rows(markup.inline_keyboard, "inline keyboard")) {
    checkText(button, "inline keyboard button");
    const kinds = [button.callback_data, button.url, button.copy_text].filter((kind) => kind !== undefined);
    if (kinds.length !== 1) {
      throw badRequest(
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
      );
    }
    const copied = button.copy_text?.text;
    if (button.copy_text && !(copied && [...copied].length <= 256))
      throw badRequest("BUTTON_COPY_TEXT_INVALID");
    const bytes = Buffer.byteLength(button.callback_data ?? " ");
    if (bytes < 1 || bytes > 64) throw badRequest("BUTTON_DATA_INVALID");
  }
  for (const button of rows(markup.keyboard, "reply keyboard")) checkText(button, "keyboard button");
  return markup;
}

function rows(keyboard: unknown, name: string): readonly WireButton[] {
  if (keyboard === undefined) return [];
  if (!Array.isArray(keyboard) || !keyboard.every((row) => Array.isArray(row))) {
    throw badRequest(`field "${name}" must be an Array of Arrays`);
  }
  const buttons = keyboard.flat() as WireButton[];
  if (buttons.length > 100) throw badRequest("reply markup is too long");
  return buttons;
}

function checkText(button: WireButton, name: string): void {
  if (typeof button.text !== "string" || button.text.trim() === "") {
    throw badRequest(`can't parse ${name}: Button text must be non-empty`);
  }
}
