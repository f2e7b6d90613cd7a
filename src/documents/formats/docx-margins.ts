import { type Surface, surfacesOf } from "../surface.ts";
import { unpack, zipEntries } from "../zip-entries.ts";
import { decodeEntities, paragraphsOf } from "./xml-paragraphs.ts";

const HEADER_OR_FOOTER = /^word\/(?:header|footer)\d*\.xml$/i;
const MAIN = /^word\/document\d*\.xml$/i;
const TEXT_BOX_EDGE = /<(?<closing>\/?)(?:\w+:)?txbxContent(?=[\s>])/gu;
/** WordArt, which watermarks are made of, keeps its words in an attribute. */
const WORD_ART = /<(?:\w+:)?textpath\b[^<>]*?\sstring="(?<words>[^"]*)"/gu;

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
    const drawn = [...xml.matchAll(WORD_ART)].map(({ groups }) => decodeEntities(groups!.words!));
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
