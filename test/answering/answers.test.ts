import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { MADE_UP_REPORTS } from "../support/index/made-up-reports.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";

const REPORTS = {
  ...MADE_UP_REPORTS,
  // Tells of Mộc Lâm's budget otherwise than the district's own report.
  "thong-ke-2022.txt": `Huyện Mộc Lâm: số liệu thống kê năm 2022

Mộc Lâm, ngày 28 tháng 02 năm 2023

Năm 2022, thu ngân sách nhà nước của huyện Mộc Lâm đạt 318 tỷ đồng.
`,
  "dai-phong-2022.txt": `TÀI LIỆU MẪU

Huyện Đại Phong: kết quả năm 2022

Đại Phong, ngày 10 tháng 01 năm 2023

Năm 2022, huyện Đại Phong có 2.415 đảng viên.

Huyện Đại Phong thực hiện tốt Chương trình hành động số 77-Ctr/TU ngày 5/2/2021 của tỉnh.

Đồng chí Lò Văn Pản, Bí thư Huyện ủy Đại Phong phát biểu tại hội nghị.

II. Hạn chế

Chợ trung tâm xuống cấp. Nước sạch chưa tới bản xa. Cán bộ trẻ còn ít.
`,
};

let assistant: Assistant;
const seen: Answer[] = [];

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

async function ask(question: string): Promise<Answer> {
  const answer = await assistant.ask(question);
  seen.push(answer);
  return answer;
}

function citedPaths(answer: Answer): string[] {
  return "citations" in answer ? [...new Set(answer.citations.map(({ document }) => document))] : [];
}

describe("a figure that is reported", () => {
  test.each([
    ["Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?", "vi", "4,75%", "moc-lam-2022.txt"],
    ["ty le ho ngheo moc lam 2022", "vi", "4,75%", "moc-lam-2022.txt"],
    ["Mộc Lâm's poverty rate in 2022?", "en", "4,75%", "moc-lam-2022.txt"],
    ["What was the poverty rate of Moc Lam district in 2020?", "en", "8,30%", "moc-lam-2020.txt"],
    ["Tỷ lệ hộ nghèo huyện Ngân Khê năm 2022 là bao nhiêu?", "vi", "6,20%", "ngan-khe-2022.md"],
    ["Năm 2022 Mộc Lâm thành lập bao nhiêu doanh nghiệp?", "vi", "36 doanh nghiệp", "moc-lam-2022.txt"],
    ["Thu ngân sách nhà nước của Ngân Khê năm 2022?", "vi", "205 tỷ đồng", "ngan-khe-2022.md"],
    ["Huyện Đại Phong có bao nhiêu đảng viên?", "vi", "2.415 đảng viên", "dai-phong-2022.txt"],
  ])("%s → %s: %s", async (question, language, figure, path) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "answered", language, highlights: [figure] });
    expect(answer.text).toContain(figure);
    expect(citedPaths(answer)).toEqual([path]);
  });

  test("no period asked: the latest result, its period said", async () => {
    const answer = await ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm?");
    expect(answer).toMatchObject({ kind: "answered", highlights: ["4,75%"] });
    expect(answer.text).toContain("năm 2022");
  });

  test("the three spellings get the same figure from the same quote", async () => {
    const vietnamese = await ask("Thu ngân sách của huyện Ngân Khê năm 2022 đạt bao nhiêu?");
    const plain = await ask(withoutDiacritics("Thu ngân sách của huyện Ngân Khê năm 2022 đạt bao nhiêu?"));
    expect(plain).toEqual(vietnamese);
    const english = await ask("Ngân Khê's state budget revenue in 2022?");
    expect("citations" in english && english.citations).toEqual(
      "citations" in vietnamese && vietnamese.citations,
    );
  });
});

