import pptxgenjs from "pptxgenjs";
import type { StudyPack } from "../../domain/study-pack.ts";
import { fixedArchive } from "./fixed-archive.ts";
import type { DrawSeries, Picture } from "./series-picture.ts";
import { fittingSize } from "./slide-fit.ts";
import { BODY, type Slide, type SlideTable, slidesOf, TABLE_SIZE } from "./slides.ts";
import { typeset } from "./typography.ts";
import { WORDS } from "./wording.ts";

/** Its types describe the CommonJS build; Node imports the other one, whose default export is the class. */
const Presentation = pptxgenjs as unknown as typeof pptxgenjs.default;
const FACE = "Arial";
const COLOURS = {
  ink: "1A1A1A",
  title: "1F3A5F",
  faint: "5C5C5C",
  head: "E7EDF3",
  line: "B8C4D0",
  paper: "FFFFFF",
};
const TITLE_BOX = { x: 0.6, y: 0.35, w: 12.13, h: 0.8 } as const;
const MASTER = "PACK";
const QUOTE_SIZES = [36, 32, 30, 28, 26, 24, 22, 20, 18] as const;
const WORDS_SIZE = 18;

type ChartSlide = Extract<Slide, { kind: "chart" }>;
type Page = ReturnType<InstanceType<typeof Presentation>["addSlide"]>;

/** The pack as slides of 16:9, one idea each, with the quotes and their sources in the notes. */
export async function renderPptx(pack: StudyPack, draw: DrawSeries): Promise<Uint8Array> {
  const file = new Presentation();
  file.layout = "LAYOUT_WIDE";
  file.title = typeset(pack.topic);
  file.author = "Dẫn Chứng";
  file.company = "Dẫn Chứng";
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  const text = (words: string) => ({
    text: {
      text: words,
      options: { x: 0.6, y: 6.95, w: 9.5, h: 0.35, fontSize: 11, color: COLOURS.faint, fontFace: FACE },
    },
  });
  file.defineSlideMaster({
    title: MASTER,
    background: { color: COLOURS.paper },
    objects: [
      { line: { x: 0.6, y: 1.2, w: 12.13, h: 0, line: { color: COLOURS.line, width: 1 } } },
      text(`${WORDS.kind}: ${typeset(pack.topic)}`),
    ],
    slideNumber: {
      x: 12.0,
      y: 6.95,
      w: 0.8,
      h: 0.35,
      fontSize: 11,
      color: COLOURS.faint,
      fontFace: FACE,
      align: "right",
    },
  });
  addCover(file.addSlide(), pack);
  for (const slide of slidesOf(pack)) {
    const picture = slide.kind === "chart" ? await draw(slide.series) : undefined;
    if (slide.kind === "chart" && !picture) continue;
    const page = file.addSlide({ masterName: MASTER });
    const size = fittingSize(slide.title, [28, 24, 20, 18], TITLE_BOX);
    page.addText(typeset(slide.title), {
      ...TITLE_BOX,
      ...style(size),
      bold: true,
      color: COLOURS.title,
      valign: "middle",
    });
    if (slide.kind === "chart" && picture) addChart(page, slide, picture);
    fill(page, slide);
    if (slide.notes.length > 0) page.addNotes(slide.notes.join("\n"));
  }
  const bytes = (await file.write({ outputType: "uint8array", compression: true })) as Uint8Array;
  return fixedArchive(bytes, pack.indexedOn, notesInParagraphs);
}

