import { describe, test } from "vitest";
import { expectFigures, type Told } from "../support/corpus/told-figure.ts";

type Row = [text: string, figures: Told[]];

describe("a number that shares the unit or things of the one beside it", () => {
  test.each<Row>([
    [
      "Kết nạp được 141/KH 135 đảng viên.",
      [
        { value: 141, about: ["#admit-party-members"] },
        { value: 135, status: "target", about: ["#party-members"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo còn 2,1/KH 2,3%.",
      [
        { value: 2.1, unit: "percent", about: ["#poor-households"] },
        { value: 2.3, unit: "percent", status: "target", about: ["#poor-households"] },
      ],
    ],
    [
      "Kết nạp 35 đảng viên (kế hoạch 33).",
      [
        { value: 35, about: ["#admit-party-members"] },
        { value: 33, status: "target", about: ["#admit-party-members"] },
      ],
    ],
    [
      "Tỷ lệ hộ nghèo còn 2,1% (KH 2,3); còn 310 hộ cận nghèo.",
      [
        { value: 2.1, unit: "percent", about: ["#poor-households"] },
        { value: 2.3, unit: "percent", status: "target", about: ["#poor-households"] },
        { value: 310, about: ["#near-poor-households"] },
      ],
    ],
  ])("%s", expectFigures);
});

describe("a document's number shares nothing", () => {
  test.each<Row>([
    ["Kết nạp 35 đảng viên (theo Kế hoạch 33).", [{ value: 35, about: ["#admit-party-members"] }]],
    ["Kết nạp 35 đảng viên (Kế hoạch 33).", [{ value: 35, about: ["#admit-party-members"] }]],
    ["Kết nạp 35 đảng viên theo Kế hoạch số 33/KH-HU.", [{ value: 35, about: ["#admit-party-members"] }]],
  ])("%s", expectFigures);
});

describe("the lower end of a range is said with the upper one", () => {
  test.each<Row>([
    [
      "Mỗi dự án được hỗ trợ từ 3 đến 5 tỷ đồng.",
      [{ value: 5e9, unit: "vnd", qualifier: "từ 3 đến", about: ["#projects"] }],
    ],
  ])("%s", expectFigures);
});
