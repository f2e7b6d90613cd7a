import { beforeAll, describe, expect, test } from "vitest";
import type { Assistant } from "../../scripts/compose.ts";
import { answerText } from "../../scripts/present.ts";
import { assistantOver } from "../support/index/own-index.ts";

const head = (mark: string, number: string) =>
  `UBND HUYỆN MỘC LÂM\n${mark}\nSố: ${number}/BC-UBND\nMộc Lâm, ngày 12 tháng 01 năm 2023\n\nBÁO CÁO\nKết quả năm 2022\n\n`;
let assistant: Assistant;

beforeAll(async () => {
  assistant = await assistantOver({
    "a-du-thao.txt": `${head("DỰ THẢO LẦN 2", "10")}Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 4,57%. Năm 2022, huyện Mộc Lâm có 41 hợp tác xã.`,
    "b-chinh-thuc.txt": `${head("", "12")}Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm giảm còn 4,75%.`,
  });
});

describe("a draft beside a final document", () => {
  test("the final one answers, and their difference is no conflict", async () => {
    const answer = await assistant.ask("Tỷ lệ hộ nghèo của huyện Mộc Lâm năm 2022?");
    expect(answer).toMatchObject({ kind: "answered", text: expect.stringContaining("4,75%") });
    expect(JSON.stringify(answer)).not.toContain("4,57");
    expect(answer.text).not.toContain("dự thảo");
  });

  test("claims are checked against the final one", () => {
    const verdicts = ["4,75%", "4,57%"].map(
      (figure) => assistant.verify(`Năm 2022, tỷ lệ hộ nghèo của huyện Mộc Lâm là ${figure}`)[0]?.verdict,
    );
    expect(verdicts).toEqual(["supported", "contradicted"]);
  });

  test("what only the draft states is answered as a draft's", async () => {
    const answer = await assistant.ask("Năm 2022 huyện Mộc Lâm có bao nhiêu hợp tác xã?");
    expect(answer).toMatchObject({ kind: "answered", citations: [{ draft: true }] });
    expect(answer.text).toContain("Theo tài liệu dự thảo ngày 12/01/2023");
    expect(answerText(answer)).toMatch(/a-du-thao\.txt · dự thảo$/mu);
    const english = await assistant.ask("How many cooperatives did Mộc Lâm district have in 2022?");
    expect(english.text).toContain("draft document");
  });

  test("search puts it below", async () => {
    const found = await assistant.retrieve("tỷ lệ hộ nghèo Mộc Lâm 2022", 5);
    expect(found[0]?.document.path).toBe("b-chinh-thuc.txt");
  });
});
