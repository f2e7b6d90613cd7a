import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Box, type GreyPicture, pgmOf } from "./grey-picture.ts";

export interface RecognisedLine {
  /** The words; ` | ` parts the cells of a table's row, or what stands in two columns. */
  readonly text: string;
  /** Mean of its words', a longer word counting more, 0–100. */
  readonly confidence: number;
  /** Of its letters with what reaches above and below them, in pixels. */
  readonly height: number;
  readonly box: Box;
}

export interface Recognised {
  readonly lines: readonly RecognisedLine[];
  /** Over all words, a longer one counting more, 0–100; 0 where there are none. */
  readonly confidence: number;
}

/** Reads Vietnamese and Latin print. It holds a thread from the first page on, until it is closed. */
export interface Recogniser {
  /** A page, or a picture of one line. Throws when it cannot be read, or not by `deadline` (as `Date.now()` tells the time). */
  read(picture: GreyPicture, deadline: number, layout?: "page" | "line"): Promise<Recognised>;
  /**
   * A PNG or JPEG file unpacked to a grey PNG that is whole. A damaged one throws here: it would end
   * the process in the canvas, whose decoder is native.
   */
  unpack(file: Uint8Array, deadline: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** The page took longer than it may. */
export class TooSlow extends Error {}

/** Tesseract's page segmentation modes. */
const LAYOUTS = { page: "AUTO", line: "SINGLE_LINE" } as const;
/** The gap between columns, in heights of a line; words of one cell stand closer even in justified text. */
const COLUMN_GAP = 1.3;
const LIST_MARK = /^[\p{L}\p{N}.()*+•–-]{1,5}$/u;
const require = createRequire(import.meta.url);

/**
 * Tesseract (Smith, 2007) with its integer LSTM model of Vietnamese, both from packages: nothing is
 * fetched. `onStep` is called as it goes on through a page, every few words.
 */
export function createRecogniser({ onStep }: { readonly onStep: () => void }): Recogniser {
  let worker: Promise<Worker> | undefined;
  const close = async () => {
    const ending = worker;
    worker = undefined;
    await (await ending?.catch(() => undefined))?.terminate();
  };
  const ask = async <T>(deadline: number, work: Work<T>) => {
    worker ??= startWorker(onStep);
    try {
      return await before(deadline, worker, work);
    } catch (error) {
      // It may still be at work, or lost: the next page gets a new one.
      await close();
      throw error;
    }
  };
  return {
    close,
    unpack: (file, deadline) =>
      ask(deadline, async (ready) => {
        const { data } = await ready.recognize(Buffer.from(file), {}, { text: false, imageGrey: true });
        return Buffer.from(data.imageGrey!.slice(data.imageGrey!.indexOf(",") + 1), "base64");
      }),
    read: (picture, deadline, layout = "page") =>
      ask(deadline, async (ready, inTime) => {
        const { default: tesseract } = await import("tesseract.js");
        inTime();
        await ready.setParameters({ tessedit_pageseg_mode: tesseract.PSM[LAYOUTS[layout]] });
        inTime();
        const { data } = await ready.recognize(pgmOf(picture), {}, { text: false, blocks: true });
        return recognisedOf(data.blocks ?? []);
      }),
  };
}

type Worker = Awaited<ReturnType<typeof import("tesseract.js")["createWorker"]>>;
/** What a worker does; `inTime` throws when it is too late: a worker that was ended must not be asked. */
type Work<T> = (ready: Worker, inTime: () => void) => Promise<T>;
type Block = import("tesseract.js").Block;
type Line = import("tesseract.js").Line;

async function startWorker(onStep: () => void): Promise<Worker> {
  const model = join(dirname(require.resolve("@tesseract.js-data/vie/package.json")), "4.0.0_best_int");
  // Without its model the worker would never answer.
  if (!existsSync(join(model, "vie.traineddata.gz"))) throw new Error(`there is no OCR model in ${model}`);
  const { default: tesseract } = await import("tesseract.js");
  const worker = await tesseract.createWorker("vie", tesseract.OEM.LSTM_ONLY, {
    langPath: model,
    gzip: true,
    cacheMethod: "none",
    logger: onStep,
    // What goes wrong comes as a rejection; without this it would be thrown a second time.
    errorHandler: () => {},
  });
  await worker.setParameters({
    user_defined_dpi: "200",
    // Or it tells its doubts on stderr.
    debug_file: "/dev/null",
  });
  return worker;
}

async function before<T>(deadline: number, worker: Promise<Worker>, work: Work<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        isLate = true;
        reject(new TooSlow());
      },
      Math.max(0, deadline - Date.now()),
    );
  });
  const inTime = () => {
    if (isLate) throw new TooSlow();
  };
  const working = worker.then((ready) => {
    inTime();
    return work(ready, inTime);
  });
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
    working.catch(() => {});
  }
}

function recognisedOf(blocks: readonly Block[]): Recognised {
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return {
    lines: lines.map(lineOf).filter(({ text }) => text !== ""),
    confidence: meanConfidence(lines.flatMap(({ words }) => words)),
  };
}

function lineOf({ words, rowAttributes, bbox }: Line): RecognisedLine {
  const height = rowAttributes.rowHeight;
  const cells: string[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    if (word.bbox.x0 - right > COLUMN_GAP * height) cells.push(word.text);
    else cells.push(`${cells.pop()} ${word.text}`);
    right = word.bbox.x1;
  }
  const isListItem = cells.length === 2 && LIST_MARK.test(cells[0]!);
  const text = cells.join(isListItem ? " " : " | ");
  const box = { left: bbox.x0, top: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 };
  return { text, confidence: meanConfidence(words), height, box };
}

function meanConfidence(words: Line["words"]): number {
  let [sum, letters] = [0, 0];
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    letters += text.length;
  }
  return letters > 0 ? sum / letters : 0;
}
