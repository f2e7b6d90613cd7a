import { mendLegacyText } from "../../language/mend-legacy-text.ts";
import { markPageFurniture } from "../page-furniture.ts";
import type { FileLines } from "../source-line.ts";
import { type Surface, surfacesOf } from "../surface.ts";
import { tidyLines } from "../tidy-lines.ts";

/** What pdf-parse keeps to itself: the page's notes, of which stamps and typed-in boxes are two kinds. */
interface Notes {
  load(): Promise<{ getPage(page: number): Promise<{ getAnnotations(): Promise<Note[]> }> }>;
}
interface Note {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
}

/** The lines of each page, running headers and footers marked. Throws what the parser throws. */
export async function readPdf(bytes: Uint8Array): Promise<FileLines> {
  // Loaded when the first PDF comes: the parser is large and the bot never needs it.
  const { PDFParse } = await import("pdf-parse");
  // The parser takes the buffer over, so it gets a copy.
  const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 });
  try {
    const read = await parser.getText({ pageJoiner: "" });
    const pages = read.pages.map(({ num, text }) => ({ num, text: mendLegacyText(text) }));
    const lines = markPageFurniture(
      pages.flatMap(({ num, text }) => tidyLines(text).map((line) => ({ text: line, page: num }))),
    );
    const surfaces = pages.flatMap(({ num, text }) => surfacesOf(text, { page: num }));
    for (const { num } of pages) surfaces.push(...(await stampedOn(num, parser as unknown as Notes)));
    return { lines, surfaces };
  } finally {
    await parser.destroy();
  }
}

async function stampedOn(page: number, parser: Notes): Promise<Surface[]> {
  const notes = await (await (await parser.load()).getPage(page)).getAnnotations();
  return notes
    .filter(({ subtype }) => subtype === "FreeText" || subtype === "Stamp")
    .flatMap(({ contentsObj, textContent = [] }) =>
      [contentsObj?.str ?? "", textContent.join("\n")].flatMap((text) =>
        surfacesOf(text, { page, margin: true }),
      ),
    );
}
