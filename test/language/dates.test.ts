import { describe, expect, test } from "vitest";
import { findDates } from "../../src/language/dates.ts";

const found = (text: string) =>
  findDates(text).map(({ span, iso, day, month }) => [
    text.slice(span.start, span.end),
    iso ?? `${day}/${month}`,
  ]);

describe("dates with a year", () => {
  test.each([
    ["ngày 13/03/2020,", "13/03/2020", "2020-03-13"],
    ["ngày 5/2/2018 của", "5/2/2018", "2018-02-05"],
    ["ngày 26-10-2022, của", "26-10-2022", "2022-10-26"],
    ["29-8-2018", "29-8-2018", "2018-08-29"],
    ["24.11.2015.", "24.11.2015", "2015-11-24"],
    ["Hà Nội, ngày 24 tháng 11 năm 2015", "24 tháng 11 năm 2015", "2015-11-24"],
    ["NGÀY  02\n THÁNG 12 NĂM 1998", "02\n THÁNG 12 NĂM 1998", "1998-12-02"],
    ["ngay 24 thang 11 nam 2015", "24 thang 11 nam 2015", "2015-11-24"],
    ["ngày03 tháng 12 năm 2004", "03 tháng 12 năm 2004", "2004-12-03"],
    ["ngày24/11/2015", "24/11/2015", "2015-11-24"],
    ["ngày 3 tháng 2/2020", "3 tháng 2/2020", "2020-02-03"],
    ["2020-03-13T18:23", "2020-03-13", "2020-03-13"],
    ["on 13 March 2020.", "13 March 2020", "2020-03-13"],
    ["March 13, 2020", "March 13, 2020", "2020-03-13"],
    ["the 1st of May, 2021", "1st of May, 2021", "2021-05-01"],
    ["29/2/2020", "29/2/2020", "2020-02-29"],
    ["Thứ Tư, 08/07/2020, 09:15 [GMT+7]", "08/07/2020", "2020-07-08"],
    ["Kế hoạch số 11-KH/HU, ngày 3-11-2018, của", "3-11-2018", "2018-11-03"],
  ])("%s", (text, words, iso) => expect(found(text)).toEqual([[words, iso]]));

  test("several, in order", () => {
    const text = "từ 01/03/2020-15/03/2020, sau ngày 2 tháng 9 và đến 2020-12-31";
    expect(findDates(text).map(({ iso, day }) => iso ?? day)).toEqual([
      "2020-03-01",
      "2020-03-15",
      2,
      "2020-12-31",
    ]);
  });
});

describe("day and month", () => {
  test.each([
    ["ngày 13/3, Ban", "13/3"],
    ["Chiều 13/3, Ban", "13/3"],
    ["CHIỀU 13/3", "13/3"],
    ["sáng nay (13/3)", "13/3"],
    ["thứ Sáu, 13/3", "13/3"],
    ["hôm 8-3", "8-3"],
    ["sang ngay 13/3", "13/3"],
    ["ngày 24 tháng 11", "24 tháng 11"],
    ["buổi làm việc 13/3", "13/3"],
    ["hội nghị 5/4", "5/4"],
    ["cuộc họp 20/11", "20/11"],
    ["the meeting of 13th of March", "13th of March"],
    ["on March 13", "March 13"],
  ])("%s", (text, words) => {
    const [date, ...others] = findDates(text);
    expect(others).toEqual([]);
    expect(text.slice(date!.span.start, date!.span.end)).toBe(words);
    expect(date).toMatchObject({ year: null, iso: null });
  });
});

describe("no dates", () => {
  test.each([
    "31/02/2020",
    "ngày 31/02/2020",
    "29/2/2021",
    "00/05/2020",
    "17/20 chỉ tiêu",
    "ngày 17/20",
    "2/17 chỉ tiêu",
    "còn 2/9 xã",
    "nhiệm kỳ 2020-2025",
    "1.234,5 tỷ đồng",
    "145-KH/HU",
    "46/2010/QH12",
    "12/03/2020/NQ-HĐND",
    "số 12-03-2020-QĐ",
    "mỗi ngày 1/2 viên",
    "trong 5 ngày 10-12 người",
    "ngày 13/3%",
    "sau 6 tháng 2 xã đạt chuẩn",
    "tháng 11/2020",
    "ngày … tháng … năm 2020",
    "9.12.1500",
  ])("%s", (text) => expect(found(text)).toEqual([]));
});

test.each([" ", "1", "1/", "ngày ", "12 tháng ", "1-"])("a megabyte of %j is quick", (piece) => {
  const start = performance.now();
  findDates(piece.repeat(1_000_000 / piece.length));
  expect(performance.now() - start).toBeLessThan(1000);
});
