import { describe, expect, test } from "vitest";
import { withoutTitle } from "../../src/chat-model/guard/by-title.ts";
import { conditionsStand } from "../../src/chat-model/guard/conditions.ts";
import { tellsInOrder, withClauseBehind } from "../../src/chat-model/guard/in-order.ts";
import { putsInPlace, turnsShare } from "../../src/chat-model/guard/kept-order.ts";
import { namesStand } from "../../src/chat-model/guard/names.ts";
import { gazetteer } from "../support/corpus/language.ts";

describe("a word put in another's place", () => {
  const source = "Thời hạn phục vụ tại ngũ trong thời bình của binh sĩ là 24 tháng.";
  test.each<[string, boolean]>([
    ["Thời hạn phục vụ dự bị trong thời bình của binh sĩ là 24 tháng.", true],
    ["Thời hạn phục vụ tại ngũ của binh sĩ là 24 tháng.", false],
  ])("%s", (text, expected) => expect(putsInPlace(text, [source])).toBe(expected));
});

describe("what a share is of", () => {
  const source =
    "Kinh phí công đoàn do doanh nghiệp đóng bằng 2% quỹ tiền lương làm căn cứ đóng bảo hiểm xã hội";
  test.each<[string, boolean]>([
    ["Doanh nghiệp đóng bảo hiểm xã hội bằng 2% quỹ tiền lương.", true],
    ["Kinh phí công đoàn bằng 2% quỹ tiền lương làm căn cứ đóng bảo hiểm xã hội.", false],
  ])("%s", (text, expected) => expect(turnsShare(text, [source])).toBe(expected));
});

describe("conditions", () => {
  const source =
    "Được hưởng 30 ngày nếu đã đóng dưới 15 năm; 40 ngày nếu đã đóng từ đủ 15 năm đến dưới 30 năm;";
  test.each<[string, boolean]>([
    ["Nếu đã đóng dưới 15 năm, được hưởng 30 ngày.", true],
    ["Được hưởng 40 ngày nếu đã đóng từ đủ 15 năm đến dưới 30 năm.", true],
    ["Nếu đã đóng dưới 15 năm, được hưởng 40 ngày.", false],
    ["Nếu đã đóng từ đủ 15 năm, được hưởng 40 ngày.", false],
    ["Nếu đã đóng dưới 30 năm, được hưởng 30 ngày.", false],
  ])("%s", (text, expected) => expect(conditionsStand(text, [source])).toBe(expected));
});

describe("members of a list and clauses moved behind", () => {
  const source =
    "Người lao động được hưởng 30 ngày nếu đã đóng dưới 15 năm; 60 ngày nếu đã đóng từ đủ 30 năm trở lên;";
  test.each<[string, boolean]>([
    ["Người lao động được hưởng 60 ngày nếu đã đóng từ đủ 30 năm trở lên.", true],
    ["Nếu đã đóng dưới 15 năm, người lao động được hưởng 30 ngày.", true],
    ["Người lao động được hưởng 60 ngày nếu đã đóng dưới 15 năm.", false],
    ["Nếu đã đóng từ đủ 30 năm trở lên, người lao động được hưởng 30 ngày.", false],
  ])("%s", (text, expected) =>
    expect(withClauseBehind(text).some((told) => tellsInOrder(told, source))).toBe(expected),
  );
});

test.each<[string, string | null, string]>([
  ["Theo Luật Cư trú, lưu trú là việc ở lại.", "LUẬT CƯ TRÚ", "Lưu trú là việc ở lại."],
  ["Theo Luật Cư trú, lưu trú là việc ở lại.", "LUẬT NHÀ Ở", "Theo Luật Cư trú, lưu trú là việc ở lại."],
  ["Theo Luật Cư trú, lưu trú là việc ở lại.", null, "Theo Luật Cư trú, lưu trú là việc ở lại."],
])("%s over %s", (text, title, expected) => expect(withoutTitle(text, [title])).toBe(expected));

describe("the document's own date", () => {
  const told = "Luật có hiệu lực thi hành từ ngày 20 tháng 6 năm 2012.";
  test.each<[string, boolean]>([
    ["Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2013.", false],
    ["Luật này có hiệu lực thi hành từ ngày ký.", true],
  ])("over %s", (quotes, expected) => {
    const sources = { quotes, above: "", dates: ["2012-06-20"], places: [], hasFigures: false };
    expect(namesStand(told, sources, gazetteer)).toBe(expected);
  });
});
