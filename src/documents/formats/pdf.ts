import { mendLegacyText } from "../../language/mend-legacy-text.ts";
import { type OnPage, type ScannedPage, scanPages } from "../ocr/scan.ts";
import { markPageFurniture } from "../page-furniture.ts";
import type { FileLines, SourceLine } from "../source-line.ts";
import { surfacesOf } from "../surface.ts";
import { judgeTextLayer, mendTextLayer } from "../text-layer.ts";
import { tidyLines } from "../tidy-lines.ts";
import { drawPdfPage, hasPicture, type PdfParser, stampedOn } from "./pdf-page.ts";

/**
 * The lines of each page, running headers and footers marked. A page whose text layer is missing or
 * broken is read by OCR. Throws what the parser throws.
 */
export async function readPdf(bytes: Uint8Array, onPage?: OnPage): Promise<FileLines> {
  // Loaded when the first PDF comes: the parser is large and the bot never needs it.
  const { PDFParse } = await import("pdf-parse");
  // The parser takes the buffer over, so it gets a copy.
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    verbosity: 0,
  }) as unknown as PdfParser;
  try {
    const read = await parser.getText({ pageJoiner: "" });
    const pages = read.pages.map(({ num, text }) => ({ num, text: mendTextLayer(mendLegacyText(text)) }));
    const scanned = await scanPages(
      (await pagesToScan(parser, pages)).map((number) => ({
        number,
        draw: (scale) => drawPdfPage(parser, number, scale),
      })),
      onPage,
    );
    const used = pages.map(({ num, text }) => layered(num, text, scanned.get(num)));
    const surfaces = read.pages.flatMap(({ num, text }) => [
      ...surfacesOf(mendLegacyText(text), { page: num }),
      ...(scanned.get(num)?.surfaces ?? []),
    ]);
    for (const { num } of pages) surfaces.push(...(await stampedOn(parser, num)));
    return {
      lines: markPageFurniture(used.flatMap(({ lines }) => lines)),
      surfaces,
      ocr: new Map(used.flatMap(({ ocr }, at) => (ocr ? [[pages[at]!.num, ocr]] : []))),
    };
  } finally {
    await parser.destroy();
  }
}

interface LayeredPage {
  readonly num: number;
  readonly text: string;
}

async function pagesToScan(parser: PdfParser, pages: readonly LayeredPage[]): Promise<number[]> {
  const chosen: number[] = [];
  for (const { num, text } of pages) {
    const layer = judgeTextLayer(text);
    if (layer === "broken" || (layer === "thin" && (await hasPicture(parser, num)))) chosen.push(num);
  }
  return chosen;
}

/**
 * A page's lines by its text layer or by OCR. A layer that is only thin stays where the picture shows
 * little more, or cannot be read: that is told all the same.
 */
function layered(
  page: number,
  text: string,
  scanned: ScannedPage | undefined,
): Pick<ScannedPage, "lines" | "ocr"> {
  const lines = tidyLines(text).map((line): SourceLine => ({ text: line, page }));
  if (!scanned) return { lines };
  const isBroken = judgeTextLayer(text) === "broken";
  if (isBroken || lettersOf(scanned.lines) > 20 + 1.5 * lettersOf(lines)) return scanned;
  return scanned.ocr?.leftOut ? { lines, ocr: scanned.ocr } : { lines };
}

function lettersOf(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}
