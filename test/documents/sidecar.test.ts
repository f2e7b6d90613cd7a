import { describe, expect, test } from "vitest";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import { readSidecar } from "../../src/documents/sidecar.ts";

const sidecar = (text: string) => readSidecar(Buffer.from(text));

test("every field is taken, dates in both forms, blanks left out", () => {
  const text = `title: Báo cáo  năm 2023
number: 12/BC-UBND
date: 05/12/2023
issuer: UBND huyện Tiên Yên
draft: false
restricted: true
released: true
validFrom: 2024-01-01
validTo:
`;
  expect(sidecar(text)).toEqual({
    stated: {
      title: "Báo cáo năm 2023",
      number: "12/BC-UBND",
      date: "2023-12-05",
      issuer: "UBND huyện Tiên Yên",
      draft: false,
      restricted: true,
      validFrom: "2024-01-01",
    },
    released: true,
    faults: [],
  });
  expect(sidecar("")).toEqual({ stated: {}, released: false, faults: [] });
  expect(sidecar("number: 12")).toMatchObject({ stated: { number: "12" } });
});

describe("a faulty field is named and left out, the others hold", () => {
  test.each([
    ["titel: x", "titel"],
    ["date: 31/02/2023", "date"],
    ["date: hôm qua", "date"],
    ["draft: có", "draft"],
    ["released: yes", "released"],
    ["title: [a, b]", "title"],
    ["validTo: 2024", "validTo"],
    ["__proto__: 1", "__proto__"],
  ])("%s", (line, field) => {
    const { stated, released, faults } = sidecar(`issuer: UBND xã\n${line}\n`);
    expect(stated).toEqual({ issuer: "UBND xã" });
    expect(released).toBe(false);
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^trường ${field} [^\\n]+$`))]);
  });
});

test.each([
  "restricted: co",
  "restrict: true",
  "title: [",
  "- a\n- b",
  "chỉ là chữ",
  "title: a\ntitle: b",
  "x: *y",
])("where %j may have been meant to restrict the document, it does", (text) => {
  const read = sidecar(text);
  expect(read).toMatchObject({ stated: { restricted: true }, released: false });
  expect(read.faults).toHaveLength(1);
});

test("what it states stands above what the document says, and its secrecy stands above all", async () => {
  const reader = createDocumentReader();
  const stated = Buffer.from("title: Tên khác\ndate: 2020-01-02\ndraft: true\nreleased: true");
  const result = await reader({
    path: "a.txt",
    bytes: Buffer.from("LƯU HÀNH NỘI BỘ\nBÁO CÁO\nNăm 2023\n\nThu ngân sách đạt 120 tỷ đồng."),
    sidecar: stated,
  });
  expect(result).toMatchObject({
    ok: true,
    document: { title: "Tên khác", date: "2020-01-02", draft: true, restricted: false },
  });
  const secret = await reader({
    path: "a.txt",
    bytes: Buffer.from("MẬT\nBÁO CÁO\nNăm 2023"),
    sidecar: stated,
  });
  expect(secret).toMatchObject({ ok: false, problem: { code: "secret" } });
});
