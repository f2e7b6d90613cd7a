import { describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/question.ts";
import { Gazetteer } from "../../src/language/places.ts";
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
  readonly narrowing?: readonly string[];
  readonly eitherWay?: boolean;
  readonly asksSeries?: boolean;
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
    narrowing: question.narrowing,
    eitherWay: question.eitherWay,
    asksSeries: question.asksSeries,
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
  narrowing: [],
  eitherWay: false,
  asksSeries: false,
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
    ["Kinh phí làm đường giao thông là bao nhiêu?", { asksFor: "money" }],
    ["Kinh phí được giao hỗ trợ bao nhiêu đảng viên?", { asksFor: "number", counted: ["#party-members"] }],
    [
      "Huyện có bao nhiêu đảng viên?",
      { asksFor: "number", counted: ["#party-members"], decisive: ["#party-members"] },
    ],
    [
      "bn htx moi 2023",
      { period: "2023", asksFor: "number", counted: ["#cooperatives"], decisive: ["#cooperatives"] },
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

describe("things counted", () => {
  test.each<[string, Asked]>([
    [
      "Bình Liêu kết nạp bao nhiêu đảng viên nữ?",
      { places: ["huyện Bình Liêu"], asksFor: "number", counted: ["#party-members"], narrowing: ["nữ"] },
    ],
    [
      "Đầm Hà có bao nhiêu đảng viên năm 2023?",
      { places: ["huyện Đầm Hà"], period: "2023", asksFor: "number", counted: ["#party-members"] },
    ],
    // A noun that only counts leaves it to the other words.
    [
      "Bao nhiêu người được giải quyết việc làm ở Ba Chẽ?",
      { places: ["huyện Ba Chẽ"], asksFor: "number", decisive: ["#jobs-created"] },
    ],
    // What there is much of is not counted.
    [
      "Ba Chẽ huy động được bao nhiêu vốn đầu tư toàn xã hội?",
      { places: ["huyện Ba Chẽ"], decisive: ["#total-social-investment"] },
    ],
    [
      "Hải Hà đón bao nhiêu khách năm 2023?",
      { places: ["huyện Hải Hà"], period: "2023", asksFor: "number", counted: ["#tourists"] },
    ],
    ["giao quan ba che 2022", { places: ["huyện Ba Chẽ"], period: "2022", decisive: ["#military-recruits"] }],
    ["Ba Chẽ trồng mới bao nhiêu ha rừng?", { places: ["huyện Ba Chẽ"], decisive: ["#planted-forest-area"] }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("an English verb apart from its object", () => {
  test.each<[string, Asked]>([
    [
      "How many hectares of forest did Ba Che plant in 2022?",
      { places: ["huyện Ba Chẽ"], period: "2022", asksFor: "number", decisive: ["#planted-forest-area"] },
    ],
    [
      "How many citizens of Dam Ha enlisted in 2023?",
      {
        places: ["huyện Đầm Hà"],
        period: "2023",
        asksFor: "number",
        counted: ["#military-recruits"],
      },
    ],
    [
      "How many cooperatives did Dam Ha have in 2023?",
      { places: ["huyện Đầm Hà"], period: "2023", asksFor: "number", counted: ["#cooperatives"] },
    ],
  ])("%s", (text, asked) =>
    expect(told(read(text), asked)).toEqual({ ...DEFAULTS, language: "en", ...asked }),
  );
});

describe("words of an indicator that stand apart", () => {
  test.each<[string, Asked]>([
    [
      "Rừng ở Ba Chẽ che phủ bao nhiêu phần trăm?",
      { places: ["huyện Ba Chẽ"], asksFor: "rate", decisive: ["#forest-coverage"] },
    ],
    [
      "Lao động Ba Chẽ đã qua đào tạo bao nhiêu phần trăm?",
      { places: ["huyện Ba Chẽ"], asksFor: "rate", decisive: ["#trained-labour"] },
    ],
    [
      "rung o ba che che phu bao nhieu phan tram",
      { places: ["huyện Ba Chẽ"], asksFor: "rate", decisive: ["#forest-coverage"] },
    ],
    [
      "share of households with clean water in Dam Ha",
      {
        language: "en",
        places: ["huyện Đầm Hà"],
        asksFor: "rate",
        decisive: ["#clean-water-access"],
      },
    ],
    [
      "What was the share of poor households in Ba Che in 2022?",
      {
        language: "en",
        places: ["huyện Ba Chẽ"],
        period: "2022",
        asksFor: "rate",
        decisive: ["#poor-households"],
      },
    ],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("the place asked for", () => {
  test.each<[string, Asked]>([
    ["Tỷ lệ hộ nghèo xã Đồn Đạc (huyện Ba Chẽ)?", { places: ["xã Đồn Đạc"], asksFor: "rate" }],
    ["Tỷ lệ hộ nghèo xã Đồn Đạc, huyện Ba Chẽ?", { places: ["xã Đồn Đạc"], asksFor: "rate" }],
    ["ty le ho ngheo xa don dac thuoc huyen ba che", { places: ["xã Đồn Đạc"], asksFor: "rate" }],
    [
      "Tỷ lệ hộ nghèo huyện Ba Chẽ và huyện Bình Liêu?",
      { places: ["huyện Ba Chẽ", "huyện Bình Liêu"], asksFor: "rate" },
    ],
    ["thu ngan sach h. bình liêu 2023", { places: ["huyện Bình Liêu"], period: "2023" }],
    ["thu ngan sach h. binh lieu 2023", { places: ["huyện Bình Liêu"], period: "2023" }],
    ["ho ngheo x. don dac", { places: ["xã Đồn Đạc"] }],
    ["thu ngan sach tx. quang yen", { places: ["thị xã Quảng Yên"] }],
    // No such place is known: it is asked for all the same.
    ["Huyện Quỳnh Sơn thu ngân sách bao nhiêu?", { places: ["huyện Quỳnh Sơn"] }],
    ["Huyện Cư M'gar thu ngân sách bao nhiêu?", { places: ["huyện Cư Mgar"] }],
    ["Hợp tác xã Quan Hồ Thẩn gặp khó khăn gì?", { expects: "text", narrowing: ["quan"] }],
    // What a body does is no place's name.
    ["Bí thư Tỉnh ủy yêu cầu gì đối với huyện Đầm Hà?", { places: ["huyện Đầm Hà"], expects: "text" }],
    ["Huyện phát động phong trào gì?", { expects: "text" }],
    ["huyen uy chi dao gi", { expects: "text" }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("the time asked for", () => {
  test.each<[string, Asked]>([
    [
      "So với năm 2022, thu ngân sách Hải Hà năm 2023 tăng bao nhiêu?",
      { places: ["huyện Hải Hà"], period: "2023", measure: "increase" },
    ],
    [
      "Thu ngân sách Hải Hà năm 2023 tăng bao nhiêu so với năm 2022?",
      { places: ["huyện Hải Hà"], period: "2023", measure: "increase" },
    ],
    [
      "thu ngan sach hai ha 2023 tang bao nhieu so voi nam 2022",
      { places: ["huyện Hải Hà"], period: "2023", measure: "increase" },
    ],
    // Against a year alone: what changed in the year after it.
    [
      "Thu ngân sách Hải Hà tăng bao nhiêu so với năm 2022?",
      { places: ["huyện Hải Hà"], period: "2023", measure: "increase" },
    ],
    [
      "So với năm 2022, tỷ lệ hộ nghèo giảm bao nhiêu?",
      { period: "2023", measure: "decrease", asksFor: "rate" },
    ],
    ["Thu ngân sách Hải Hà năm ngoái?", { places: ["huyện Hải Hà"], period: "2025" }],
    ["Thu ngân sách Hải Hà từng năm?", { places: ["huyện Hải Hà"], asksSeries: true }],
    ["Thu ngân sách Hải Hà qua các năm?", { places: ["huyện Hải Hà"], asksSeries: true }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));

  test("the end of a place's name begins no word of time", () => {
    const own = new Gazetteer([{ name: "Bạch Tùng", level: "huyện" }]);
    const readOwn = createQuestionReader({
      glossary,
      gazetteer: own,
      expand,
      now: () => new Date("2026-06-15"),
    });
    expect(readOwn("Thu ngân sách Bạch Tùng năm 2019?")).toMatchObject({ asksSeries: false });
  });
});

describe("either way", () => {
  test.each<[string, Asked]>([
    [
      "Thu ngân sách năm 2023 tăng hay giảm bao nhiêu?",
      { period: "2023", measure: "decrease", eitherWay: true },
    ],
    ["thu ngan sach 2023 tang/giam bao nhieu", { period: "2023", measure: "decrease", eitherWay: true }],
    ["Thu ngân sách biến động bao nhiêu?", { eitherWay: true }],
    ["How much did budget revenue change by in 2023?", { language: "en", period: "2023", eitherWay: true }],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});

describe("plans", () => {
  test.each<[string, Asked]>([
    ["Kế hoạch thu ngân sách năm 2024?", { period: "2024", asksTarget: true }],
    ["Cho hỏi kế hoạch thu ngân sách năm 2024?", { period: "2024", asksTarget: true }],
    ["Chỉ tiêu thu ngân sách năm 2023?", { period: "2023", asksTarget: true }],
    ["Kế hoạch này nói gì?", { expects: "text" }],
    ["Giải ngân vốn đầu tư công đạt bao nhiêu % kế hoạch?", { measure: "of-plan", asksFor: "rate" }],
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

describe("which target, a number without asking, standards that are met", () => {
  test.each<[string, Asked]>([
    [
      "Which target did Ba Chẽ set for poverty rate in 2021?",
      {
        language: "en",
        places: ["huyện Ba Chẽ"],
        period: "2021",
        asksTarget: true,
        asksFor: "rate",
        decisive: ["#poor-households"],
      },
    ],
    [
      "New party members admitted in Ba Che in 2019",
      { language: "en", places: ["huyện Ba Chẽ"], period: "2019", decisive: [] },
    ],
    [
      "Kế hoạch số thanh niên nhập ngũ năm 2022 của Ba Chẽ?",
      { places: ["huyện Ba Chẽ"], period: "2022", asksTarget: true, expects: "figure" },
    ],
  ])("%s", (text, asked) => expect(told(read(text), asked)).toEqual({ ...DEFAULTS, ...asked }));
});
