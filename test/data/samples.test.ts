import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../src/documents/read-document.ts";
import type { Document } from "../../src/domain/document.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples", import.meta.url));
const SEEDS = fileURLToPath(new URL("../../../shared/seeds", import.meta.url));
const names = readdirSync(SAMPLES).sort();
const LONG_SENTENCE = 8;

/** Lower-case words with single spaces: what makes a sentence the same sentence. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function sentencesOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\n|(?<=[.!?…])\s+/u)
    .filter((sentence) => wordsOf(sentence).length >= LONG_SENTENCE);
}

describe("data/samples", () => {
  const documents = new Map<string, Document>();

  beforeAll(async () => {
    const read = createDocumentReader();
    for (const name of names) {
      const result = await read({ path: name, bytes: readFileSync(join(SAMPLES, name)) });
      if (result.ok) documents.set(name, result.document);
    }
  });

  it("holds at least eight files in four formats, small enough for a repository", () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    expect([...new Set(names.map((name) => extname(name)))].sort()).toEqual([".docx", ".md", ".pdf", ".txt"]);
    const bytes = names.reduce((sum, name) => sum + statSync(join(SAMPLES, name)).size, 0);
    expect(bytes).toBeLessThan(500_000);
  });

  it("has plain file names", () => {
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+$/.test(name))).toEqual([]);
  });

  it.each(names)("%s is read, marked as a sample and names its source", (name) => {
    const document = documents.get(name);
    expect(document?.sample).toBe(true);
    expect(document?.title).toBeTruthy();
    expect(document?.text.split("\n", 1)[0]).toBe("TÀI LIỆU MẪU");
    expect(document?.text).toContain("Nguồn số liệu: ");
    expect(document?.text).toBe(document?.text.normalize("NFC"));
  });

  it.each([
    ["binh-lieu-ket-qua-nam-2019.txt", "2020-03-13", ["13,8%", "trên 250 tỷ đồng", "18%", "5,19%"]],
    ["binh-lieu-nua-nhiem-ky-2020-2025.docx", null, ["17/20 chỉ tiêu", "8 chỉ tiêu", "trên 13,74%"]],
    ["binh-lieu-xay-dung-dang-nam-2021.docx", "2021-06-12", ["25 chi", "167 chi bộ", "2.400 đảng viên"]],
    ["danh-muc-van-ban-vien-dan.pdf", null, ["21-Ctr/TU", "26-10-2022", "145-KH/HU"]],
    ["hai-ha-ket-qua-nam-2023.txt", null, ["33.497 tỷ đồng", "trên 385 tỷ đồng", "1,6 tỷ USD", "trên 67%"]],
    ["dam-ha-ket-qua-nam-2023.pdf", null, ["8.351 tỷ đồng", "22 doanh nghiệp", "14 HTX", "53 ha"]],
    ["quang-ninh-hoi-nghi-cap-xa-2024.docx", "2024-04-25", ["177 xã", "98 xã", "72 phường", "7 thị trấn"]],
    ["quang-ninh-muc-tieu-nam-2024.txt", "2024-04-25", ["14,5‰", "9‰", "11%", "trên 70%"]],
  ])("%s has the date %s and its figures", (name, date, figures) => {
    const document = documents.get(name);
    expect(document?.date).toBe(date);
    for (const figure of figures) expect(document?.text).toContain(figure);
  });

  const hasSeeds = existsSync(SEEDS);
  it.skipIf(!hasSeeds)(
    `shares no sentence with the source articles${hasSeeds ? "" : ` (no ${SEEDS} here)`}`,
    () => {
      const seeds = readdirSync(SEEDS)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => ` ${wordsOf(readFileSync(join(SEEDS, name), "utf8")).join(" ")} `);
      const copied = [...documents.values()]
        .flatMap(({ text }) => sentencesOf(text))
        .filter((sentence) => seeds.some((seed) => seed.includes(` ${wordsOf(sentence).join(" ")} `)));
      expect(copied).toEqual([]);
    },
  );
});
