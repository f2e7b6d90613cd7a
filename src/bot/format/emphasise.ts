import { type Entity, plain, type RichText } from "./rich-text.ts";

/** Text with the first standing-alone occurrence of each phrase in bold: `25` is not found in `25/04/2025`. */
export function emphasise(text: string, phrases: readonly string[]): RichText {
  const rich = plain(text);
  const entities: Entity[] = [];
  const longestFirst = phrases.map((phrase) => plain(phrase).text.trim()).sort((a, b) => b.length - a.length);
  for (const phrase of longestFirst.filter((each) => each !== "")) {
    const offset = findAlone(rich.text, phrase, entities);
    if (offset !== undefined) entities.push({ type: "bold", offset, length: phrase.length });
  }
  return { text: rich.text, entities: entities.sort((a, b) => a.offset - b.offset) };
}

function findAlone(text: string, phrase: string, taken: readonly Entity[]): number | undefined {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(end, end + 2);
    const within =
      /[\p{L}\p{N}\p{M}]$|\p{N}[.,/]$/u.test(before) || /^[\p{L}\p{N}\p{M}]|^[.,/]\p{N}/u.test(after);
    const overlapping = taken.some(({ offset, length }) => at < offset + length && offset < end);
    if (!within && !overlapping) return at;
  }
  return undefined;
}
