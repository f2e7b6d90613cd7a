import type { PDFParse } from "pdf-parse";
import type { GreyPicture } from "../ocr/grey-picture.ts";
import { drawPng, mostScale } from "../ocr/picture-file.ts";
import { type Surface, surfacesOf } from "../surface.ts";

/** pdf-parse with what it keeps to itself: the page's notes, its size and how it is drawn. */
export type PdfParser = Pick<PDFParse, "getText" | "getScreenshot" | "destroy"> & {
  load(): Promise<{ getPage(page: number): Promise<PdfPage> }>;
};

interface PdfPage {
  getAnnotations(): Promise<Note[]>;
  getViewport(options: { scale: number }): { readonly width: number; readonly height: number };
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
}

/** Stamps and typed-in boxes are two kinds. */
interface Note {
  readonly subtype?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly textContent?: readonly string[];
}

/** Points of PDF in an inch, and the dots of it that OCR reads best. */
const POINTS = 72;
const DPI = 200;
/** pdf.js's numbers for painting pictures, whole, as masks or repeated, and for paths. */
const PICTURES = new Set([83, 84, 85, 86, 87, 88, 89]);
const PATH = 91;
/** A border and the lines of a table take fewer paths than a sentence in outlines. */
const MANY_PATHS = 100;

/** What stands in notes on a page. */
export async function stampedOn(parser: PdfParser, page: number): Promise<Surface[]> {
  const notes = await (await (await parser.load()).getPage(page)).getAnnotations();
  return notes
    .filter(({ subtype }) => subtype === "FreeText" || subtype === "Stamp")
    .flatMap(({ contentsObj, textContent = [] }) =>
      [contentsObj?.str ?? "", textContent.join("\n")].flatMap((text) =>
        surfacesOf(text, { page, margin: true }),
      ),
    );
}

/** Whether a page shows a picture, such as a scan, or enough outlines to be letters. */
export async function hasPicture(parser: PdfParser, page: number): Promise<boolean> {
  const { fnArray } = await (await (await parser.load()).getPage(page)).getOperatorList();
  return (
    fnArray.some((operator) => PICTURES.has(operator)) ||
    fnArray.filter((operator) => operator === PATH).length >= MANY_PATHS
  );
}

/** A page at `scale` times 200 dpi, or at fewer where it would be huge. */
export async function drawPdfPage(parser: PdfParser, page: number, scale: number): Promise<GreyPicture> {
  const size = (await (await parser.load()).getPage(page)).getViewport({ scale: DPI / POINTS });
  const drawn = await parser.getScreenshot({
    partial: [page],
    scale: (DPI / POINTS) * Math.min(scale, mostScale(size)),
    imageDataUrl: false,
  });
  return drawPng(drawn.pages[0]!.data, 1);
}
