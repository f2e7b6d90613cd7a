import { expect, test } from "vitest";
import { emphasise } from "../../../src/bot/format/emphasise.ts";

test.each([
  ["Còn 25 xã, ngày 25/04/2025.", ["25"], ["25"], [4]],
  ["Ngày 25/04/2025: không có.", ["25"], [], []],
  ["5,19% rồi 15,19%", ["5,19%"], ["5,19%"], [0]],
  ["đạt 2.400 tỷ đồng", ["2.400 tỷ đồng", "2.400"], ["2.400 tỷ đồng"], [4]],
  [
    "ông Nguyễn Văn A và bà Trần Thị B",
    ["Trần Thị B", "Nguyễn Văn A"],
    ["Nguyễn Văn A", "Trần Thị B"],
    [4, 23],
  ],
  ["không đổi", ["", " ", "khác"], [], []],
])("%s with %j", (text, phrases, words, offsets) => {
  const { entities } = emphasise(text, phrases);
  expect(entities.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(words);
  expect(entities.map(({ offset }) => offset)).toEqual(offsets);
});