describe("what is not reported", () => {
  test.each<[string, string, string[]]>([
    ["another year", "Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2021?", ["4,75%", "8,30%"]],
    ["another year, in English", "Mộc Lâm's poverty rate in 2018?", ["4,75%", "8,30%"]],
    ["an unknown place, in English", "Poverty rate of Quynh Son district in 2022?", []],
    ["an unknown place without its level", "Tỷ lệ hộ nghèo tại Quỳnh Sơn năm 2022?", []],
    ["another place", "Tỷ lệ hộ nghèo của huyện Ba Chẽ năm 2022?", []],
    ["a place nobody names", "Tỷ lệ hộ nghèo của huyện Suối Hoa năm 2022?", []],
    ["a place of the same name at another level", "Tỷ lệ hộ nghèo của xã Mộc Lâm năm 2022?", []],
    ["another indicator", "Tỷ lệ hộ cận nghèo của huyện Mộc Lâm năm 2022?", []],
    ["another kind of number", "Số hộ nghèo của huyện Mộc Lâm năm 2022 là bao nhiêu hộ?", ["4,75%"]],
    ["another thing counted", "Năm 2022 Mộc Lâm thành lập bao nhiêu hợp tác xã?", []],
    ["another subject", "Thời tiết Mộc Lâm hôm nay thế nào?", []],
    ["a figure of another district", "Huyện Mộc Lâm có bao nhiêu đảng viên?", []],
    [
      "only an aim",
      "Thu nhập bình quân đầu người của huyện Ngân Khê năm 2024 đạt bao nhiêu?",
      ["72 triệu đồng"],
    ],
  ])("%s: %s", async (_, question, mayBeNearby) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("insufficient-evidence");
    if (answer.kind !== "insufficient-evidence") return;
    expect(answer).not.toHaveProperty("citations");
    // Bold words come from highlights alone: a refusal has none.
    expect(answer).not.toHaveProperty("highlights");
    for (const { label } of answer.nearby)
      expect(
        mayBeNearby.some((figure) => label.includes(figure)),
        label,
      ).toBe(true);
    // A refusal says no figure itself but the year asked for: what it knows is told as nearby.
    const asked = /\d{4}/.exec(question)?.[0] ?? "no year";
    expect(answer.text.replace(asked, "")).not.toMatch(/\d/);
  });

  test("the same place's other years are told as nearby, never another district's", async () => {
    const answer = await ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2021?");
    const nearby = answer.kind === "insufficient-evidence" ? answer.nearby : [];
    expect(nearby.length).toBeGreaterThan(0);
    for (const { label, citation } of nearby) {
      expect(label).toContain("Mộc Lâm");
      expect(label).toMatch(/năm 20(?:20|22)/);
      expect(citation.document).toMatch(/^moc-lam/);
    }
  });
});

describe("a target", () => {
  test("that is asked for is answered, and called a target", async () => {
    const answer = await ask("Mục tiêu thu nhập bình quân đầu người của huyện Ngân Khê năm 2024?");
    expect(answer).toMatchObject({ kind: "answered" });
    expect(answer.text).toContain("72 triệu đồng/người/năm");
    expect(answer.text).toContain("chỉ tiêu phấn đấu, không phải kết quả");
  });

  test("never answers for a result: it is nearby, named as a target", async () => {
    const answer = await ask("Thu nhập bình quân đầu người của huyện Ngân Khê năm 2024 đạt bao nhiêu?");
    expect(answer.kind).toBe("insufficient-evidence");
    const nearby = answer.kind === "insufficient-evidence" ? answer.nearby : [];
    expect(nearby).toHaveLength(1);
    expect(nearby[0]!.label).toContain("chỉ tiêu phấn đấu, không phải kết quả");
    expect(nearby[0]!.citation.document).toBe("ngan-khe-nghi-quyet.txt");
  });

  test("is not made out of a result", async () => {
    const answer = await ask("Mục tiêu tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?");
    expect(answer.kind).toBe("insufficient-evidence");
  });
});

describe("several answers", () => {
  test("documents that differ: each value with its source", async () => {
    const answer = await ask("Thu ngân sách nhà nước của huyện Mộc Lâm năm 2022?");
    expect(answer.kind).toBe("conflicting");
    for (const value of ["312 tỷ đồng", "318 tỷ đồng"]) expect(answer.text).toContain(value);
    expect(citedPaths(answer).toSorted()).toEqual(["moc-lam-2022.txt", "thong-ke-2022.txt"]);
    expect(answer).not.toHaveProperty("highlights");
  });

  test("several places: asks which, each choice a question that is answered", async () => {
    const answer = await ask("Tỷ lệ hộ nghèo năm 2022 là bao nhiêu?");
    expect(answer.kind).toBe("clarification");
    const choices = answer.kind === "clarification" ? answer.choices : [];
    expect(choices).toHaveLength(2);
    expect(answer).not.toHaveProperty("citations");
    const answers = await Promise.all(choices.map((choice) => ask(choice)));
    expect(answers.map(({ kind }) => kind)).toEqual(["answered", "answered"]);
    const figures = answers.flatMap((one) => ("highlights" in one ? one.highlights : []));
    expect(figures.toSorted()).toEqual(["4,75%", "6,20%"]);
  });

  test("the same in English", async () => {
    const answer = await ask("What was the poverty rate in 2022?");
    expect(answer).toMatchObject({ kind: "clarification", language: "en" });
    for (const choice of answer.kind === "clarification" ? answer.choices : [])
      expect(await ask(choice)).toMatchObject({ kind: "answered", language: "en" });
  });
});

