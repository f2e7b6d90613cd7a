import { markPageFurniture } from "../page-furniture.ts";
import type { SourceLine } from "../source-line.ts";
import { tidyLines } from "../tidy-lines.ts";

/** The lines of each page, running headers and footers marked. Throws what the parser throws. */
export async function readPdf(bytes: Uint8Array): Promise<SourceLine[]> {
  // Loaded when the first PDF comes: the parser is large and the bot never needs it.
  const { PDFParse } = await import("pdf-parse");
  // The parser takes the buffer over, so it gets a copy.
  const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 });
  try {
    const { pages } = await parser.getText({ pageJoiner: "" });
    return markPageFurniture(
      pages.flatMap(({ num, text }) => tidyLines(text).map((line) => ({ text: line, page: num }))),
    );
  } finally {
    await parser.destroy();
  }
}
