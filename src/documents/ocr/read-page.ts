import { cleanPage } from "./clean-page.ts";
import { type GreyPicture, halfTurned, quarterTurned } from "./grey-picture.ts";
import { proofFigures } from "./proof-figures.ts";
import { type Recognised, type RecognisedLine, type Recogniser, TooSlow } from "./recogniser.ts";

/**
 * What OCR makes of one page. Of an `unclear` one too little can be trusted, a `slow` one was given
 * up; a `blank` one has no words. `words` is all that was read, where a stamp may show.
 */
export type PageReading =
  | {
      readonly kind: "read";
      readonly words: string;
      readonly confidence: number;
      readonly lines: readonly ReadLine[];
      /** Lines left out because readings differ on their figures. */
      readonly doubtful: number;
    }
  | { readonly kind: "unclear"; readonly words: string; readonly confidence: number }
  | { readonly kind: "slow"; readonly words: string }
  | { readonly kind: "blank" };

interface ReadLine {
  readonly text: string;
  /** A line was left out right before it. */
  readonly cut: boolean;
}

/** A page as its file draws it, at 200 dpi times `scale`; `unpack` as a Recogniser's. */
export type DrawPage = (scale: number, unpack: (file: Uint8Array) => Promise<Buffer>) => Promise<GreyPicture>;

const DPI = 200;
/** Below it about one word in five is wrong: docs/decisions/0007-scans.md has the measure. */
const PAGE_FLOOR = 85;
/** Of a line: what a seal, a signature or a picture is read as. */
const LINE_FLOOR = 60;
/** An upside-down page is read with 20 to 45. */
const TURNED_BELOW = 65;
/** How high lines are, in pixels, when they are read best. */
const LINE_HEIGHT = { least: 20, best: 36, most: 110 };
/** Ink that no word was read in: more than specks and the shadow of the paper's edge. */
const BLANK_INK = 0.001;
const FEW_LETTERS = 12;

/** Reads one page within `limitMs`, turning and enlarging it where that helps. Throws when the picture cannot be drawn. */
export async function readPage(
  draw: DrawPage,
  recogniser: Recogniser,
  limitMs: number,
): Promise<PageReading> {
  const deadline = Date.now() + limitMs;
  const drawn = async (scale: number) =>
    cleanPage(await draw(scale, (file) => recogniser.unpack(file, deadline)), DPI * scale);
  const attempt = async (page: GreyPicture): Promise<Attempt> => ({
    ...(await recogniser.read(page, deadline)),
    page,
  });
  let best: Attempt | undefined;
  try {
    const { page, ink } = await drawn(1);
    best = await attempt(page);
    if (isBlank(best, ink)) return { kind: "blank" };
    const scale = scaleFor(best);
    if (scale !== 1 && best.confidence < 90) best = better(best, await attempt((await drawn(scale)).page));
    if (best.confidence < TURNED_BELOW) best = better(best, await attempt(halfTurned(best.page)));
    // Lines that run upwards are read as they are, but cannot be read again one by one.
    if (runsUpwards(best)) best = await attempt(quarterTurned(best.page));
    if (best.confidence < PAGE_FLOOR) return unclear(best);
    const clear = best.lines.map((line) => (line.confidence >= LINE_FLOOR ? line : null));
    const proofed = await proofFigures(best.page, clear, recogniser, deadline);
    return { kind: "read", words: wordsOf(best), confidence: best.confidence, ...kept(proofed) };
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return best && best.confidence < PAGE_FLOOR
      ? unclear(best)
      : { kind: "slow", words: best ? wordsOf(best) : "" };
  }
}

function unclear(attempt: Attempt): PageReading {
  return { kind: "unclear", words: wordsOf(attempt), confidence: attempt.confidence };
}

function wordsOf({ lines }: Recognised): string {
  return lines.map(({ text }) => text).join("\n");
}

interface Attempt extends Recognised {
  readonly page: GreyPicture;
}

/** One that makes letters as high as they are read best, 1 where they are high enough. */
function scaleFor({ lines }: Recognised): number {
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? LINE_HEIGHT.best;
  if (middle >= LINE_HEIGHT.least && middle <= LINE_HEIGHT.most) return 1;
  return Math.min(2, Math.max(0.25, LINE_HEIGHT.best / middle));
}

function runsUpwards({ lines }: Recognised): boolean {
  return lines.filter(({ box }) => box.height > 2 * box.width).length * 2 > lines.length;
}

function better(one: Attempt, other: Attempt): Attempt {
  return other.confidence > one.confidence ? other : one;
}

/** Hardly any ink, and next to nothing read in it. */
function isBlank({ lines }: Recognised, ink: number): boolean {
  const letters = (least: number) =>
    lines
      .filter(({ confidence }) => confidence >= least)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return ink <= BLANK_INK && letters(0) < FEW_LETTERS && letters(LINE_FLOOR) < FEW_LETTERS / 2;
}

function kept(proofed: readonly (RecognisedLine | null | undefined)[]): {
  lines: ReadLine[];
  doubtful: number;
} {
  const lines = proofed.flatMap((line, at) =>
    line ? [{ text: line.text, cut: at > 0 && !proofed[at - 1] }] : [],
  );
  return { lines, doubtful: proofed.filter((line) => line === undefined).length };
}
