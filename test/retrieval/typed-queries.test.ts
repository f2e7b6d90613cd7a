import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { assistantOver } from "../support/index/own-index.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";
import { telexKeys, vniKeys } from "../support/typing/typing.ts";

let assistant: Assistant;
const found = async (query: string) => (await assistant.retrieve(query, 3)).map(({ passage }) => passage.id);

beforeAll(async () => {
  assistant = await assistantOver("data/samples");
});

describe("over the samples, what is typed otherwise finds the same passage first", () => {
  test.each([
    "tỷ lệ hộ nghèo bình liêu năm 2019",
    "thu ngân sách nhà nước Hải Hà năm 2023",
    "Bí thư Huyện ủy Đầm Hà",
    "hạn chế, nguyên nhân và bài học kinh nghiệm",
    "sản phẩm OCOP Bình Liêu",
  ])("%s", async (query) => {
    const [first] = await found(query);
    expect(first).toBeDefined();
    for (const typed of [telexKeys(query), vniKeys(query), withoutDiacritics(query), query.normalize("NFD")])
      expect((await found(typed))[0], typed).toBe(first);
  });

  test.each([
    ["hộ nghéo bình liêu", "hộ nghèo bình liêu"],
    ["tỹ lệ hộ nghèo", "tỷ lệ hộ nghèo"],
    ["ty lệ hộ ngheo", "tỷ lệ hộ nghèo"],
    ["hộ nghoè bình liêu", "hộ nghèo bình liêu"],
    ["thu ngân sáchh Hải Hà", "thu ngân sách Hải Hà"],
    ["giá trị xản xuất Đầm Hà", "giá trị sản xuất Đầm Hà"],
    ["hoà giải", "hòa giải"],
    ["bài hocj kinh nnghiệm", "bài học kinh nghiệm"],
  ])("%s: %s", async (typed, meant) => {
    expect((await found(typed))[0]).toBe((await found(meant))[0]);
  });

  test("a number is never another", async () => {
    expect(await found("2091")).toEqual([]);
  });
});

describe("what is right already wins", () => {
  const FILES = {
    "ngheo.txt": "Hộ nghèo của xã giảm.",
    "nghieu.txt": "Bãi nghiêu của xã rộng.",
    "nghe.txt": "Lớp dạy nghề của xã mở thêm.",
  };

  test.each([
    ["nghèo", "ngheo.txt"],
    ["ngheo", "ngheo.txt"],
    ["nghiêu", "nghieu.txt"],
    ["nghieu", "nghieu.txt"],
    ["nghề", "nghe.txt"],
    ["nghe", "nghe.txt"],
    ["nghoè", "ngheo.txt"],
  ])("%s", async (query, path) => {
    const own = await assistantOver(FILES);
    const [first] = await own.retrieve(query, 3);
    expect(first?.document.path).toBe(path);
  });

  test("a word that may be meant weighs less than one that was typed", async () => {
    const own = await assistantOver({
      "que.txt": "Vườn quế rộng.",
      "samsung.txt": "Nhà máy samsung rộng.",
      "samsun.txt": "Thành phố samsun rộng.",
    });
    const paths = (await own.retrieve("samsun rộng", 3)).map(({ document }) => document.path);
    expect(paths[0]).toBe("samsun.txt");
    const [slipped] = await own.retrieve("samsungg", 1);
    const [typed] = await own.retrieve("samsung", 1);
    expect(slipped?.document.path).toBe(typed?.document.path);
  });
});
