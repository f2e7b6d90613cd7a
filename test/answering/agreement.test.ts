import { beforeAll, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";

const letterhead = (title: string, day: string) => `${title}\n\nMộc Lâm, ngày ${day}\n\n`;

/** Reports that tell the same thing alike, recall it later, or tell it better. */
const REPORTS = {
  "a.txt": `${letterhead("Huyện Mộc Lâm: kết quả năm 2022", "12 tháng 01 năm 2023")}Năm 2022, giá trị sản xuất của huyện Mộc Lâm đạt 1.204 tỷ đồng.`,
  "b.txt": `${letterhead("Huyện Mộc Lâm: kết quả năm 2022", "03 tháng 02 năm 2023")}Năm 2022, giá trị sản xuất của huyện Mộc Lâm đạt 1.204 tỷ đồng.`,
  "c.txt": `${letterhead("Huyện Mộc Lâm: kết quả năm 2023", "10 tháng 01 năm 2024")}Năm 2023, tỷ lệ hộ nghèo của huyện Mộc Lâm còn 3,15% (năm 2019 là 9,40%).`,
  "d.txt": `${letterhead("Huyện Mộc Lâm: ước thực hiện năm 2021", "05 tháng 11 năm 2021")}Năm 2021, thu ngân sách nhà nước của huyện Mộc Lâm ước đạt 280 tỷ đồng.`,
  "e.txt": `${letterhead("Huyện Mộc Lâm: kết quả năm 2021", "20 tháng 01 năm 2022")}Năm 2021, thu ngân sách nhà nước của huyện Mộc Lâm đạt 287 tỷ đồng.`,
};

let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

test("two documents that agree are both cited for one answer", async () => {
  const answer = await assistant.ask("Giá trị sản xuất của huyện Mộc Lâm năm 2022?");
  expect(answer).toMatchObject({ kind: "answered", highlights: ["1.204 tỷ đồng"] });
  const cited = "citations" in answer ? answer.citations.map(({ document }) => document) : [];
  expect([...new Set(cited)].toSorted()).toEqual(["a.txt", "b.txt"]);
});

test.each([
  ["năm 2023", "3,15%"],
  ["năm 2019", "9,40%"],
])("a value recalled for another year answers for its own: %s", async (year, figure) => {
  const answer = await assistant.ask(`Tỷ lệ hộ nghèo của huyện Mộc Lâm ${year}?`);
  expect(answer).toMatchObject({ kind: "answered", highlights: [figure] });
  expect(answer.text).toContain(year);
});

test("no period asked: the latest, not the recalled one", async () => {
  const answer = await assistant.ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm?");
  expect(answer).toMatchObject({ kind: "answered", highlights: ["3,15%"] });
});

test("a result goes before an estimate of the same year", async () => {
  const answer = await assistant.ask("Thu ngân sách nhà nước của huyện Mộc Lâm năm 2021?");
  expect(answer).toMatchObject({ kind: "answered", highlights: ["287 tỷ đồng"] });
});

test.each([
  ["Năm 2022 giá trị sản xuất của huyện Mộc Lâm đạt 1.204 tỷ", "supported"],
  ["Năm 2021 thu ngân sách của huyện Mộc Lâm đạt 287 triệu đồng", "contradicted"],
  ["Năm 2021 thu ngân sách của huyện Mộc Lâm đạt 287 tỷ USD", "not-found"],
  ["Năm 2020 thu ngân sách của huyện Mộc Lâm đạt 287 tỷ đồng", "not-found"],
  ["Năm 2021 thu ngân sách của huyện Ngân Khê đạt 287 tỷ đồng", "not-found"],
  ["Năm 2022 giá trị sản xuất của huyện Mộc Lâm đạt 1.204 tỷ đồng", "supported"],
  ["Năm 2022 giá trị sản xuất của huyện Mộc Lâm đạt 1.240 tỷ đồng", "contradicted"],
  ["nam 2023 ho ngheo moc lam con 3,15%", "supported"],
  ["Mộc Lâm's poverty rate was 3.15% in 2023", "supported"],
  ["Mộc Lâm's poverty rate was 3.51% in 2023", "contradicted"],
])("%s: %s", (claim, verdict) => {
  expect(assistant.verify(claim).map((one) => one.verdict)).toEqual([verdict]);
});
