import { type Surface, surfacesOf } from "../surface.ts";
import { unpack, zipEntries } from "../zip-entries.ts";
import { decodeEntities, paragraphsOf } from "./xml-paragraphs.ts";

const SHEET = /^xl\/(?:worksheets|chartsheets)\/[^/]+\.xml$/i;
const AROUND = /^xl\/(?:drawings|charts|comments|threadedComments)[^/]*(?:\/[^/]+)?\.(?:xml|vml)$/i;
const HEADER_OR_FOOTER =
  /<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)(?:\s[^>]*)?>(?<words>[^<]*)<\/(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>/gu;
/** `&L`, `&C`, `&R` part a header; `&"font"`, `&12`, `&K000000` and the like say how it looks. */
const PART = /&[LCR]/u;
const LOOK = /&(?:"[^"]*"|K[\dA-F]{6}|\d+|[BIUESXYPNDTZFAG+-])/gu;
const BREAK = /<br\s*\/?>|<\/(?:div|p|font)>/giu;

/**
 * What stands around the cells of a workbook: headers and footers, text boxes, charts and comments.
 * Nothing for a file of the older format, which keeps them elsewhere. Throws when a part cannot be unpacked.
 */
export function readSheetMargins(bytes: Uint8Array): Surface[] {
  return (zipEntries(bytes) ?? []).flatMap((entry): Surface[] => {
    if (SHEET.test(entry.name)) {
      const xml = unpack(bytes, entry).toString("utf8");
      return [...xml.matchAll(HEADER_OR_FOOTER)].flatMap(({ groups }) =>
        decodeEntities(groups!.words!)
          .split(PART)
          .flatMap((part) => surfacesOf(part.replace(LOOK, ""), { margin: true })),
      );
    }
    if (!AROUND.test(entry.name)) return [];
    const xml = unpack(bytes, entry).toString("utf8");
    const words = entry.name.endsWith(".vml")
      ? xml.replace(BREAK, "\n").replace(/<[^>]*>/gu, "")
      : paragraphsOf(xml).join("\n");
    return surfacesOf(words, { margin: true });
  });
}
