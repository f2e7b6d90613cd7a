import type { PassageView } from "../assistant.ts";
import { cleanText, clip, cutBefore, oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { blockquote, italic, join, plain, type RichText } from "./rich-text.ts";
import { sourceLine } from "./source-line.ts";

const NEIGHBOUR = 300;

/** One message, so that the buttons can edit it: the passage in full between the ends of its neighbours. */
export function passageMessage(view: PassageView, wording: Wording): RichText {
  const { document, page, cell, before, passage, after } = view;
  const headings = view.headings.map((heading) => clip(oneLine(heading), 120)).join(" › ");
  return join(
    [
      sourceLine({ ...document, page, ocr: view.ocr ?? false, ...(cell && { cell }) }, wording),
      plain(document.sample ? wording.sampleSource("") : ""),
      plain(clip(headings, 500)),
      italic(before ? tail(before.text) : ""),
      // Passages have at most 1,200 characters; the clip only guards Telegram's limit.
      blockquote(clip(cleanText(passage.text).trim(), 2000)),
      italic(after ? clip(oneLine(after.text), NEIGHBOUR) : ""),
    ],
    "\n\n",
  );
}

/** The end of a text, from a word's start. */
function tail(text: string): string {
  const line = oneLine(text);
  if (line.length <= NEIGHBOUR) return line;
  const start = cutBefore(line, line.length - NEIGHBOUR).length;
  const word = line.indexOf(" ", start);
  return `…${line.slice(word > 0 ? word + 1 : start)}`;
}
