import { badRequest } from "./api-error.ts";
import type { WireEntity } from "./wire.ts";

const TAGS: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

interface Open {
  readonly tag: string;
  readonly offset: number;
  readonly url: string | undefined;
}

/** Telegram's HTML parse mode: text with entities, or its `can't parse entities` refusal. */
export function parseHtml(source: string): { text: string; entities: WireEntity[] } {
  const entities: WireEntity[] = [];
  const open: Open[] = [];
  let text = "";
  let at = 0;
  const refuse = (why: string) => badRequest(`can't parse entities: ${why}`);
  const byteOffset = () => Buffer.byteLength(source.slice(0, at));
  while (at < source.length) {
    const rest = source.slice(at);
    if (rest.startsWith("<")) {
      const tag = /^<(\/?)([a-z-]+)([^>]*)>/i.exec(rest);
      if (!tag) throw refuse(`Unsupported start tag "" at byte offset ${byteOffset()}`);
      const [whole, slash, rawName = "", attributes = ""] = tag;
      const name = rawName.toLowerCase();
      if (slash) {
        const last = open.pop();
        if (last?.tag !== name) {
          throw refuse(`Unmatched end tag at byte offset ${byteOffset()}, expected "</${last?.tag ?? ""}>"`);
        }
        const length = text.length - last.offset;
        const url = last.url === undefined ? {} : { url: last.url };
        if (length > 0) entities.push({ type: TAGS[name] ?? name, offset: last.offset, length, ...url });
      } else {
        if (!Object.hasOwn(TAGS, name)) {
          throw refuse(`Unsupported start tag "${name}" at byte offset ${byteOffset()}`);
        }
        const url = /href="([^"]*)"/.exec(attributes)?.[1];
        open.push({ tag: name, offset: text.length, url });
      }
      at += whole.length;
      continue;
    }
    const named = /^&(?:(lt|gt|amp|quot)|#(\d+)|#x([0-9a-f]+));/i.exec(rest);
    if (named) {
      const [whole, name, decimal, hex] = named;
      text += name
        ? NAMED[name]
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16));
      at += whole.length;
      continue;
    }
    text += rest[0];
    at += 1;
  }
  const unclosed = open.pop();
  if (unclosed) {
    throw refuse(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  }
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}
