import type { PageOcr } from "../../domain/document.ts";
import type { SourceLine } from "../source-line.ts";
import { type Surface, surfacesOf } from "../surface.ts";
import { tidyLines } from "../tidy-lines.ts";
import { type DrawPage, type PageReading, readPage } from "./read-page.ts";
import { createRecogniser } from "./recogniser.ts";

/** Called with the pages that OCR has read so far: a sign of progress, also within a page. */
export type OnPage = (done: number, total: number) => void;

/** A page's words as OCR has them. */
export interface ScannedPage {
  readonly lines: readonly SourceLine[];
  readonly surfaces: readonly Surface[];
  /** Absent where the page is blank: there was nothing to read. */
  readonly ocr?: PageOcr;
}

/** Some ten minutes on a slow machine. */
const MOST_PAGES = 300;
/** A dense page takes 4 seconds where nothing else is at work. */
const PAGE_LIMIT_MS = 120_000;

interface Limits {
  readonly mostPages?: number;
  readonly pageLimitMs?: number;
}

/**
 * Reads pages by OCR, by their numbers, one after the other; beyond 300 they are left unread. Throws
 * when a page cannot be drawn.
 */
export async function scanPages(
  pages: readonly { readonly number: number; readonly draw: DrawPage }[],
  onPage: OnPage = () => {},
  { mostPages = MOST_PAGES, pageLimitMs = PAGE_LIMIT_MS }: Limits = {},
): Promise<Map<number, ScannedPage>> {
  const scanned = new Map<number, ScannedPage>();
  const total = Math.min(pages.length, mostPages);
  let done = 0;
  const recogniser = createRecogniser({ onStep: () => onPage(done, total) });
  try {
    for (const [at, { number, draw }] of pages.entries()) {
      const reading = at < mostPages ? await readPage(draw, recogniser, pageLimitMs) : "unread";
      scanned.set(number, scannedPage(number, reading));
      done = Math.min(at + 1, total);
      onPage(done, total);
    }
  } finally {
    await recogniser.close();
  }
  return scanned;
}

function scannedPage(page: number, reading: PageReading | "unread"): ScannedPage {
  const empty = [{ text: "", page }];
  if (reading === "unread")
    return { lines: empty, surfaces: [], ocr: { confidence: 0, leftOut: "too-many" } };
  if (reading.kind === "blank") return { lines: empty, surfaces: [] };
  const surfaces = surfacesOf(reading.words, { page, scanned: true });
  if (reading.kind === "slow") return { lines: empty, surfaces, ocr: { confidence: 0, leftOut: "slow" } };
  const confidence = Math.round(reading.confidence);
  if (reading.kind === "unclear") return { lines: empty, surfaces, ocr: { confidence, leftOut: "unclear" } };
  const { doubtful: doubtfulLines } = reading;
  return {
    lines: reading.lines.flatMap(({ text, cut }) =>
      tidyLines(text).map((line) => ({ text: line, page, ...(cut && { cut }) })),
    ),
    surfaces,
    ocr: { confidence, ...(doubtfulLines > 0 && { doubtfulLines }) },
  };
}
