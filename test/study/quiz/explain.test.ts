import { expect, test } from "vitest";
import type { Citation } from "../../../src/domain/citation.ts";
import { explain } from "../../../src/study/quiz/explain.ts";

const citation = (quote: string, given: Partial<Citation> = {}): Citation => ({
  document: "bao-cao/2022.txt",
  title: "Huyện Mộc Lâm: kết quả năm 2022",
  date: "2023-01-12",
  page: null,
  quote,
  start: 0,
  end: quote.length,
  passageId: "p",
  sample: false,
  draft: false,
  ocr: false,
  ...given,
});
const long = `${"Đời sống của nhân dân các dân tộc được nâng lên từng bước. ".repeat(6)}Tỷ lệ hộ nghèo còn 4,75% ${"và tiếp tục giảm ".repeat(9)}`;

test.each<[string, Citation, "vi" | "en", string]>([
  [
    "dated",
    citation("còn 4,75%."),
    "vi",
    "“còn 4,75%.”\n(Theo Huyện Mộc Lâm: kết quả năm 2022, ngày 12/01/2023)",
  ],
  ["a sample", citation("còn 4,75%.", { sample: true }), "vi", "(Theo tài liệu mẫu: Huyện Mộc Lâm"],
  [
    "no title, no day",
    citation("còn 4,75%.", { title: null, date: null }),
    "vi",
    "(Theo tài liệu bao-cao/2022.txt, không ghi ngày)",
  ],
  ["English", citation("còn 4,75%."), "en", "(Source: Huyện Mộc Lâm: kết quả năm 2022, 12/01/2023)"],
])("%s", (_, source, language, words) => {
  expect(explain(source, "4,75%", language)).toContain(words);
});

test.each([
  ["a long quote", citation(long)],
  ["and a long title", citation(long, { title: "Báo cáo ".repeat(60), sample: true, date: null })],
])("%s is cut between words around the key", (_, source) => {
  const text = explain(source, "4,75%", "vi");
  const [quote = ""] = text.split("\n");
  expect(text.length).toBeLessThanOrEqual(200);
  expect(text.split("\n")).toHaveLength(2);
  expect(quote).toContain("4,75%");
  for (const word of quote.replace(/[“”…]/g, "").split(" "))
    expect(` ${source.quote} `).toContain(` ${word} `);
});

test("the key's own clause is not cut for what stands before it", () => {
  const before = "Đời sống của nhân dân các dân tộc được nâng lên từng bước; ".repeat(2);
  const own = "đến cuối năm có 3 xã đạt chuẩn nông thôn mới nâng cao";
  const text = explain(citation(`${before}${own}, ${before}`), "3 xã", "vi");
  expect(text).toContain(own);
});
