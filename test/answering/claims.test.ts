import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import { expectExactCitation } from "../support/index/exactness.ts";
import { assistantOver } from "../support/index/own-index.ts";

const REPORTS = {
  "thach-van-2023.txt": `Huyện Thạch Vân: kết quả năm 2023

Thạch Vân, ngày 12 tháng 01 năm 2024

Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 5,19%. Năm 2023, thu ngân sách nhà nước của huyện Thạch Vân đạt 164 tỷ đồng, bằng 119,5% so với năm 2022. Toàn huyện có 2.400 đảng viên. Kim ngạch xuất khẩu năm 2023 đạt 1,6 tỷ USD. Năm 2023, huyện thành lập 36 doanh nghiệp, có 12/14 xã đạt chuẩn nông thôn mới. Giá trị sản xuất tăng 12,4%.

Huyện phấn đấu năm 2024 thu nhập bình quân đầu người đạt 72 triệu đồng/người/năm.
`,
  "thach-van-2022.txt": `Huyện Thạch Vân: kết quả năm 2022

Thạch Vân, ngày 11 tháng 01 năm 2023

Năm 2022, tỷ lệ hộ nghèo của huyện Thạch Vân giảm còn 6,80%.
`,
  "khe-lung-2023.txt": `Huyện Khe Lùng: kết quả năm 2023

Khe Lùng, ngày 20 tháng 01 năm 2024

Năm 2023, tỷ lệ hộ nghèo của huyện Khe Lùng giảm còn 3,08%. Năm 2023, thu ngân sách nhà nước của huyện Khe Lùng đạt 205 tỷ đồng.
`,
};

let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver(REPORTS);
});

/** `supported 5,19%`, `supported* bằng 119,5% …` when derived, `not-found (72 triệu đồng)` with a target. */
function told({ verdict, found, derived, target }: Verdict): string {
  return [`${verdict}${derived ? "*" : ""}`, found, target && `(${target.written})`]
    .filter(Boolean)
    .join(" ");
}

const verify = (text: string) => assistant.verify(text).map(told);

describe("one claim", () => {
  test.each<[string, string]>([
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2023 là 5,19%.", "supported 5,19%"],
    ["Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2023 là 5.19%.", "supported 5,19%"],
    ["ty le ho ngheo huyen thach van nam 2023 la 5,19%", "supported 5,19%"],
    ["In 2023 the poverty rate of Thạch Vân district was 5.19%.", "supported 5,19%"],
    ["Huyện Thạch Vân có 2400 đảng viên.", "supported 2.400 đảng viên"],
    ["Huyện Thạch Vân có 2.400 đảng viên.", "supported 2.400 đảng viên"],
    ["Huyện Thạch Vân có 2,400 đảng viên.", "supported 2.400 đảng viên"],
    ["Kim ngạch xuất khẩu của huyện Thạch Vân năm 2023 đạt 1,6 tỷ đô la.", "supported 1,6 tỷ USD"],
    ["Kim ngạch xuất khẩu của huyện Thạch Vân năm 2023 đạt 1.600 triệu USD.", "supported 1,6 tỷ USD"],
    ["Thu ngân sách nhà nước của huyện Thạch Vân năm 2023 đạt 164.000 triệu đồng.", "supported 164 tỷ đồng"],
    // Things counted.
    ["Năm 2023 huyện Thạch Vân thành lập 36 doanh nghiệp.", "supported 36 doanh nghiệp"],
    ["Năm 2023 huyện Thạch Vân có 12/14 xã đạt chuẩn nông thôn mới.", "supported 12/14 xã"],
    // Changes and shares.
    ["Giá trị sản xuất huyện Thạch Vân năm 2023 tăng 12,4%.", "supported tăng 12,4%"],
    ["Giá trị sản xuất huyện Thạch Vân năm 2023 giảm 12,4%.", "contradicted tăng 12,4%"],
    [
      "Thu ngân sách nhà nước của huyện Thạch Vân năm 2023 bằng 119,5% so với năm 2022.",
      "supported bằng 119,5% so với năm 2022",
    ],
    [
      "Thu ngân sách nhà nước của huyện Thạch Vân năm 2023 tăng 19,5%.",
      "supported* bằng 119,5% so với năm 2022",
    ],
    // An aim claimed as an aim.
    [
      "Huyện Thạch Vân phấn đấu năm 2024 thu nhập bình quân đầu người đạt 72 triệu đồng/người/năm.",
      "supported 72 triệu đồng/người/năm",
    ],
  ])("right: %s → %s", (text, expected) => expect(verify(text)).toEqual([expected]));

  test.each<[string, string, string]>([
    ["digits", "Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2023 là 5,91%.", "contradicted 5,19%"],
    ["digits of a count", "Huyện Thạch Vân có 2.040 đảng viên.", "contradicted 2.400 đảng viên"],
    [
      "number of things",
      "Năm 2023 huyện Thạch Vân thành lập 63 doanh nghiệp.",
      "contradicted 36 doanh nghiệp",
    ],
    ["of how many", "Năm 2023 huyện Thạch Vân có 12/13 xã đạt chuẩn nông thôn mới.", "contradicted 12/14 xã"],
    ["place", "Tỷ lệ hộ nghèo của huyện Khe Lùng năm 2023 là 5,19%.", "contradicted 3,08%"],
    ["year", "Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2022 là 5,19%.", "contradicted 6,80%"],
    [
      "scale of đồng",
      "Thu ngân sách nhà nước của huyện Thạch Vân năm 2023 đạt 164 triệu đồng.",
      "contradicted 164 tỷ đồng",
    ],
    [
      "scale of USD",
      "Kim ngạch xuất khẩu của huyện Thạch Vân năm 2023 đạt 1,6 triệu USD.",
      "contradicted 1,6 tỷ USD",
    ],
  ])("wrong %s: %s → %s", (_, text, expected) => expect(verify(text)).toEqual([expected]));

  test.each<[string, string]>([
    ["a year not reported", "Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2021 là 5,19%."],
    ["a place not reported", "Tỷ lệ hộ nghèo của huyện Suối Hoa năm 2023 là 5,19%."],
    ["an indicator not reported", "Tỷ lệ hộ cận nghèo của huyện Thạch Vân năm 2023 là 5,19%."],
    ["the other direction", "Thu ngân sách nhà nước của huyện Thạch Vân năm 2023 giảm 19,5%."],
    ["another increase than the share tells", "Thu ngân sách nhà nước huyện Thạch Vân năm 2023 tăng 29,5%."],
  ])("%s: %s", (_, text) => expect(verify(text)).toEqual(["not-found"]));

  test.each([
    "Thu nhập bình quân đầu người huyện Thạch Vân năm 2024 đạt 72 triệu đồng.",
    "Thu nhập bình quân đầu người huyện Thạch Vân năm 2024 đạt 70 triệu đồng.",
  ])("only a target is stated: %s", (text) => {
    expect(verify(text)).toEqual(["not-found (72 triệu đồng/người/năm)"]);
    const [{ citations, target }] = assistant.verify(text) as [Verdict];
    expect(citations).toEqual([]);
    expect(target!.citations[0].quote).toContain("72 triệu đồng/người/năm");
  });
});