/** The library puts a slide's notes into one paragraph, in which PowerPoint shows no line ends. */
function notesInParagraphs(name: string, xml: string): string {
  if (!name.startsWith("ppt/notesSlides/")) return xml;
  return xml.replace(
    /<a:p><a:r><a:rPr [^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr [^>]*\/><\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r><a:rPr lang="vi-VN"/><a:t>${line}</a:t></a:r></a:p>`)
        .join(""),
  );
}

function style(fontSize: number) {
  return { fontFace: FACE, fontSize, color: COLOURS.ink, lang: "vi-VN", margin: 0 };
}

function addCover(page: Page, pack: StudyPack): void {
  const title = typeset(pack.topic);
  const box = { x: 1, y: 2.5, w: 11.33, h: 2.2 };
  page.addText(WORDS.kind, { x: 1, y: 1.7, w: 11.33, h: 0.6, ...style(22), color: COLOURS.faint });
  page.addText(title, {
    ...box,
    ...style(fittingSize(title, [44, 40, 36, 32, 28, 24, 20], box)),
    bold: true,
    color: COLOURS.title,
    valign: "top",
  });
  page.addText(`${WORDS.made(pack.indexedOn)}.`, { x: 1, y: 4.9, w: 11.33, h: 0.5, ...style(18) });
}

/** The picture, and below it where the definition of what is measured changed. */
function addChart(page: Page, slide: ChartSlide, picture: Picture): void {
  const { breaks } = slide.series;
  const h = BODY.h - 0.7 * breaks.length;
  const w = Math.min(BODY.w, (h * picture.width) / picture.height);
  const data = `image/png;base64,${Buffer.from(picture.png).toString("base64")}`;
  page.addImage({ data, x: BODY.x + (BODY.w - w) / 2, y: BODY.y, w, h, altText: slide.title });
  if (breaks.length === 0) return;
  const text = breaks.map(typeset).join("\n");
  page.addText(text, { ...BODY, y: BODY.y + h + 0.05, h: BODY.h - h - 0.05, ...style(14), valign: "top" });
}

function fill(page: Page, slide: Slide): void {
  switch (slide.kind) {
    case "words":
      page.addText(
        slide.texts.map((text, at) => ({ text, options: { breakLine: at < slide.texts.length - 1 } })),
        { ...BODY, ...style(WORDS_SIZE), valign: "top", paraSpaceAfter: 8 },
      );
      break;
    case "quote": {
      const lead = slide.lead ? { ...BODY, h: 1.1 } : undefined;
      const box = lead ? { ...BODY, y: BODY.y + 1.3, h: BODY.h - 1.3 } : BODY;
      if (lead) {
        const size = fittingSize(slide.lead!, [24, 22, 20, 18], lead);
        page.addText(slide.lead!, { ...lead, ...style(size), bold: true, valign: "top" });
      }
      page.addText(slide.quote, {
        ...box,
        ...style(fittingSize(slide.quote, QUOTE_SIZES, box)),
        valign: "top",
      });
      break;
    }
    case "question": {
      const box = { ...BODY, h: 2.0 };
      const size = fittingSize(slide.question, [28, 26, 24, 22, 20, 18], box);
      page.addText(slide.question, { ...box, ...style(size), bold: true, valign: "top" });
      const options = { ...BODY, y: BODY.y + 2.2, h: BODY.h - 2.2 };
      page.addText(
        slide.options.map((text, at) => ({ text, options: { breakLine: at < slide.options.length - 1 } })),
        {
          ...options,
          ...style(
            fittingSize(slide.options.join("\n"), [24, 22, 20, 18], { ...options, h: options.h - 0.8 }),
          ),
          valign: "top",
          paraSpaceAfter: 10,
        },
      );
      break;
    }
    case "table":
      addTable(page, slide.table);
      break;
    default:
      break;
  }
}

function addTable(page: Page, { head, widths, rows }: SlideTable): void {
  const cell = {
    ...style(TABLE_SIZE),
    margin: [0.04, 0.08, 0.04, 0.08] as [number, number, number, number],
    valign: "top" as const,
  };
  page.addTable(
    [
      head.map((text) => ({ text, options: { ...cell, bold: true, fill: { color: COLOURS.head } } })),
      ...rows.map((row) => row.map((text) => ({ text, options: cell }))),
    ],
    {
      x: BODY.x,
      y: BODY.y,
      w: BODY.w,
      colW: [...widths],
      border: { type: "solid", pt: 0.75, color: COLOURS.line },
    },
  );
}