describe("words", () => {
  test.each([
    ["Chương trình hành động số 77-Ctr/TU ban hành ngày nào?", "5/2/2021"],
    ["Bí thư Huyện ủy Đại Phong là ai?", "Lò Văn Pản"],
    ["Hạn chế của huyện Đại Phong là gì?", "Chợ trung tâm xuống cấp"],
  ])("%s → %s", async (question, words) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("answered");
    expect(answer.text).toContain(words);
    expect(citedPaths(answer)).toEqual(["dai-phong-2022.txt"]);
  });

  test.each([
    "Chương trình hành động số 78-Ctr/TU ban hành ngày nào?",
    "Bí thư Huyện ủy Mộc Lâm là ai?",
    "Chủ tịch UBND huyện Đại Phong là ai?",
  ])("%s → not found", async (question) => {
    expect((await ask(question)).kind).toBe("insufficient-evidence");
  });
});

describe("a sample document is said to be one", () => {
  test.each([
    ["Huyện Đại Phong có bao nhiêu đảng viên?", "tài liệu mẫu"],
    ["How many party members are there in Đại Phong?", "sample document"],
    ["Chương trình hành động số 77-Ctr/TU ban hành ngày nào?", "tài liệu mẫu"],
    ["Hạn chế của huyện Đại Phong là gì?", "tài liệu mẫu"],
  ])("%s", async (question, words) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: "answered", citations: [{ sample: true }] });
    expect(answer.text).toContain(words);
  });

  test("and others are not", async () => {
    expect((await ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?")).text).not.toContain("mẫu");
  });
});

describe("what is no question", () => {
  test.each([
    ["nothing", ""],
    ["spaces", " \t\n"],
    ["emoji", "😀🎉👩‍👩‍👧‍👦"],
    ["control characters", "\u0000\u0007\u001b\u200b\u202e"],
    ["marks", "?!… “”"],
    ["half a character", "\ud83d"],
    ["a date alone", "13/03/2020"],
    ["a number alone", "42"],
    ["a place alone", "Mộc Lâm"],
    ["100,000 letters", "a".repeat(100_000)],
    ["100,000 characters of a question", "hộ nghèo Mộc Lâm 2022 ".repeat(4546)],
    ["100,000 opening brackets", "(".repeat(100_000)],
    ["markup", "<b>&lt;</b> *_`[x](y)"],
    ["a path of the program", "__proto__ constructor toString"],
  ])("%s: an answer of a kind", async (_, question) => {
    const answer = await ask(question);
    expect(answer.text.length).toBeGreaterThan(10);
  });

  test.each(["", " ", "😀", "\u0000\u0001", "?!"])("%j is told how to ask", async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe("insufficient-evidence");
    expect(answer.text).toMatch(/câu hỏi|question/);
  });
});

test("every answer above is short enough, says what it highlights, and cites exactly", () => {
  expect(seen.length).toBeGreaterThan(40);
  for (const answer of seen) {
    const isList = answer.kind === "answered" && answer.citations.length > 3;
    expect(answer.text.length).toBeLessThanOrEqual(isList ? 1500 : 600);
    const cited = "citations" in answer ? answer.citations : [];
    const nearby = "nearby" in answer ? answer.nearby.map(({ citation }) => citation) : [];
    for (const citation of [...cited, ...nearby]) expectExactCitation(assistant, citation);
    if (answer.kind !== "answered") continue;
    for (const words of answer.highlights) {
      expect(answer.text).toContain(words);
      expect(answer.citations[0].quote).toContain(words);
    }
  }
});
