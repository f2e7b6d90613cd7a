import { expect, test } from "vitest";
import { pointKind } from "../../../src/study/pack/point-kind.ts";

type Row = [kind: string | undefined, headings: string[], words: string, line?: string];

const ROWS: Row[] = [
  ["results", ["Kết quả đạt được"], "Đường liên bản được mở rộng thêm hai mét."],
  [undefined, ["Kết quả đạt được"], "Huyện sẽ mở thêm một lớp học ở bản xa."],
  [undefined, ["Kết quả đạt được"], "Phấn đấu đến năm 2030 mọi bản có điện."],
  [undefined, ["Kết quả đạt được"], "Tiếp tục mở rộng đường liên bản trong mùa khô."],
  ["shortcomings", ["Kết quả đạt được"], "Việc thu gom rác ở chợ còn chậm."],
  ["results", ["Kết quả đạt được"], "Xã đã khắc phục khó khăn, làm xong ba cây cầu."],
  ["shortcomings", ["Hạn chế"], "Ba bản chưa có nước sạch trong mùa khô."],
  [undefined, ["Hạn chế"], "Phấn đấu sang năm ba bản có nước sạch, không còn thiếu."],
  ["causes", ["Nguyên nhân"], "Mưa lớn kéo dài làm đường sạt lở nhiều nơi."],
  ["lessons", ["Bài học kinh nghiệm"], "Phải hỏi ý kiến người dân trước khi làm."],
  ["tasks", ["Nhiệm vụ, giải pháp"], "Nâng cấp trạm y tế của hai xã vùng cao."],
  ["tasks", ["Mục tiêu năm 2030"], "Mọi bản đều có điện lưới."],
  ["results", ["Chương trình mục tiêu quốc gia"], "Xã đã làm xong ba cây cầu."],
  ["provisions", ["Chương I", "Điều 5. Quyền"], "Người dân được hỏi về giá thuê chỗ bán hàng."],
  // Without a heading the sentence's own words decide, by one thing alone.
  ["results", [], "Xã đã làm xong ba cây cầu."],
  ["tasks", [], "Bí thư Huyện ủy yêu cầu xã làm xong ba cây cầu."],
  ["tasks", [], "Xã phải làm xong ba cây cầu trước mùa mưa."],
  ["shortcomings", [], "Ba bản chưa có nước sạch."],
  [undefined, [], "Xã đã làm xong ba cây cầu nhưng ba bản chưa có điện."],
  ["causes", [], "Nguyên nhân chủ yếu là do mưa lớn kéo dài."],
  [undefined, [], "Bản nằm bên bờ suối, quanh năm có mây."],
  ["shortcomings", [], "Việc làm ba cây cầu chưa đạt tiến độ yêu cầu."],
  [undefined, [], "Chiều 3/4, huyện đã có buổi làm việc với ba bản về việc làm cầu."],
  [undefined, [], "Theo mục tiêu đã đề ra, huyện đang tập trung làm ba cây cầu."],
  // What an opening turns to holds for its own paragraph.
  ["causes", ["Nguyên nhân chủ quan"], "Cán bộ ít xuống bản.", "Nguyên nhân chủ quan: Cán bộ ít xuống bản."],
  [undefined, ["Nguyên nhân chủ quan"], "Bản nằm bên bờ suối.", "Bản nằm bên bờ suối."],
  // An order without a subject may tell what was done.
  [undefined, [], "Đảm bảo an ninh ở các bản vùng biên."],
  [
    "tasks",
    [],
    "Đảm bảo an ninh ở các bản vùng biên.",
    "Chủ tịch huyện yêu cầu các xã. Đảm bảo an ninh ở các bản vùng biên.",
  ],
];

test.each(ROWS)("%s: %j %s", (kind, headings, words, line = words) => {
  const isLine = (text: string) => !text.startsWith("Nguyên nhân chủ quan");
  expect(pointKind({ words, headings, line, isLine, isLaw: false })).toBe(kind);
});

test("a law reports nothing outside its articles", () => {
  const standing = { headings: [], isLine: () => true, isLaw: true };
  const words = "Luật này đã được Quốc hội thông qua.";
  expect(pointKind({ ...standing, words, line: words })).toBeUndefined();
});