describe("several claims", () => {
  test.each<[string, string, string[]]>([
    [
      "one sentence",
      "Năm 2023, huyện Thạch Vân có tỷ lệ hộ nghèo 5,19%, thu ngân sách nhà nước 146 tỷ đồng và 2.400 đảng viên.",
      ["supported 5,19%", "contradicted 164 tỷ đồng", "supported 2.400 đảng viên"],
    ],
    [
      "place and year carried from sentence to sentence",
      "Huyện Thạch Vân năm 2023 có nhiều chuyển biến. Tỷ lệ hộ nghèo còn 5,19%. Thu ngân sách nhà nước đạt 164 tỷ đồng.",
      ["supported 5,19%", "supported 164 tỷ đồng"],
    ],
    [
      "the year carried, the place changed",
      "Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân là 5,19%. Tỷ lệ hộ nghèo của huyện Khe Lùng là 5,19%.",
      ["supported 5,19%", "contradicted 3,08%"],
    ],
    [
      "the indicator carried to the next place",
      "Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân là 5,19%, của huyện Khe Lùng là 3,08%.",
      ["supported 5,19%", "supported 3,08%"],
    ],
    [
      "from one year to another",
      "Tỷ lệ hộ nghèo huyện Thạch Vân giảm từ 6,80% năm 2022 xuống còn 5,19% năm 2023.",
      ["supported 6,80%", "supported 5,19%"],
    ],
    [
      "from one year to another, exchanged",
      "Tỷ lệ hộ nghèo huyện Thạch Vân giảm từ 5,19% năm 2022 xuống còn 6,80% năm 2023.",
      ["contradicted 6,80%", "contradicted 5,19%"],
    ],
    ["none", "Hôm nay trời đẹp, bà con xuống chợ phiên.", []],
    ["nothing", "", []],
  ])("%s: %s", (_, text, expected) => expect(verify(text)).toEqual(expected));

  test("each with its own words, in order", () => {
    const text =
      "Năm 2023, tỷ lệ hộ nghèo của huyện Thạch Vân là 5,19%, thu ngân sách nhà nước đạt 164 tỷ đồng.";
    const claims = assistant.verify(text).map(({ claim }) => claim);
    expect(claims).toEqual([
      expect.stringMatching(/^tỷ lệ hộ nghèo .*5,19%$/),
      expect.stringMatching(/^thu ngân sách .*164 tỷ đồng\.?$/),
    ]);
  });

  test("however many", () => {
    const text = Array.from({ length: 250 }, (_, i) => `Thạch Vân có ${i + 1} đảng viên.`).join("\n");
    expect(assistant.verify(text)).toHaveLength(250);
  });
});

test("what is found is cited where it stands", () => {
  const verdicts = assistant.verify(
    "Tỷ lệ hộ nghèo của huyện Thạch Vân năm 2023 là 5,19%. Thu ngân sách nhà nước đạt 146 tỷ đồng, tăng 19,5%.",
  );
  expect(verdicts.map(told)).toEqual([
    "supported 5,19%",
    "contradicted 164 tỷ đồng",
    "supported* bằng 119,5% so với năm 2022",
  ]);
  for (const { citations, found } of verdicts) {
    expect(citations[0]!.quote).toContain(found);
    for (const citation of citations) expectExactCitation(assistant, citation);
  }
});
