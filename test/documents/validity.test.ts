import { expect, test } from "vitest";
import { readValidity } from "../../src/documents/validity.ts";

test.each<[string, string | null, string | null]>([
  ["Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2014.", "2014-07-01", null],
  ["Nghị quyết này có hiệu lực kể từ ngày 01/01/2021.", "2021-01-01", null],
  ["Quyết định này có hiệu lực từ ngày 15-3-2022 và thay thế Quyết định số 5.", "2022-03-15", null],
  ["Quyết định này có hiệu lực kể từ ngày ký.", "2023-12-05", null],
  ["Thông tư liên tịch này có hiệu lực thi hành kể từ ngày 01 tháng 02 năm 2020.", "2020-02-01", null],
  ["Nghị quyết này có hiệu lực từ ngày 01/01/2021 đến hết ngày 31/12/2025.", "2021-01-01", "2025-12-31"],
  ["Nghị định này hết hiệu lực kể từ ngày 31/12/2024.", null, "2024-12-31"],
  ["Ngày có hiệu lực: 01/01/2020\nNgày hết hiệu lực: 31/12/2025", "2020-01-01", "2025-12-31"],
  ["Nghị định số 12/2010/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.", null, null],
  ["Luật số 27/2009/QH12 có hiệu lực kể từ ngày 01 tháng 8 năm 2009.", null, null],
  ["Hợp đồng có hiệu lực từ ngày ký.", null, null],
  ["Luật này có hiệu lực sau 15 ngày, kể từ ngày công bố 01/02/2020.", null, null],
])("%s", (text, validFrom, validTo) => {
  expect(readValidity(text, "2023-12-05")).toEqual({ validFrom, validTo });
});
