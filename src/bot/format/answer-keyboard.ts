import { basename } from "node:path";
import type { Answer } from "../../domain/answer.ts";
import { buttonData } from "../button-data.ts";
import { clip, cutBefore, oneLine } from "../clean-text.ts";
import type { Wording } from "../wording/wording.ts";
import { type Button, inRows, type Keyboard, passageKeyboard } from "./keyboard.ts";
import { markersOf, type NumberedSource } from "./numbered-source.ts";
import { sourceLine } from "./source-line.ts";

/** Files of more documents than this are found in the list of sources. */
const MOST_FILES = 4;
/** Telegram's limit for a text to copy, in characters; counted in UTF-16 units to be safe. */
const LONGEST_COPY = 256;

/** Under an answer: its passages, its files, the figure to copy, and a way to say that it is wrong. */
export function answerKeyboard(
  answer: Answer,
  sources: readonly NumberedSource[],
  { wording, sendsFiles, takesReports }: { wording: Wording; sendsFiles: boolean; takesReports: boolean },
): Keyboard {
  const passages = passageKeyboard(sources, wording);
  if (answer.kind !== "answered" && answer.kind !== "conflicting") return passages;
  const copied = answer.kind === "answered" ? figureToCopy(answer.highlights, sources, wording) : undefined;
  const others: Button[] = [
    ...(sendsFiles ? fileButtons(sources, wording) : []),
    ...(copied ? [{ text: wording.copyFigure, copy_text: { text: copied } }] : []),
    ...(takesReports ? [{ text: wording.reportWrong, callback_data: buttonData({ kind: "report" }) }] : []),
  ];
  return [...passages, ...inRows(others, 3)];
}

function fileButtons(sources: readonly NumberedSource[], wording: Wording): Button[] {
  const byDocument = new Map<string, NumberedSource[]>();
  for (const source of sources) {
    const { document } = source.citation;
    byDocument.set(document, [...(byDocument.get(document) ?? []), source]);
  }
  const several = byDocument.size > 1;
  return [...byDocument.values()].slice(0, MOST_FILES).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const text = wording.originalFile(several ? markersOf(group.slice(0, 3)) : "").trim();
    return [{ text, callback_data: buttonData({ kind: "original", id: first.citation.passageId }) }];
  });
}

/** `5,19% (Title · ngày 13/03/2020 · trang 3)`: the file's name without a title, cut so that the figure, date and page stay. */
function figureToCopy(
  highlights: readonly string[],
  [first]: readonly NumberedSource[],
  wording: Wording,
): string | undefined {
  const figure = oneLine(highlights[0] ?? "");
  if (figure === "" || !first) return undefined;
  const { title, document } = first.citation;
  const named = (name: string) =>
    `${figure} (${sourceLine({ ...first.citation, title: name, path: "" }, wording).text})`;
  const room = LONGEST_COPY - (named("-").length - 1);
  return cutBefore(named(clip(oneLine(title ?? basename(document)), Math.max(20, room))), LONGEST_COPY);
}
