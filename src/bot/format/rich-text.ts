import { cleanText } from "../clean-text.ts";

export interface Entity {
  readonly type: "bold" | "blockquote" | "code" | "italic";
  /** UTF-16 units, as Telegram counts. */
  readonly offset: number;
  readonly length: number;
}

/** Plain text with entities beside it: foreign text can never be taken for markup. */
export interface RichText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** Any text on its way out passes here, so no control or direction character gets into a message. */
export function plain(text: string): RichText {
  return { text: cleanText(text), entities: [] };
}

export const bold = (text: string) => whole("bold", text);
export const italic = (text: string) => whole("italic", text);
export const code = (text: string) => whole("code", text);
export const blockquote = (text: string) => whole("blockquote", text);

function whole(type: Entity["type"], text: string): RichText {
  const { text: cleaned } = plain(text);
  return { text: cleaned, entities: cleaned ? [{ type, offset: 0, length: cleaned.length }] : [] };
}

/** One after the other, with `separator` between; empty parts are left out. */
export function join(parts: readonly RichText[], separator: string): RichText {
  let text = "";
  const entities: Entity[] = [];
  for (const part of parts.filter((each) => each.text !== "")) {
    if (text) text += separator;
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

/** The part from `start` to `end`; entities that reach over an edge are cut at it. */
export function slice(rich: RichText, start: number, end: number): RichText {
  const entities = rich.entities.flatMap(({ type, offset, length }) => {
    const from = Math.max(offset, start);
    const to = Math.min(offset + length, end);
    return to > from ? [{ type, offset: from - start, length: to - from }] : [];
  });
  return { text: rich.text.slice(start, end), entities };
}

/** Without space at either end: Telegram would cut it off and move every entity. */
export function trim(rich: RichText): RichText {
  const start = rich.text.length - rich.text.trimStart().length;
  return slice(rich, start, Math.max(start, rich.text.trimEnd().length));
}
