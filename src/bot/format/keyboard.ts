import type { PassageView } from "../assistant.ts";
import { buttonData } from "../button-data.ts";
import { clip, oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { needsList, numbered } from "./choice-labels.ts";
import { markersOf, type NumberedSource } from "./numbered-source.ts";
import type { SourcesPage } from "./sources-message.ts";

/** One that is answered with its data, or one that puts a text into the clipboard. */
export type Button = { readonly text: string } & (
  | { readonly callback_data: string }
  | { readonly copy_text: { readonly text: string } }
);

/** Rows of buttons; empty means no keyboard. */
export type Keyboard = readonly (readonly Button[])[];

/** A list may have many sources; more buttons than this hide the answer on a telephone. */
const MOST_PASSAGES = 20;

/** One button a source; sources in the same passage share theirs: `[1][3] Xem đoạn`. */
export function passageKeyboard(sources: readonly NumberedSource[], wording: Wording): Keyboard {
  const markers = new Map<string, NumberedSource[]>();
  for (const source of sources) {
    const { passageId } = source.citation;
    markers.set(passageId, [...(markers.get(passageId) ?? []), source]);
  }
  const buttons = [...markers].slice(0, MOST_PASSAGES).map(([id, marked]) => ({
    text: wording.showPassage(markersOf(marked)),
    callback_data: buttonData({ kind: "passage", id }),
  }));
  return inRows(buttons, 2);
}

/** One button a choice, each on its own row. */
export function choiceKeyboard(choices: readonly string[], keyOf: (choice: string) => string): Keyboard {
  const label = needsList(choices) ? numbered : oneLine;
  return choices.map((choice, index) => [
    {
      text: clip(label(choice, index), 120),
      callback_data: buttonData({ kind: "choice", key: keyOf(choice) }),
    },
  ]);
}

export function neighbourKeyboard({ before, after }: PassageView, wording: Wording): Keyboard {
  const row: Button[] = [];
  if (before) {
    row.push({ text: wording.passageBefore, callback_data: buttonData({ kind: "turn", id: before.id }) });
  }
  if (after)
    row.push({ text: wording.passageAfter, callback_data: buttonData({ kind: "turn", id: after.id }) });
  return inRows(row, 2);
}

export function sourcesKeyboard({ page, pages }: SourcesPage, wording: Wording): Keyboard {
  const to = (target: number) => buttonData({ kind: "sources", page: target });
  const row: Button[] = [];
  if (page > 1) row.push({ text: wording.previousPage, callback_data: to(page - 1) });
  if (page < pages) row.push({ text: wording.nextPage, callback_data: to(page + 1) });
  return inRows(row, 2);
}

export function inRows(buttons: readonly Button[], width: number): Keyboard {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += width) rows.push(buttons.slice(at, at + width));
  return rows;
}
