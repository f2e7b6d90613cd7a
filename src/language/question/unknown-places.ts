import type { Place, PlaceLevel } from "../../domain/place.ts";
import { overlaps, type Span } from "../../domain/span.ts";
import { isGeneric } from "../generic-words.ts";
import type { Gazetteer } from "../places.ts";
import { capitalised, fold } from "../spelling.ts";
import { hasDiacritics, type Token } from "../tokens.ts";
import type { ReadText } from "../topic.ts";

/** In front of a name with capitals, these say that it is a place's, or somebody's. */
const IN = new Set(["tại", "ở", "của", "in", "of"]);
/** How the names of offices and bodies begin. */
const ORGANISATIONS = new Set(
  "bộ ban hội sở đảng ủy chính trung tỉnh huyện thành thị cục chi phòng công nhà quốc mặt đoàn liên tổng tập ngân kho viện trường bệnh".split(
    " ",
  ),
);

/** What bodies do: behind `huyện` or `Tỉnh ủy` these are no name. */
const DEEDS = new Set(
  `yêu cầu, chỉ đạo, nhấn mạnh, phát động, tổ chức, xác định, lãnh đạo, quán triệt, biểu dương, đánh giá, lưu ý, quan tâm,
  tập trung, chúc mừng, dự kiến, phân công, công bố, trao tặng, trả lời, ghi nhận, khẳng định, thống kê, cam kết, gợi mở,
  định hướng, phối hợp, đề xuất, kiến nghị, phản ánh, tiếp nhận, xử lý, giải quyết, khắc phục, rà soát, điều chỉnh, bổ sung,
  sửa đổi, ưu tiên, huy động, khai thác, khuyến khích, hỗ trợ, bảo đảm, đảm bảo, tiếp tục, duy trì, quản lý, vận động,
  tuyên truyền, khởi công, khánh thành, công nhận, thu hút, tiếp đón, trao đổi, thảo luận, kết nạp, đào tạo, tặng thưởng,
  khen thưởng, kỷ niệm, hưởng ứng, tham gia, chuẩn bị, lựa chọn, thẩm định, phân bổ, giải ngân, cấp phép, thu hồi, giám sát,
  nghiên cứu, kêu gọi, ký kết, đối thoại, lắng nghe, đồng ý, chấp thuận, cho phép, quy định, áp dụng, phê duyệt, thông qua,
  kết luận, quyết định, ban hành, kiểm điểm, kiểm tra, bổ nhiệm, luân chuyển, điều động, thành lập, giải thể, sáp nhập`
    .split(/,\s+/)
    .map(fold),
);

/**
 * `huyện Quỳnh Sơn` or `Quynh Son district` where no such place is known: it is still the place asked
 * for, and no other may answer. Two words that mean nothing else must stand beside the level.
 */
export function unknownPlaces(
  { tokens, concepts, mode }: ReadText,
  named: readonly Span[],
  gazetteer: Gazetteer,
): Place[] {
  const places: Place[] = [];
  for (const [at, token] of tokens.entries()) {
    const isFree = (word: Token) =>
      word.kind === "word" &&
      (word.capital || !isGeneric(word, mode)) &&
      !named.some((span) => overlaps(span, word.span)) &&
      !concepts.some(({ span }) => overlaps(span, word.span));
    const isName = (words: readonly Token[], needsCapitals: boolean) =>
      words.length === 2 &&
      words.every(isFree) &&
      (words.every(({ capital }) => capital) || (!needsCapitals && !DEEDS.has(foldedOf(words))));
    // `Quan Hồ Thẩn`: who types with diacritics writes `quận`.
    const isOtherWord = token.accented === "quan" && tokens.some(hasDiacritics);
    const level = isOtherWord ? undefined : gazetteer.levelAt(tokens, at);
    if (level && named.some((span) => overlaps(span, token.span))) continue;
    const behind = tokens.slice(level?.last ?? at + 1).slice(0, 2);
    if (!level) {
      const isPlace = IN.has(token.accented) && !ORGANISATIONS.has(behind[0]?.accented ?? "");
      if (isPlace && isName(behind, true) && !tokens[at + 3]?.capital) places.push(placeOf(behind, null));
      continue;
    }
    // In English a name behind the level word has its capitals: `province-wide average` is none.
    const name = level.isEnglish
      ? ([tokens.slice(Math.max(0, at - 2), at)].find((words) => isName(words, level.isSmall)) ??
        [behind].find((words) => isName(words, true)))
      : [behind].find((words) => isName(words, level.isSmall));
    if (name) places.push(placeOf(name, level.level));
  }
  return places;
}

function foldedOf(words: readonly Token[]): string {
  return words.map(({ folded }) => folded).join(" ");
}

function placeOf(name: readonly Token[], level: PlaceLevel | null): Place {
  return { name: name.map(({ accented }) => capitalised(accented)).join(" "), level };
}
