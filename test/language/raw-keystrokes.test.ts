import { describe, expect, test } from "vitest";
import { createKeystrokeReader } from "../../src/language/raw-keystrokes.ts";
import { fold } from "../../src/language/spelling.ts";
import { gazetteer, glossary } from "../support/corpus/language.ts";
import { telexKeys, vniKeys } from "../support/typing/typing.ts";

const read = createKeystrokeReader((word) => glossary.words.has(word) || gazetteer.words.has(word));
/** The hardest case: no word of another language is known. */
const readUnknowing = createKeystrokeReader(() => false);

const QUESTIONS = [
  "tỷ lệ hộ nghèo bình liêu năm 2019",
  "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019 là bao nhiêu?",
  "Thu ngân sách nhà nước Đầm Hà 2023 đạt bao nhiêu tỷ đồng?",
  "Ai là Bí thư Huyện ủy Đầm Hà?",
  "Kế hoạch số 145-KH/HU ban hành ngày nào?",
  "Số HTX Đầm Hà thành lập năm 2023",
  "GRDP Quảng Ninh năm 2023",
  "xã nào đạt chuẩn NTM nâng cao?",
  "Nửa nhiệm kỳ 2020 - 2025 huyện Bình Liêu hoàn thành bao nhiêu chỉ tiêu?",
  "còn bn hộ cận nghèo",
];

describe("typed with the keyboard off", () => {
  test.each(QUESTIONS)("%s", (question) => {
    expect(read(telexKeys(question))).toBe(question);
    expect(read(vniKeys(question))).toBe(question);
    // What is read is not read again.
    expect(read(read(telexKeys(question)))).toBe(question);
  });

  test.each([
    ["TYR LEEJ HOOJ NGHEOF BINHF LIEEU NAWM 2019", "TỶ LỆ HỘ NGHÈO BÌNH LIÊU NĂM 2019"],
    ["tỷ lệ hooj ngheof bình liêu 2019", "tỷ lệ hộ nghèo bình liêu 2019"],
    ["tỷ lệ hộ ngheof năm 2019", "tỷ lệ hộ nghèo năm 2019"],
    ["ngheof", "nghèo"],
    ["hooj ngheof", "hộ nghèo"],
    ["ty le hooj ngheof binh lieu 2019", "ty le hộ nghèo binh lieu 2019"],
    ["ty le hooj ngheo binh lieu 2019", "ty le hộ ngheo binh lieu 2019"],
    ["Ddaamf Haf: thu ngaan sachs?", "Đầm Hà: thu ngân sách?"],
    // A word of English too, in a text that is Telex beyond doubt.
    ["car nawm 2023 cos bao nhieeu hooj ngheof", "cả năm 2023 có bao nhiêu hộ nghèo"],
    ["thu ngaan sachs cuar tinhr, covid", "thu ngân sách của tỉnh, covid"],
  ])("%s → %s", (typed, meant) => expect(read(typed)).toBe(meant));
});

const UNTOUCHED = [
  // English
  "What was the poverty rate of Bình Liêu in 2019?",
  "poverty rate of Binh Lieu in 2019",
  "How many party members does Tien Yen have?",
  "tax on loans for six of the poor",
  "tax",
  "box of six loans",
  "as of 2023",
  "is it for us or for his town",
  "How many trees were cut last term?",
  "beef exports",
  "best soil for tea trees",
  "mass meetings this term",
  "Who was born in this house?",
  "Has the town met its goals?",
  "cost of poor roads",
  "new rural standards",
  "state budget revenue of Dam Ha, 2023",
  "GDP growth of Laos",
  "Max and Alex visit Texas",
  "Super Bowl hosts",
  "list of mines",
  "farm loans",
  "us troops",
  "car sales tax",
  "visa rules for tourists",
  // Vietnamese without diacritics
  "ty le ho ngheo binh lieu nam 2019",
  "Ty le ho ngheo cua huyen Binh Lieu nam 2019 la bao nhieu?",
  "thu ngan sach dam ha 2023",
  "nong thon moi",
  "so hop tac xa thanh lap moi",
  "ai la bi thu huyen uy dam ha",
  "tong gia tri san xuat hai ha",
  "xa dac biet kho khan",
  "the thao, van hoa",
  "an ninh trat tu",
  "ngan sach co tang khong",
  "du an cua Samsung tai Bac Ninh",
  "du an cua ong Hoon tai Bac Ninh",
  // Vietnamese with diacritics
  "Tỷ lệ hộ nghèo của huyện Bình Liêu",
  "tỷ le ho nghèo bình lieu",
  "Chi phí xét nghiệm covid tại Max Corp",
  "công ty Hans tại Quảng Ninh",
  "Oxi 18 nặng hơn oxi 16 như thế nào?",
  "thuế tax và loans",
  // Abbreviations, numbers, numbers of documents, shorthand
  "NTM",
  "HTX GRDP FDI PCI OCOP",
  "THPT, THCS, BHYT",
  "IMF USD WTO ASEAN VAT",
  "145-KH/HU",
  "Nghị quyết 17-NQ/TU",
  "NQ 06-NQ/TW nam 2022",
  "thu nsnn 2023 bn",
  "tl hn bn",
  "tw",
  "quy1 2023",
  "khu3 to5",
  "Q1 2023, H1N1, covid19, QL18A, km2",
  "5,19%",
  "a@ngheof.vn https://hooj.leej.vn",
  "",
  "😀 ?!",
];

test.each(UNTOUCHED)("stays as it is: %j", (text) => {
  expect(read(text)).toBe(text);
  expect(readUnknowing(text)).toBe(text);
});

test("no question typed without diacritics changes", () => {
  for (const question of QUESTIONS) expect(read(fold(question))).toBe(fold(question));
});
