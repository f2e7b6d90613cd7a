import { expect, test } from "vitest";
import type { Document } from "../../../src/domain/document.ts";
import { namedDocuments } from "../../../src/study/topic/named-documents.ts";
import { report } from "../../support/corpus/report.ts";

const NAMES: readonly Partial<Document>[] = [
  { path: "nam-2023/moc-lam-2023.txt", title: "Huyện Mộc Lâm: kết quả năm 2023" },
  { path: "so-lieu.csv", title: "Huyện Mộc Lâm" },
  { path: "2022.txt", title: "Hộ nghèo" },
  { path: "luat.txt", title: "Luật Thư viện xã", number: "77/2031/QH17" },
  { path: "cho.txt", title: "LUẬT VỀ QUẢN LÝ CHỢ PHIÊN" },
  { path: "sua-doi.txt", title: "Luật sửa đổi Luật Thư viện xã" },
  {
    path: "ke-hoach.docx",
    title: "Kế hoạch mở rộng đường liên bản năm 2024",
    number: "145-KH/HU",
  },
];
const DOCUMENTS = NAMES.map((names) => ({ ...report(""), ...names }));

test.each<[string, readonly string[], string]>([
  ["moc-lam-2023", ["nam-2023/moc-lam-2023.txt"], ""],
  ["hộ nghèo MOC-LAM-2023.txt", ["nam-2023/moc-lam-2023.txt"], "hộ nghèo"],
  ["nam-2023/moc-lam-2023.txt năm 2022", ["nam-2023/moc-lam-2023.txt"], "năm 2022"],
  ["huyen moc lam ket qua nam 2023", ["nam-2023/moc-lam-2023.txt"], ""],
  ["Huyện Mộc Lâm", ["so-lieu.csv"], ""],
  ["điều kiện luật quản lý chợ phiên", ["cho.txt"], "điều kiện"],
  ["145-KH/HU", ["ke-hoach.docx"], ""],
  ["thời hạn, 77/2031/QH17", ["luat.txt"], "thời hạn,"],
  ["thời hạn Luật Thư viện xã", ["luat.txt"], "thời hạn"],
  ["Luật sửa đổi Luật Thư viện xã", ["sua-doi.txt"], ""],
  ["Kế hoạch mở rộng đường", ["ke-hoach.docx"], ""],
  // A few words that some title, or a file's name, happens to consist of.
  ["hộ nghèo", [], "hộ nghèo"],
  ["hộ nghèo huyện Mộc Lâm", [], "hộ nghèo huyện Mộc Lâm"],
  ["hộ nghèo năm 2022", [], "hộ nghèo năm 2022"],
  ["luật", [], "luật"],
  ["mở rộng đường liên bản", [], "mở rộng đường liên bản"],
  ["", [], ""],
])("%j calls %j", (typed, paths, rest) => {
  const called = namedDocuments(typed, DOCUMENTS);
  expect([called.documents.map(({ path }) => path), called.rest]).toEqual([paths, rest]);
});
