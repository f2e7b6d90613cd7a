import { describe, expect, test } from "vitest";
import { HashingEmbeddings } from "../../src/embeddings/hashing.ts";
import { glossary } from "../support/corpus/language.ts";

const embeddings = new HashingEmbeddings(glossary);
const cosine = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

async function closeness(query: string, text: string): Promise<number> {
  const [document] = await embeddings.embedDocuments([text]);
  return cosine(await embeddings.embedQuery(query), document!);
}

describe("vectors", () => {
  const texts = ["Tỷ lệ hộ nghèo còn 5,19%.", "a", "", "  …", "từ ".repeat(10_000), "😀", "\uD800"];

  test.each(texts.map((text) => [text.slice(0, 30), text]))("of %j have unit length", async (_, text) => {
    for (const vector of [(await embeddings.embedDocuments([text]))[0]!, await embeddings.embedQuery(text)]) {
      expect(vector).toHaveLength(embeddings.dimension);
      expect(vector.every(Number.isFinite)).toBe(true);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 10);
    }
  });

  test("are the same for the same text, whoever makes them and in whatever company", async () => {
    const again = new HashingEmbeddings(glossary);
    const together = await embeddings.embedDocuments(texts);
    for (const [i, text] of texts.entries()) {
      expect(await again.embedDocuments([text])).toEqual([together[i]]);
      expect(await again.embedQuery(text)).toEqual(await embeddings.embedQuery(text));
    }
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });

  test("have the dimension asked for", async () => {
    expect(await new HashingEmbeddings(glossary, 64).embedQuery("hộ nghèo")).toHaveLength(64);
  });

  test("do not depend on the composition or tone placement of their text", async () => {
    const text = "Huyện ủy và hòa giải";
    expect(await embeddings.embedDocuments([text.normalize("NFD")])).toEqual(
      await embeddings.embedDocuments([text]),
    );
    expect(await embeddings.embedDocuments(["Huyện uỷ và hoà giải"])).toEqual(
      await embeddings.embedDocuments([text]),
    );
  });
});

describe("what means the same is closer than what does not", () => {
  const POVERTY = "Tỷ lệ hộ nghèo toàn huyện giảm còn 2,6%.";
  const BUDGET = "Thu ngân sách nhà nước trên địa bàn đạt 205 tỷ đồng.";
  const RURAL = "Có 8 xã đạt chuẩn nông thôn mới.";

  test.each([
    ["tỷ lệ hộ nghèo", POVERTY, BUDGET],
    ["ty le ho ngheo", POVERTY, BUDGET],
    ["poverty rate", POVERTY, BUDGET],
    ["poor households", POVERTY, RURAL],
    ["budget revenue", BUDGET, POVERTY],
    ["thu NSNN", BUDGET, RURAL],
    ["NTM", RURAL, BUDGET],
    ["new rural development", RURAL, POVERTY],
  ])("%s", async (query, near, far) => {
    expect(await closeness(query, near)).toBeGreaterThan((await closeness(query, far)) + 0.1);
  });

  test("typed diacritics count: đảng beats đang", async () => {
    const [party, now] = ["Công tác đảng", "Công tác đang"];
    expect(await closeness("đảng", party)).toBeGreaterThan(await closeness("đảng", now));
    expect(await closeness("đang", now)).toBeGreaterThan(await closeness("đang", party));
  });

  test("a repeated word is damped: it does not drown the rest", async () => {
    const text = `${"báo cáo ".repeat(50)} hộ nghèo`;
    expect(await closeness("hộ nghèo", text)).toBeGreaterThan(await closeness("thu ngân sách", text));
  });
});
