import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { joinSplitSyllables } from "../../src/language/split-syllables.ts";
import { sharedInput } from "../support/index/shared-input.ts";

test.each([
  ["ĐIỀ U KHO ẢN", "ĐIỀU KHOẢN"],
  ["Điề u 1. Ph ạ m vi điề u ch ỉ nh", "Điều 1. Phạm vi điều chỉnh"],
  ["CÔ NG TÁ C XÂY DỰ NG ĐẢ NG", "CÔNG TÁC XÂY DỰNG ĐẢNG"],
  ["C Ộ N G H Ò A X Ã H Ộ I", "CỘNG HÒA XÃ HỘI"],
  ["các c ơ quan nhà n ướ c, t ổ ch ứ c", "các cơ quan nhà nước, tổ chức"],
  ["Tỷ l ệ h ộ nghè o còn 5,19%", "Tỷ lệ hộ nghèo còn 5,19%"],
  ["QUY ẾT ĐỊ NH: V ề vi ệ c ban hành", "QUYẾT ĐỊNH: Về việc ban hành"],
])("%s → %s", (torn, whole) => {
  expect(joinSplitSyllables(torn)).toBe(whole);
});

test.each([
  "a) Điểm b khoản 2 Điều 5",
  "hộ A, hộ B và hộ C",
  "Nhóm I, nhóm II và nhóm III",
  "UBND TP. HCM, HĐND các cấp; GRDP 8,5%",
  "The rate of growth in 2023 was 8.5 per cent",
  "Ông Nguyễn Văn A ở ấp 3",
  "5 m 2 đất, 3 t hàng",
  // One place may be a slip of the author's.
  "các h thức tổ chức thực hiện nhiệm vụ được giao",
])("%s stays", (line) => {
  expect(joinSplitSyllables(line)).toBe(line);
});

const seeds = sharedInput("seeds");
test.skipIf(seeds.missing)(`real articles and our samples stay as they are${seeds.note}`, () => {
  for (const folder of [seeds.path, "data/samples"]) {
    for (const name of readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file))) {
      const lines = readFileSync(`${folder}/${name}`, "utf8").normalize("NFC").split("\n");
      expect(lines.map(joinSplitSyllables), name).toEqual(lines);
    }
  }
});
