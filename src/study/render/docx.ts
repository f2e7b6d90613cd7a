import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PackSeries, StudyPack } from "../../domain/study-pack.ts";
import { DOCUMENT_STYLES, PAGE, STYLES, TEXT_WIDTH } from "./docx-styles.ts";
import { fixedArchive } from "./fixed-archive.ts";
import { type Block, type OutlineTable, outlineOf, type Piece } from "./outline.ts";
import type { DrawSeries, Picture } from "./series-picture.ts";
import { lineText, typeset, unbroken } from "./typography.ts";
import { WORDS } from "./wording.ts";

const QUOTES = "pack-quotes";
const CHART_WIDTH = 560;

/** The pack as a Word document: A4, real headings, rows that stay whole, the key on a page of its own. */
export async function renderDocx(pack: StudyPack, draw: DrawSeries): Promise<Uint8Array> {
  const title = typeset(pack.topic);
  const children: (Paragraph | Table)[] = [
    new Paragraph({ style: STYLES.cellHead, text: WORDS.kind.toUpperCase() }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ alignment: AlignmentType.CENTER, text: `${WORDS.made(pack.indexedOn)}.` }),
  ];
  for (const block of outlineOf(pack)) children.push(...(await drawn(block, draw)));
  const document = new Document({
    title,
    creator: "Dẫn Chứng",
    lastModifiedBy: "Dẫn Chứng",
    description: WORDS.kind,
    styles: DOCUMENT_STYLES,
    numbering: {
      config: [
        {
          reference: QUOTES,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "–",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 340 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [runningTitle(title)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  });
  return fixedArchive(new Uint8Array(await Packer.toBuffer(document)), pack.indexedOn);
}

function runningTitle(title: string): Paragraph {
  const text = `${WORDS.kind}: ${title}`;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text, italics: true, size: 20 })],
  });
}

function pageNumber(): Paragraph {
  const children = [`${WORDS.page} `, PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES];
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 22 })] });
}

async function drawn(block: Block, draw: DrawSeries): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case "section":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: block.newPage ?? false,
          text: block.text,
        }),
      ];
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: typeset(block.text) })];
    case "words":
      return [new Paragraph({ alignment: AlignmentType.BOTH, text: typeset(block.text) })];
    case "quote":
      return [
        ...(block.lead ? [new Paragraph({ style: STYLES.lead, text: typeset(block.lead) })] : []),
        new Paragraph({
          style: STYLES.quote,
          text: lineText(block.line),
          numbering: { reference: QUOTES, level: 0 },
        }),
      ];
    case "table":
      return [tableOf(block.table), new Paragraph({ style: STYLES.cell, text: "" })];
    case "chart":
      return chartOf(await draw(block.series), block.series);
    case "question":
      return [
        new Paragraph({ style: STYLES.lead, text: typeset(block.text) }),
        // One paragraph, so that no page ends between the options.
        new Paragraph({
          style: STYLES.option,
          children: block.options.map(
            (text, at) => new TextRun({ text: unbroken(text), break: at === 0 ? 0 : 1 }),
          ),
        }),
      ];
    case "key":
      return [
        new Paragraph({ style: STYLES.lead, text: unbroken(block.text) }),
        ...block.lines.map((line) => new Paragraph({ style: STYLES.quote, text: lineText(line) })),
      ];
    case "source":
      return [new Paragraph({ style: STYLES.source, text: typeset(block.text) })];
  }
}

function chartOf(picture: Picture | undefined, { table }: PackSeries): Paragraph[] {
  if (!picture) return [];
  const transformation = {
    width: CHART_WIDTH,
    height: Math.round((CHART_WIDTH * picture.height) / picture.width),
  };
  const name = typeset(table.caption);
  const altText = { name, title: name, description: name };
  const children = [new ImageRun({ type: "png", data: picture.png, transformation, altText })];
  return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children })];
}

function tableOf({ head, widths, rows }: OutlineTable): Table {
  const columnWidths = widths.map((part) => Math.round((TEXT_WIDTH * part) / 100));
  const cell = (at: number, children: Paragraph[], isHead = false) =>
    new TableCell({
      width: { size: columnWidths[at]!, type: WidthType.DXA },
      margins: { left: 70, right: 70 },
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      ...(isHead && { shading: { type: ShadingType.CLEAR, fill: "E7EDF3", color: "auto" } }),
      children,
    });
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, at) => cell(at, [new Paragraph({ style: STYLES.cellHead, text })], true)),
  });
  const body = rows.map(
    (row) =>
      new TableRow({ cantSplit: true, children: row.map((pieces, at) => cell(at, pieces.map(pieceOf))) }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    rows: [heading, ...body],
  });
}

function pieceOf(piece: Piece): Paragraph {
  if (typeof piece === "string") return new Paragraph({ style: STYLES.cell, text: typeset(piece) });
  return new Paragraph({ style: STYLES.cellQuote, text: lineText(piece) });
}
