import { describe, expect, it } from "vitest";
import { standsIn } from "../../src/evaluation/stands-in.ts";

describe("standsIn", () => {
  it.each([
    ["25", "còn 25 hộ"],
    ["25", "(25)"],
    ["5,19%", "hộ nghèo còn 5,19%."],
    ["250 tỷ", "đạt trên 250 tỷ đồng"],
    ["250 TỶ", "đạt 250 tỷ"],
    ["17/20", "hoàn thành 17/20 chỉ tiêu"],
    ["2023", "đến ngày 31/12/2023"],
    ["26-10-2022", "ngày 26-10-2022, của Ban Bí thư"],
    ["không còn hộ nghèo", "Toàn huyện KHÔNG còn\nhộ nghèo"],
    ["Thiên nhiên", "“Thiên nhiên - Văn hóa”"],
    ["Hòa", "Hòa".normalize("NFD")],
  ])("finds %s in %s", (words, text) => {
    expect(standsIn(words, text)).toBe(true);
  });

  it.each([
    ["25", "năm 2025"],
    ["25", "1.250 hộ"],
    ["25", "0,25%"],
    ["25", "25,5%"],
    ["25", "25.000 lượt"],
    ["25", "ngày 25/4/2024"],
    ["20", "17/20"],
    ["5,19%", "15,19%"],
    ["250 tỷ", "1.250 tỷ"],
    ["hộ nghèo", "số hộ nghèom"],
    ["đang", "đảng"],
    ["", "gì cũng được"],
  ])("does not find %s in %s", (words, text) => {
    expect(standsIn(words, text)).toBe(false);
  });
});
