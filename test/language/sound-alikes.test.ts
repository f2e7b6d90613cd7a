import { expect, test } from "vitest";
import { soundAlikes } from "../../src/language/sound-alikes.ts";

test.each([
  ["xản", ["sản", "xãn"]],
  ["suất", ["xuất"]],
  ["trăn", ["chăn"]],
  ["chồng", ["trồng"]],
  ["lông", ["nông"]],
  ["nàng", ["làng"]],
  ["dải", ["giải", "rải", "dãi"]],
  ["giảm", ["dảm", "rảm", "giãm"]],
  ["ruộng", ["duộng", "giuộng"]],
  ["tỹ", ["tỷ"]],
  ["cũa", ["của"]],
  ["nghéo", []],
  ["ngành", []],
  ["nhà", []],
  ["kỹ", ["kỷ"]],
  ["tax", []],
])("%s", (syllable, others) => expect(soundAlikes(syllable)).toEqual(others));
