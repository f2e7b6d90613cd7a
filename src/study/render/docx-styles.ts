import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from "docx";

/** Body text of administrative documents: Times New Roman 13–14 pt (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const FONT = "Times New Roman";
const BODY = 26;
const BLACK = "000000";

export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(30),
    right: convertMillimetersToTwip(15),
    header: convertMillimetersToTwip(10),
    footer: convertMillimetersToTwip(10),
  },
};
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const LANGUAGE = { value: "vi-VN", eastAsia: "vi-VN" };
const run = (size: number, more: object = {}) => ({
  font: FONT,
  size,
  color: BLACK,
  language: LANGUAGE,
  ...more,
});
// Without its rule LibreOffice takes a line's height for exact, and cuts pictures to it.
const spacing = (before: number, after: number, line = 276) => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
});

/** A quote has a style of its own, by which it is told from the pack's own words. */
export const STYLES = {
  quote: "PackQuote",
  lead: "PackLead",
  option: "PackOption",
  cell: "PackCell",
  cellQuote: "PackCellQuote",
  cellHead: "PackCellHead",
  source: "PackSource",
} as const;

const own = (id: string, name: string, size: number, paragraph: object, more: object = {}) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: run(size, more),
  paragraph,
});

export const DOCUMENT_STYLES: IStylesOptions = {
  default: {
    document: { run: run(BODY), paragraph: { spacing: spacing(0, 120) } },
    title: {
      run: run(36, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(60, 120) },
    },
    heading1: {
      run: run(28, { bold: true }),
      paragraph: { keepNext: true, keepLines: true, spacing: spacing(280, 120) },
    },
    heading2: {
      run: run(BODY, { bold: true, italics: true }),
      paragraph: { keepNext: true, keepLines: true, spacing: spacing(180, 80) },
    },
  },
  paragraphStyles: [
    own(STYLES.quote, "Pack Quote", BODY, { alignment: AlignmentType.BOTH, spacing: spacing(0, 120) }),
    own(
      STYLES.lead,
      "Pack Lead",
      BODY,
      { keepNext: true, keepLines: true, spacing: spacing(80, 60) },
      { bold: true },
    ),
    own(STYLES.option, "Pack Option", BODY, {
      keepLines: true,
      spacing: spacing(0, 40),
      indent: { left: 420 },
    }),
    own(STYLES.cell, "Pack Cell", 22, { spacing: spacing(30, 30, 240) }),
    own(STYLES.cellQuote, "Pack Cell Quote", 22, { spacing: spacing(30, 30, 240) }),
    own(
      STYLES.cellHead,
      "Pack Cell Head",
      22,
      { alignment: AlignmentType.CENTER, spacing: spacing(40, 40, 240) },
      { bold: true },
    ),
    own(STYLES.source, "Pack Source", BODY, {
      spacing: spacing(0, 100),
      indent: { left: 480, hanging: 480 },
    }),
  ],
};
