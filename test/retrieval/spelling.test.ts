import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";

/** One passage a file; several differ in their accents alone. */
const FILES = {
  "dang-bo.txt": "Đảng bộ xã họp bàn việc kết nạp, đảng phí và sinh hoạt đảng.",
  "dang-lam.txt": "Xã đang họp bàn, vừa làm vừa đang chờ việc kết nối đường.",
  "ho-ngheo.txt": "Tỷ lệ hộ nghèo của xã giảm nhờ chăn nuôi dê.",
  "ngan-sach.txt": "Thu ngân sách nhà nước của xã vượt dự toán nhờ bến cảng.",
  "nong-thon-moi.txt": "Xã đạt chuẩn nông thôn mới sau khi làm xong đường bê tông.",
  "rung.txt": "Rừng quế được giao cho từng nhà chăm sóc.",
  "hoa.txt": "Trạm y tế xã Hoà Thuỷ nhận thêm một bác sĩ.",
  "tien.txt": "Chợ phiên bán quế, hồi và mật ong.",
};

let assistant: Assistant;
const found = async (query: string, count = 3) =>
  (await assistant.retrieve(query, count)).map(({ document }) => document.path.replace(".txt", ""));

beforeAll(async () => {
  assistant = await assistantOver(FILES);
});

describe("a query typed without diacritics", () => {
  test.each([
    ["hộ nghèo chăn nuôi dê", "ho-ngheo"],
    ["thu ngân sách vượt dự toán", "ngan-sach"],
    ["xã đạt chuẩn nông thôn mới", "nong-thon-moi"],
    ["giao rừng quế cho từng nhà", "rung"],
    ["trạm y tế Hoà Thuỷ", "hoa"],
    ["Đảng bộ kết nạp", "dang-bo"],
    ["chợ phiên mật ong", "tien"],
  ])("%s", async (query, path) => {
    for (const typed of [
      query,
      withoutDiacritics(query),
      withoutDiacritics(query).toUpperCase(),
      query.normalize("NFD"),
    ])
      expect(await found(typed), typed).toSatisfy((paths: string[]) => paths[0] === path);
  });
});

describe("accents that were typed win", () => {
  test.each([
    ["đảng", "dang-bo"],
    ["đang", "dang-lam"],
    ["họp bàn đảng", "dang-bo"],
    ["họp bàn đang", "dang-lam"],
  ])("%s finds %s first", async (query, path) => {
    expect((await found(query))[0]).toBe(path);
  });

  test("without any, both are offered", async () => {
    expect((await found("dang", 2)).toSorted()).toEqual(["dang-bo", "dang-lam"]);
  });
});

test.each([
  ["trạm y tế Hòa Thủy", "hoa"],
  ["tỉ lệ hộ nghèo", "ho-ngheo"],
  ["NTM", "nong-thon-moi"],
])("another spelling or an abbreviation: %s", async (query, path) => {
  expect((await found(query))[0]).toBe(path);
});

test.each([
  ["poverty rate", "ho-ngheo"],
  ["state budget revenue", "ngan-sach"],
  ["new rural standards", "nong-thon-moi"],
])("English through the glossary: %s", async (query, path) => {
  expect((await found(query))[0]).toBe(path);
});

describe("results", () => {
  test("are distinct passages, best first, no more than asked for", async () => {
    for (const count of [1, 3, 8, 50]) {
      const results = await assistant.retrieve("xã họp bàn đường quế", count);
      expect(results.length).toBeLessThanOrEqual(count);
      expect(new Set(results.map(({ passage }) => passage.id)).size).toBe(results.length);
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
    expect(await assistant.retrieve("xã", 1)).toHaveLength(1);
  });

  test.each(["", "   ", "😀😀😀", "\u0000\u0001\u001b", "?!…", "qwrtz xvbnm", "\ud800"])(
    "none for %j: no word of it is known",
    async (query) => {
      expect(await assistant.retrieve(query, 5)).toEqual([]);
    },
  );

  test("come for a query of 100,000 characters too", async () => {
    expect((await found("hộ nghèo ".repeat(11_112)))[0]).toBe("ho-ngheo");
  });

  test("are the same every time", async () => {
    expect(await assistant.retrieve("xã họp bàn", 8)).toEqual(await assistant.retrieve("xã họp bàn", 8));
  });
});
