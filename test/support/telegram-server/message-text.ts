import { badRequest } from "./api-error.ts";
import { parseHtml } from "./html.ts";
import { type Parameters, text as textOf } from "./read-parameters.ts";
import type { WireEntity } from "./wire.ts";

const LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const ENTITY_TYPES = new Set(
  (
    "mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough " +
    "spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji"
  ).split(" "),
);

/** A message's text as Telegram keeps it: entities read, edges trimmed, limits in UTF-16 units enforced. */
export function readMessageText(parameters: Parameters): { text: string; entities: WireEntity[] } {
  const { text, entities } = readText(parameters, "text", "entities");
  if (text.length === 0) throw badRequest("message text is empty");
  if (text.length > LIMIT) throw badRequest("message is too long");
  return { text, entities };
}

/** A caption under the same rules, shorter and not needed. */
export function readCaption(parameters: Parameters): { caption?: string; caption_entities?: WireEntity[] } {
  const { text, entities } = readText(parameters, "caption", "caption_entities");
  if (text.length > CAPTION_LIMIT) throw badRequest("message caption is too long");
  return text === "" ? {} : { caption: text, caption_entities: entities };
}

function readText(parameters: Parameters, name: string, entitiesName: string) {
  const raw = textOf(parameters, name) ?? "";
  if (/\p{Cs}/u.test(raw)) throw badRequest("strings must be encoded in UTF-8");
  const mode = textOf(parameters, "parse_mode");
  if (mode && mode.toLowerCase() !== "html") throw new Error(`parse_mode ${mode} is not implemented`);
  const parsed = mode ? parseHtml(raw) : { text: raw, entities: readEntities(parameters[entitiesName], raw) };
  const start = parsed.text.length - parsed.text.trimStart().length;
  const text = parsed.text.trim();
  return { text, entities: shift(parsed.entities, start, text.length) };
}

function readEntities(value: unknown, text: string): WireEntity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse entities: entities must be an Array");
  return value.map((entity: WireEntity) => {
    if (!ENTITY_TYPES.has(entity?.type)) throw badRequest("can't parse entities: unsupported entity type");
    const { offset, length } = entity;
    const fits = Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length > 0;
    if (!fits || offset + length > text.length) throw badRequest("ENTITY_BOUNDS_INVALID");
    if (splitsPair(text, offset) || splitsPair(text, offset + length)) {
      throw badRequest("can't parse entities: entity splits a character");
    }
    return entity;
  });
}

/** True when the offset falls between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? "") && /[\uDC00-\uDFFF]/.test(text[offset] ?? "");
}

function shift(entities: readonly WireEntity[], by: number, limit: number): WireEntity[] {
  return entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - by);
    const end = Math.min(limit, entity.offset - by + entity.length);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
}
