import { cropped, type GreyPicture, scaled } from "./grey-picture.ts";
import type { RecognisedLine, Recogniser } from "./recogniser.ts";

/** Sizes at which a line is read again: OCR loses a comma or a digit at one size and not at another. */
const SIZES = [0.75, 1.3];
/** How sure a reading must be of itself to stand against the first. */
const SURE = 85;
/** White paper around a line, in pixels at 200 dpi. */
const MARGIN = 8;

/**
 * The lines whose figures two readings agree on. A line with digits is read a second time, smaller,
 * and a third time, larger, where the two differ; what two of the three say stands. A line on which
 * no two agree, or only two unsure ones against the first, is undefined. Lines without digits, and null, stay as they are.
 */
export async function proofFigures(
  page: GreyPicture,
  lines: readonly (RecognisedLine | null)[],
  recogniser: Recogniser,
  deadline: number,
): Promise<(RecognisedLine | null | undefined)[]> {
  const proofed: (RecognisedLine | null | undefined)[] = [];
  for (const line of lines) {
    if (!line || !/\d/.test(line.text)) {
      proofed.push(line);
      continue;
    }
    const readings = [line];
    let agreed: RecognisedLine | undefined;
    for (const size of SIZES) {
      if (agreed) break;
      const again = await readAgain(page, line, size, recogniser, deadline);
      agreed = again && readings.find(({ text }) => figuresOf(text) === figuresOf(again.text));
      if (again) readings.push(again);
    }
    proofed.push(agreed === line || (agreed && agreed.confidence >= SURE) ? agreed : undefined);
  }
  return proofed;
}

async function readAgain(
  page: GreyPicture,
  { box }: RecognisedLine,
  size: number,
  recogniser: Recogniser,
  deadline: number,
): Promise<RecognisedLine | undefined> {
  const around = {
    left: box.left - MARGIN,
    top: box.top - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
  const { lines } = await recogniser.read(scaled(cropped(page, around), size), deadline, "line");
  return lines[0];
}

function figuresOf(text: string): string {
  return (text.match(/\d[\d.,:/]*\d|\d/g) ?? []).join(" ");
}
