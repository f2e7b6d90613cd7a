import { describe, expect, test } from "vitest";
import type { Dimension } from "../../src/domain/unit.ts";
import { unitAfter } from "../../src/language/units.ts";

type Row = [text: string, written: string, dimension: Dimension, scale?: number];

describe("the unit behind a number", () => {
  test.each<Row>([
    ["5,19%", "%", "percent"],
    ["61 %", "%", "percent"],
    ["18 phần trăm", "phần trăm", "percent"],
    ["18 phan tram", "phan tram", "percent"],
    ["5 percent of", "percent", "percent"],
    ["2 điểm phần trăm", "điểm phần trăm", "percentage-point"],
    ["2 điểm %", "điểm %", "percentage-point"],
    ["14,5‰", "‰", "per-mille"],
    ["1,8 lần", "lần", "times"],
    ["250 tỷ đồng", "tỷ đồng", "vnd", 1e9],
    ["250 tỉ đồng", "tỉ đồng", "vnd", 1e9],
    ["250 ty dong", "ty dong", "vnd", 1e9],
    ["250 tỷ", "tỷ", "vnd", 1e9],
    ["33 nghìn tỷ đồng", "nghìn tỷ đồng", "vnd", 1e12],
    ["100 triệu đồng/người/năm", "triệu đồng/người/năm", "vnd", 1e6],
    ["100 triệu/người", "triệu/người", "vnd", 1e6],
    ["500 nghìn đồng", "nghìn đồng", "vnd", 1e3],
    ["250 billion VND", "billion VND", "vnd", 1e9],
    ["1,6 tỷ USD", "tỷ USD", "usd", 1e9],
    ["312 triệu đô la Mỹ", "triệu đô la Mỹ", "usd", 1e6],
    ["1.300ha", "ha", "hectare"],
    ["40 héc ta", "héc ta", "hectare"],
    ["12 km2", "km2", "square-kilometre"],
    ["12 km², ", "km²", "square-kilometre"],
    ["12 km đường", "km", "kilometre"],
    ["800 m2 sàn", "m2", "square-metre"],
    ["800 m3 nước", "m3", "cubic-metre"],
    ["800 m", "m", "metre"],
    ["15 tấn", "tấn", "tonne"],
    ["15 nghìn tấn", "nghìn tấn", "tonne", 1e3],
    ["48 MW", "MW", "megawatt"],
    ["400 nghìn con", "nghìn", "count", 1e3],
    ["1,2 triệu lượt khách", "triệu", "count", 1e6],
    ["1,2 vạn lao động", "vạn", "count", 1e4],
  ])("%s", (text, written, dimension, scale = 1) => {
    const number = /^[\d.,]+/.exec(text)![0];
    const found = unitAfter(text, number.length);
    expect(found && text.slice(found.span.start, found.span.end)).toBe(written);
    expect(found?.unit).toEqual({ dimension, scale });
  });

  test.each([
    "8 xã",
    "8 hàng",
    "8 mô hình",
    "8 tầng",
    "8 hải lý",
    "8",
    "8, 5%",
    "8 đoàn",
    "8 đồng chí",
    "8 đ/c",
    "8 dong chi",
  ])("none in %s", (text) => expect(unitAfter(text, 1)).toBeUndefined());
});
