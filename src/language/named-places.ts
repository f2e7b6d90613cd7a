import type { Place } from "../domain/place.ts";
import { levelOf } from "./place-levels.ts";
import { capitalised } from "./spelling.ts";

const BEFORE_NAME =
  "(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Tt]ỉnh|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hôn|[Bb]ản|[Kk]hu phố|[Đđ]ặc khu|TP\\.?|TX\\.?|[Hh]uyện [uU](?:ỷ|ủy)|[Hh]uyện [ủỦ]y|[Tt]hành [ủỦ]y|[Tt]hị [ủỦ]y)";
/** `Quỳ`, `M'gar`. */
const SYLLABLE = "\\p{Lu}(?:['’]\\p{L})?\\p{Ll}+";
const NAMED = new RegExp(
  `(?<![\\p{L}]|[Nn]ông |[Vv]ăn |[Cc]ơ |[Xx]uất |[Tt]ác )(?<level>${BEFORE_NAME})\\s(?<name>${SYLLABLE}(?: ${SYLLABLE}){0,3})`,
  "gu",
);
/** Letterheads and titles in capitals: `ỦY BAN NHÂN DÂN TỈNH LÂM GIANG`, `HUYỆN SƠN KIỀU: …`. */
const IN_CAPITALS =
  /(?<![\p{L}])(?<level>TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN)(?: ỦY| UỶ)? (?<name>\p{Lu}+(?: (?!NĂM(?!\p{L}))\p{Lu}+){1,2})(?=[ \t]*(?:\n|$|[:,.;()\d–-]|NĂM|KHÓA|NHIỆM KỲ|LẦN))/gu;
/** Capitalised words that follow a level word without being part of a name. */
const NOT_A_NAME =
  /^(?:Ủy|Uỷ|Ban|Bí|Chủ|Phó|Hội|Mặt|Đảng|Đoàn|Nguyễn|Trần|Lê|Phạm|Nông|Văn|Tỉnh|Huyện|Năm|Và|Đã|Có|Là)$/u;

/** What a level word is said to be, not called: `ĐỀ ÁN XÂY DỰNG THÀNH PHỐ THÔNG MINH`. */
const DESCRIBED =
  /^(?:thông minh|sáng tạo|đáng sống|văn minh|hiện đại|học tập|du lịch|di sản|ven biển|biển|trẻ|xanh|trực thuộc|biên giới|hải đảo|miền núi|vùng|nông thôn|đạt chuẩn|anh hùng|đặc biệt|kiểu mẫu|nghèo|hội|viên|loại|an toàn|hạnh phúc|không có)(?![\p{L}])/u;

/** Names that stand behind a level word in a document: `huyện Tiên Yên` → Tiên Yên, huyện. */
export function namedPlaces(text: string): Place[] {
  const found = new Map<string, Place>();
  for (const { groups } of text.matchAll(NAMED)) {
    const words = groups!.name!.split(" ");
    const end = words.findIndex((word) => NOT_A_NAME.test(word) || !/^\p{Lu}/u.test(word));
    const name = placeName(words.slice(0, end < 0 ? 3 : end), text);
    const level = levelOf(groups!.level!);
    if (name.includes(" ") && level) found.set(`${level} ${name}`, { name, level });
  }
  for (const { groups } of text.matchAll(IN_CAPITALS)) {
    const written = groups!.name!.toLowerCase();
    const words = written.split(" ").map(capitalised);
    const level = levelOf(groups!.level!);
    if (!level || DESCRIBED.test(written) || words.some((word) => NOT_A_NAME.test(word))) continue;
    const name = placeName(words, text);
    found.set(`${level} ${name}`, { name, level });
  }
  return [...found.values()];
}

/** Three words are a name unless two of them stand alone elsewhere: a person's name may follow a place's. */
function placeName(words: readonly string[], text: string): string {
  const short = words.slice(0, 2).join(" ");
  const alone = words.length > 2 && new RegExp(`${short}(?! \\p{Lu}|\\p{L})`, "u").test(text);
  return alone ? short : words.join(" ");
}
