import type { PassageView } from "../../../src/bot/assistant.ts";
import type { Answered } from "../../../src/domain/answer.ts";
import type { Citation } from "../../../src/domain/citation.ts";
import type { DocumentSummary } from "../../../src/domain/document.ts";
import type { Table } from "../../../src/domain/table.ts";
import type { Verdict } from "../../../src/domain/verdict.ts";

/** The question to which every scenario must still give the good answer at its end. */
export const GOOD_QUESTION = "Tỷ lệ hộ nghèo năm 2020 là bao nhiêu?";

export function citation(changes: Partial<Citation> = {}): Citation {
  return {
    document: "bao-cao/ho-ngheo-2020.md",
    title: "Báo cáo giảm nghèo năm 2020",
    date: "2020-12-13",
    page: 3,
    quote: "Tỷ lệ hộ nghèo toàn tỉnh giảm còn 0,36%.",
    start: 10,
    end: 50,
    passageId: "AbCdEf_123-4",
    sample: false,
    draft: false,
    ocr: false,
    ...changes,
  };
}

export function answered(changes: Partial<Answered> = {}): Answered {
  return {
    kind: "answered",
    language: "vi",
    text: "0,36%. Theo tài liệu ngày 13/12/2020.",
    citations: [citation()],
    highlights: ["0,36%"],
    ...changes,
  };
}

export function verdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    claim: "Tỷ lệ hộ nghèo toàn tỉnh năm 2020 còn 0,36%",
    verdict: "supported",
    found: "0,36%",
    derived: false,
    target: null,
    language: "vi",
    citations: [citation()],
    ...changes,
  };
}

/** A table of the years from 2018, a gap for each null. */
export function series(figures: readonly (string | null)[]): Table {
  const rows = figures.map((figure, index) => ({
    label: `năm ${2018 + index}`,
    figure,
    value: figure === null ? null : Number.parseFloat(figure.replace(",", ".")),
    citations: figure === null ? [] : [0],
  }));
  return { kind: "series", caption: "Bảng số liệu tỷ lệ hộ nghèo:", rows, dimension: "percent" };
}

export function documentSummary(changes: Partial<DocumentSummary> = {}): DocumentSummary {
  return {
    id: "d1",
    path: "bao-cao/ho-ngheo-2020.md",
    title: "Báo cáo giảm nghèo năm 2020",
    date: "2020-12-13",
    issuer: null,
    sample: false,
    draft: false,
    ...changes,
  };
}

/** The n-th of five passages. */
export function passageView(n: number): PassageView {
  const at = (k: number) =>
    k >= 1 && k <= 5 ? { id: `passage-000${k}`, text: `Nội dung đoạn ${k}. Số liệu ${k},5%.` } : null;
  const passage = at(n);
  if (!passage) throw new Error(`there is no passage ${n}`);
  return {
    document: documentSummary(),
    page: n,
    headings: ["I. Kết quả", "1. Giảm nghèo"],
    before: at(n - 1),
    passage,
    after: at(n + 1),
  };
}
