import { type Surface, surfacesOf } from "../surface.ts";
import { unpack, zipEntries } from "../zip-entries.ts";

const HEADER_OR_FOOTER = /^word\/(?:header|footer)\d*\.xml$/i;
const MAIN = /^word\/document\d*\.xml$/i;
const TEXT_BOX_EDGE = /<(?<closing>\/?)(?:\w+:)?txbxContent(?=[\s>])/gu;
/** WordArt, which watermarks are made of, keeps its words in an attribute. */
const WORD_ART = /<(?:\w+:)?textpath\b[^<>]*?\sstring="(?<words>[^"]*)"/gu;
const PARAGRAPH_EDGE = /<\/?(?:\w+:)?p(?:\s[^<>]*)?\/?>/u;
const RUN = /<(?:\w+:)?t(?:\s[^<>]*)?>(?<words>[^<]*)<|<(?:\w+:)?(?<gap>tab|br|cr)(?:\s[^<>]*)?\/>/gu;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/**
 * What stands around the text of a .docx: headers, footers, text boxes and watermarks, none of which
 * the parser reads in full. Throws when a part cannot be unpacked: nothing is known of it then.
 */
export function readDocxMargins(bytes: Uint8Array): Surface[] {
  const entries = zipEntries(bytes);
  if (!entries) throw new Error("the archive has no directory");
  return entries.flatMap((entry): Surface[] => {
    const isMargin = HEADER_OR_FOOTER.test(entry.name);
    if (!isMargin && !MAIN.test(entry.name)) return [];
    const xml = unpack(bytes, entry).toString("utf8");
    const words = isMargin ? paragraphsOf(xml) : textBoxes(xml).flatMap(paragraphsOf);
    const drawn = [...xml.matchAll(WORD_ART)].map(({ groups }) => decoded(groups!.words!));
    return [...words, ...drawn].flatMap((text) => surfacesOf(text, { margin: true }));
  });
}

/** Edge by edge: a pattern from one edge to the other would look for the end anew from each that has none. */
function textBoxes(xml: string): string[] {
  const boxes: string[] = [];
  let start: number | undefined;
  for (const { index, groups } of xml.matchAll(TEXT_BOX_EDGE)) {
    if (!groups!.closing) start ??= index;
    else if (start !== undefined) {
      boxes.push(xml.slice(start, index));
      start = undefined;
    }
  }
  return boxes;
}

function paragraphsOf(xml: string): string[] {
  return xml
    .split(PARAGRAPH_EDGE)
    .map((part) =>
      [...part.matchAll(RUN)]
        .map(({ groups }) => (groups!.gap ? (groups!.gap === "tab" ? "\t" : "\n") : decoded(groups!.words!)))
        .join(""),
    );
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>\w+));/giu,
    (entity, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (name) return ENTITIES[name.toLowerCase()] ?? entity;
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
