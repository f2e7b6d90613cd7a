import { describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/question.ts";
import { createQuestionReader } from "../../src/language/read-question.ts";
import { expand, gazetteer, glossary } from "../support/corpus/language.ts";

const read = createQuestionReader({ glossary, gazetteer, expand, now: () => new Date("2026-06-15") });

/** What is left out has its default, and the default is checked too. */
interface Asked {
  readonly language?: Question["language"];
  readonly expects?: Question["expects"];
  readonly places?: readonly string[];
  readonly period?: string;
  readonly asksTarget?: boolean;
  readonly measure?: Question["measure"];
  readonly asksFor?: Question["asksFor"];
  readonly negated?: boolean;
  readonly documentNumbers?: readonly string[];
  readonly counted?: readonly string[];
  /** Keys that must be decisive; unchecked when left out. */
  readonly decisive?: readonly string[];
}

function told(question: Question, asked: Asked): Record<keyof Asked, unknown> {
  const { period } = question;
  return {
    language: question.language,
    expects: question.expects,
    places: question.places.map(({ level, name }) => `${level} ${name}`),
    period: !period
      ? undefined
      : period.kind === "year"
        ? period.start.slice(0, 4)
        : `${period.kind} ${period.start}..${period.end}`,
    asksTarget: question.asksTarget,
    measure: question.measure,
    asksFor: question.asksFor,
    negated: question.negated,
    documentNumbers: question.documentNumbers.map(({ number }) => number),
    counted: question.counted,
    decisive: asked.decisive && question.keys.filter(({ decisive }) => decisive).map(({ key }) => key),
  };
}

const DEFAULTS: Record<keyof Asked, unknown> = {
  language: "vi",
  expects: "figure",
  places: [],
  period: undefined,
  asksTarget: false,
  measure: "level",
  asksFor: null,
  negated: false,
  documentNumbers: [],
  counted: [],
  decisive: undefined,
};

const POVERTY: Asked = {
  places: ["huyện Bình Liêu"],
  period: "2019",
  asksFor: "rate",
  decisive: ["#poor-households"],
};

describe("the same question in every spelling", () => {
  test.each<[string, Asked]>([
    ["Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 là bao nhiêu?", POVERTY],
    ["Tỉ lệ hộ nghèo huyện Bình Liêu năm 2019?", POVERTY],
    ["ty le ho ngheo binh lieu 2019", POVERTY],
    ["TY LE HO NGHEO HUYEN BINH LIEU NAM 2019", POVERTY],
    ["tỷ lệ hộ nghèo ở bình liêu 2019 bn", POVERTY],
    ["bình liêu 2019 tỉ lệ hộ nghèo bn %", POVERTY],
    ["What was the poverty rate in Bình Liêu in 2019?", { ...POVERTY, language: "en" }],
    ["Bình Liêu's poverty rate in 2019?", { ...POVERTY, language: "en" }],
    ["poverty rate of Binh Lieu district 2019", { ...POVERTY, language: "en" }],
    ["poverty rate của Bình Liêu năm 2019", POVERTY],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));

  test("decomposed text too", () => {
    const text = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 là bao nhiêu?";
    expect({ ...read(text.normalize("NFD")), text: "" }).toEqual({ ...read(text), text: "" });
  });
});

describe("figures", () => {
  test.each<[string, Asked]>([
    [
      "Thu ngân sách nhà nước của Ba Chẽ năm 2021?",
      { places: ["huyện Ba Chẽ"], period: "2021", decisive: ["#state-budget-revenue"] },
    ],
    ["Thu ngân sách năm 2021 được bao nhiêu tiền?", { period: "2021", asksFor: "money" }],
    ["thu nsnn 2021 bao nhieu ty", { period: "2021", asksFor: "money", decisive: ["#state-budget-revenue"] }],
    ["How much money did the district collect?", { language: "en", asksFor: "money" }],
    [
      "Huyện có bao nhiêu đảng viên?",
      { asksFor: "number", counted: ["#party-members"], decisive: ["#party-members"] },
    ],
    ["co bao nhieu dang vien", { asksFor: "number", counted: ["#party-members"] }],
    ["How many party members are there?", { language: "en", asksFor: "number", counted: ["#party-members"] }],
    [
      "Bao nhiêu xã, phường, thị trấn của Quảng Ninh?",
      { asksFor: "number", places: ["tỉnh Quảng Ninh"], counted: ["#commune-level-units"] },
    ],
    ["Toàn tỉnh có mấy thị trấn?", { asksFor: "number", counted: ["#township"] }],
    ["Số lượng doanh nghiệp thành lập năm 2022?", { period: "2022", asksFor: "number" }],
    [
      "Tỷ trọng dịch vụ giai đoạn 2020-2025?",
      { period: "term 2020-01-01..2025-12-31", decisive: ["#services-share"], asksFor: "rate" },
    ],
    [
      "Thu hút FDI 6 tháng đầu năm 2023?",
      { period: "part-year 2023-01-01..2023-06-30", decisive: ["#foreign-direct-investment"] },
    ],
    ["Số xã chưa đạt chuẩn là bao nhiêu?", { negated: true, asksFor: "number", counted: ["#commune"] }],
    [
      "Đầm Hà có bao nhiêu hộ nghèo?",
      { places: ["huyện Đầm Hà"], asksFor: "number", counted: ["#poor-households"] },
    ],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("measures", () => {
  test.each<[string, Asked]>([
    [
      "Giá trị sản xuất năm 2019 tăng bao nhiêu?",
      { period: "2019", measure: "increase", decisive: ["#production-value"] },
    ],
    [
      "gia tri san xuat 2019 tang bao nhieu phan tram",
      { period: "2019", measure: "increase", asksFor: "rate" },
    ],
    [
      "How much did the production value grow in 2019?",
      { language: "en", period: "2019", measure: "increase" },
    ],
    ["Tỷ lệ hộ nghèo giảm bao nhiêu phần trăm?", { measure: "decrease", asksFor: "rate" }],
    ["Tỷ lệ hộ nghèo giảm còn bao nhiêu?", { measure: "level", asksFor: "rate" }],
    ["Tỷ lệ hộ nghèo giảm xuống bao nhiêu?", { measure: "level", asksFor: "rate" }],
    ["Thu ngân sách đạt bao nhiêu phần trăm kế hoạch?", { measure: "of-plan", asksFor: "rate" }],
    ["Thu ngân sách đạt bao nhiêu % dự toán?", { measure: "of-plan", asksFor: "rate" }],
    ["Thu ngân sách bằng bao nhiêu phần trăm so với cùng kỳ?", { measure: "of-earlier", asksFor: "rate" }],
    ["Công tác giảm nghèo đạt kết quả gì?", { expects: "text", measure: "level" }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("targets", () => {
  test.each<[string, Asked]>([
    [
      "Mục tiêu tỷ lệ hộ nghèo năm 2025 là bao nhiêu?",
      { period: "2025", asksTarget: true, asksFor: "rate", decisive: ["#poor-households"] },
    ],
    ["muc tieu ty le ho ngheo 2025", { period: "2025", asksTarget: true, asksFor: "rate" }],
    ["Phấn đấu năm 2024 thu ngân sách đạt bao nhiêu?", { period: "2024", asksTarget: true }],
    [
      "Dự kiến kết nạp bao nhiêu đảng viên năm 2024?",
      { period: "2024", asksTarget: true, asksFor: "number", counted: ["#party-members"] },
    ],
    [
      "What is the poverty rate target for 2025?",
      { language: "en", period: "2025", asksTarget: true, asksFor: "rate" },
    ],
    // What is counted is no wish.
    ["Hoàn thành bao nhiêu chỉ tiêu?", { asksFor: "number", counted: ["#targets"] }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("other answers than figures", () => {
  test.each<[string, Asked]>([
    ["Hội nghị diễn ra ngày nào?", { expects: "date" }],
    ["hoi nghi dien ra khi nao", { expects: "date" }],
    ["When was the meeting held?", { language: "en", expects: "date" }],
    [
      "Chương trình hành động số 21-Ctr/TU ban hành ngày nào?",
      { expects: "date", documentNumbers: ["21-ctr/tu"] },
    ],
    ["145-kh/hu ban hanh khi nao", { expects: "date", documentNumbers: ["145-kh/hu"] }],
    ["Ai là Bí thư Tỉnh ủy Quảng Ninh?", { expects: "person", places: ["tỉnh Quảng Ninh"] }],
    ["ai chu tri hoi nghi", { expects: "person" }],
    ["Who chaired the meeting?", { language: "en", expects: "person" }],
    ["Những hạn chế của huyện Hải Hà là gì?", { expects: "list", places: ["huyện Hải Hà"] }],
    ["Liệt kê các bài học kinh nghiệm", { expects: "list" }],
    ["What are the lessons learnt?", { language: "en", expects: "list" }],
    ["Đầm Hà có đạt chuẩn nông thôn mới không?", { expects: "yes-no", places: ["huyện Đầm Hà"] }],
    ["Vì sao giải ngân chậm?", { expects: "text" }],
    ["Kế hoạch 145-KH/HU nói về việc gì?", { expects: "text", documentNumbers: ["145-kh/hu"] }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

test.each(["", "   ", "?", "…", "🙂"])("nothing is made of %j", (text) => {
  expect(read(text)).toMatchObject({ text, keys: [], counted: [], places: [], period: null });
});

test("a very long question is read", () => {
  const question = read("tỷ lệ hộ nghèo các xã của Bình Liêu năm 2019 ".repeat(2000));
  expect(question.period).toMatchObject({ start: "2019-01-01" });
});
