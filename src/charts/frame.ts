import type { Language } from "../domain/answer.ts";
import type { ChartData } from "./chart-data.ts";
import type { Pen } from "./drawing.ts";
import { COLOURS, GAP, MARGIN, SIZES, WIDTH } from "./style.ts";
import { widthOf, wrap, write } from "./text.ts";

/** The part of the picture that is left for the figures. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WORDS = {
  vi: {
    unit: (name: string) => `Đơn vị: ${name}`,
    cut: "Trục không bắt đầu từ 0",
    gap: `${GAP} tài liệu không có số liệu`,
  },
  en: {
    unit: (name: string) => `Unit: ${name}`,
    cut: "The axis does not start at 0",
    gap: `${GAP} no figure in the documents`,
  },
} as const;

interface Notes {
  readonly language: Language;
  readonly unit: string;
  readonly isCut: boolean;
}

const TITLE_LINE = 50;

/** Room that the title and the line below it take, at most. */
export const HEAD = 2 * TITLE_LINE + 44 + MARGIN;

/** Writes the title and one line that says how to read the figures; gives what is left below. */
export function drawFrame(pen: Pen, data: ChartData, height: number, notes: Notes): Area {
  const words = WORDS[notes.language];
  const width = WIDTH - 2 * MARGIN;
  const size = [SIZES.title, SIZES.smallTitle].find(
    (each) => widthOf(pen, data.title, each, "strong") <= width,
  );
  const style = { size: size ?? SIZES.title, weight: "strong", width, most: 2 } as const;
  let y = MARGIN - 4;
  for (const line of wrap(pen, data.title, style)) {
    write(pen, line, MARGIN, y + TITLE_LINE / 2, style);
    y += TITLE_LINE;
  }
  const said = [
    ...(notes.unit ? [words.unit(notes.unit)] : []),
    ...(notes.isCut ? [words.cut] : []),
    ...(data.slots.some(({ point }) => !point) ? [words.gap] : []),
  ].join("   ·   ");
  if (said) {
    write(pen, said, MARGIN, y + 22, { size: SIZES.small, colour: COLOURS.faint });
    y += 44;
  }
  return { left: MARGIN, right: WIDTH - MARGIN, top: y + 16, bottom: height - MARGIN };
}
