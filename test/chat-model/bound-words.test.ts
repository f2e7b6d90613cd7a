import { describe, expect, test } from "vitest";
import { isBound } from "../../src/chat-model/guard/bound-words.ts";
import { tellsInOrder } from "../../src/chat-model/guard/in-order.ts";
import { newWords } from "../../src/chat-model/guard/new-words.ts";
import { peopleStand } from "../../src/chat-model/guard/people.ts";
import { loadGlossary } from "../../src/language/glossary.ts";

const AGES = "Nam từ đủ 20 tuổi trở lên, nữ từ đủ 18 tuổi trở lên;";
const LOSSES = [
  "Thiệt hại từ 20% đến dưới 30%, giảm thuế 60%;",
  "Thiệt hại từ 30% đến dưới 40%, giảm thuế 80%;",
  "Thiệt hại từ 40% trở lên, miễn thuế 100%.",
];
const ACTS =
  "Chương trình số 21-Ctr/TU ngày 5/2/2018 về thực hiện Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW ngày 25/10/2017";

describe("a number is told with the words of its own", () => {
  test.each<[string, readonly string[], boolean]>([
    ["Nam từ đủ 20 tuổi trở lên, nữ từ đủ 18 tuổi trở lên.", [AGES], true],
    ["Nam từ đủ 18 tuổi trở lên, nữ từ đủ 20 tuổi trở lên.", [AGES], false],
    ["Nam, nữ từ đủ 18 tuổi trở lên.", [AGES], false],
    ["Thiệt hại từ 30% đến dưới 40%, giảm thuế 80%.", LOSSES, true],
    ["Thiệt hại từ 20% đến dưới 30%, giảm thuế 80%.", LOSSES, false],
    ["Thiệt hại dưới 40%, miễn thuế 100%.", LOSSES, false],
    ["Chương trình số 21-Ctr/TU ngày 5/2/2018.", [ACTS], true],
    ["Nghị quyết số 18-NQ/TW ngày 5/2/2018.", [ACTS], false],
    ["Huyện còn 5 xã đặc biệt khó khăn.", ["5 xã thoát khỏi diện đặc biệt khó khăn."], false],
  ])("%s", (text, sources, expected) => {
    expect(isBound(text, text, sources, new Set())).toBe(expected);
  });
});

describe("a source's words, shortened", () => {
  const source =
    "Chồng không có quyền yêu cầu ly hôn trong trường hợp vợ đang có thai, sinh con hoặc đang nuôi con.";
  test.each<[string, boolean]>([
    ["Chồng không có quyền yêu cầu ly hôn khi vợ đang nuôi con.", true],
    ["Chồng có quyền yêu cầu ly hôn khi vợ đang nuôi con.", false],
    ["Vợ không có quyền yêu cầu ly hôn khi đang nuôi con.", false],
  ])("%s", (text, expected) => expect(tellsInOrder(text, source)).toBe(expected));
});

describe("words that are written in two ways, or join a sentence to the one before", () => {
  const source = "UBND huyện đã kịp thời chỉ đạo, nhất là ở các xã về đích NTM, bảo đảm tiến độ.";
  test.each<[string, boolean]>([
    [
      "Ngoài ra, ủy ban nhân dân huyện chỉ đạo, đặc biệt là ở các xã về đích nông thôn mới, đảm bảo tiến độ.",
      true,
    ],
    ["Ủy ban nhân dân huyện chỉ đạo ở các xã.", false],
    ["UBND tỉnh chỉ đạo, nhất là ở các xã về đích NTM, bảo đảm chất lượng.", false],
  ])("%s", (text, expected) => expect(tellsInOrder(text, source)).toBe(expected));
});

describe("a person's posts", () => {
  const source =
    "Các đồng chí: Nguyễn Xuân Ký, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; Cao Tường Huy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, chủ trì hội nghị.";
  test.each<[string, boolean]>([
    ["Đồng chí Cao Tường Huy là Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh.", true],
    ["Đồng chí Cao Tường Huy là Chủ tịch HĐND tỉnh.", false],
    ["Đồng chí Cao Tường Huy là Bí thư Tỉnh ủy.", false],
  ])("%s", (text, expected) => expect(peopleStand(text, [source], text)).toBe(expected));
});

describe("who did a thing", () => {
  const source = "Giao Ban Dân vận chủ trì, phối hợp với Hội Phụ nữ tuyên truyền tại 5 xã.";
  test.each<[string, boolean]>([
    ["Ban Dân vận chủ trì tuyên truyền tại 5 xã.", true],
    ["Hội Phụ nữ được giao chủ trì tuyên truyền tại 5 xã.", false],
  ])("%s", (text, expected) => expect(peopleStand(text, [source], text)).toBe(expected));
});

describe("words of no quote", () => {
  const glossary = loadGlossary("data/glossary.csv");
  test.each<[string, string, string]>([
    [
      "Luật hết hiệu lực từ ngày 01 tháng 01 năm 2021.",
      "Luật này có hiệu lực từ ngày 01 tháng 01 năm 2021.",
      "hết",
    ],
    ["Thời hạn là 24 năm.", "Thời hạn là 24 tháng.", "năm"],
    ["Mỗi xã thu trên 250 tỷ đồng.", "thu ngân sách đạt trên 250 tỷ đồng", "mỗi"],
    [
      "Luật có hiệu lực từ ngày 01 tháng 01 năm 2021.",
      "Luật này có hiệu lực từ ngày 01 tháng 01 năm 2021.",
      "",
    ],
  ])("%s", (text, source, expected) => {
    const found = newWords(text, [source], { asked: "", glossary });
    expect(found.map(({ accented }) => accented).join(" ")).toBe(expected);
  });
});
