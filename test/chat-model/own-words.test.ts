import { beforeAll, describe, expect, test } from "vitest";
import { guardDraft } from "../../src/chat-model/guard/guard-draft.ts";
import { createOwnWordsJudge } from "../../src/chat-model/guard/judge-own-words.ts";
import { createSentenceJudge } from "../../src/chat-model/guard/judge-sentence.ts";
import { writingOver } from "../support/chat-model/guard-trial.ts";

const FILES = {
  "luat.txt": `LUẬT TIẾP NHẬN KIẾN NGHỊ

Điều 5. Quyền của người kiến nghị

Người kiến nghị có các quyền sau đây:

a) Gửi đơn hoặc trực tiếp kiến nghị với cơ quan có thẩm quyền;

b) Yêu cầu giữ bí mật họ, tên, địa chỉ của mình;

Điều 6. Quyền của người giải quyết kiến nghị

Người giải quyết kiến nghị có các quyền sau đây:

a) Yêu cầu người bị kiến nghị giải trình bằng văn bản;

Điều 7. Thời hạn

1. Thời hạn giải quyết kiến nghị là 60 ngày, kể từ ngày thụ lý; vụ việc phức tạp thì không quá 90 ngày.
`,
  "bao-cao.txt": `UBND HUYỆN THANH SƠN

BÁO CÁO
Tình hình kinh tế - xã hội năm 2022 và kế hoạch năm 2023 huyện Thanh Sơn, tỉnh Phú Thọ

Thanh Sơn, ngày 15 tháng 12 năm 2022

A. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2022

Năm 2022, thu ngân sách nhà nước trên địa bàn huyện đạt 212 tỷ đồng, bằng 104% dự toán. Cơ sở vật chất của một số trạm y tế xã vùng cao đã xuống cấp.
Giải phóng mặt bằng một số dự án còn chậm.

B. KẾ HOẠCH NĂM 2023

1. Thu ngân sách nhà nước trên địa bàn huyện đạt 230 tỷ đồng.
`,
  "huyen-ben.txt": `UBND HUYỆN YÊN LẬP

BÁO CÁO
Kết quả năm 2022 của huyện Yên Lập, tỉnh Phú Thọ

Yên Lập, ngày 15 tháng 12 năm 2022

Năm 2022, thu ngân sách nhà nước trên địa bàn huyện đạt 118 tỷ đồng.
`,
};

type Told = (question: string, said: string, ...quotes: string[]) => string[];
let told: Told;

beforeAll(async () => {
  const { assistant, view } = await writingOver(FILES);
  const { answering, ask } = view;
  const judges = { judge: createSentenceJudge(answering), judgeOwnWords: createOwnWordsJudge(answering) };
  const evidence = assistant.index.documents.flatMap((document) =>
    assistant.index.passagesOf(document.id).map((passage) => ({ document, passage, score: 1 })),
  );
  const extracted = new Map<string, Awaited<ReturnType<typeof ask>>>();
  const questions = ["Quyền của người kiến nghị là gì?", "Kết quả nổi bật của huyện Thanh Sơn năm 2022"];
  for (const one of [...questions, "Kế hoạch của huyện Thanh Sơn năm 2023"])
    extracted.set(one, await ask(one));
  told = (asked, said, ...quotes) => {
    const question = answering.readQuestion(answering.readTyped(asked));
    const flat = (words: string) => words.replace(/\s+/gu, " ");
    const keyed = quotes.map((quote) => {
      const at = evidence.findIndex(({ passage }) => flat(passage.text).includes(quote));
      return { key: `E${at + 1}`, quote };
    });
    const draft = { answerable: true, sentences: [{ text: said, quotes: keyed }] };
    const before = extracted.get(asked) ?? { kind: "answered" as const, text: "", highlights: [] };
    const deps = { ...answering, ...judges };
    return guardDraft(draft, evidence, { question, extracted: before as never }, deps).kept.map(
      ({ above, text }) => [...above, text].join(" "),
    );
  };
});

describe("in place of a sentence that its quotes do not bear out", () => {
  const RIGHTS = "Quyền của người kiến nghị là gì?";
  const RESULTS = "Kết quả nổi bật của huyện Thanh Sơn năm 2022";
  const PLAN = "Kế hoạch của huyện Thanh Sơn năm 2023";

  test.each<[string, string, string, string[], string[]]>([
    [
      "an item of a list is told with what its list stands under",
      RIGHTS,
      "Người kiến nghị được giữ kín danh tính của mình.",
      ["Yêu cầu giữ bí mật họ, tên, địa chỉ của mình"],
      ["“Người kiến nghị có các quyền sau đây:” “Yêu cầu giữ bí mật họ, tên, địa chỉ của mình;”"],
    ],
    [
      "another's list is told as another's",
      RIGHTS,
      "Người kiến nghị được bắt người bị kiến nghị giải trình.",
      ["Yêu cầu người bị kiến nghị giải trình bằng văn bản"],
      [
        "“Người giải quyết kiến nghị có các quyền sau đây:” “Yêu cầu người bị kiến nghị giải trình bằng văn bản;”",
      ],
    ],
    [
      "the whole sentence of a torn quote is told",
      RESULTS,
      "Trạm y tế các xã đều khang trang.",
      ["trạm y tế xã vùng cao"],
      ["“Cơ sở vật chất của một số trạm y tế xã vùng cao đã xuống cấp.”"],
    ],
    [
      "a false figure is answered by the true one",
      RESULTS,
      "Năm 2022, thu ngân sách của huyện Thanh Sơn đạt 221 tỷ đồng.",
      ["thu ngân sách nhà nước trên địa bàn huyện đạt 212 tỷ đồng"],
      ["“Năm 2022, thu ngân sách nhà nước trên địa bàn huyện đạt 212 tỷ đồng, bằng 104% dự toán.”"],
    ],
    [
      "another district's words are not told",
      RESULTS,
      "Năm 2022, thu ngân sách của huyện Thanh Sơn đạt 118 tỷ đồng.",
      ["thu ngân sách nhà nước trên địa bàn huyện đạt 118 tỷ đồng"],
      [],
    ],
    [
      "a target is told under the heading that says so",
      PLAN,
      "Huyện thu 230 tỷ đồng cho ngân sách nhà nước.",
      ["Thu ngân sách nhà nước trên địa bàn huyện đạt 230 tỷ đồng"],
      ["“B. KẾ HOẠCH NĂM 2023” “Thu ngân sách nhà nước trên địa bàn huyện đạt 230 tỷ đồng.”"],
    ],
    [
      "words that stand nowhere are not told",
      RESULTS,
      "Thu ngân sách tăng mạnh.",
      ["thu ngân sách tăng mạnh"],
      [],
    ],
  ])("%s", (_, question, said, quotes, shown) => {
    expect(told(question, said, ...quotes)).toEqual(shown);
  });
});
