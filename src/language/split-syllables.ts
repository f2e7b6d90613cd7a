import { isSyllable } from "./syllables.ts";

/** Syllables that begin with a vowel and are in use; others of that kind are torn-off ends (`KHO ẢN`). */
const IN_USE = new Set(
  `á à ạ ai ái ải ám am ảm an án ang áng anh ánh ảnh ao áo ảo ạo ào áp ạp át ác ách
ăn ắn ăng ẳng ắp ắt ắc ẵm âm ấm ẩm ầm ân ấn ẩn ấp ập âu ấu ẩu ầu ấy ậm ẫm
é em én eo èo éo ẻo ép ẹp ế ề ếch em êm ếm ễnh ì í ỉ ích ít im ỉm in ín inh ình iu ỉu
ò ó oa oà òa oai oải oái oan oán oang oanh oánh oạch oi ói om on ong óng ỏng óc ót oăn oe
ô ồ ố ổ ôi ối ồi ổi ôm ốm ôn ổn ồn ông ống ổng ốc ộc ốp ợ ớ ờ ở ơi ới ơn ớn ớt ỡm ợt
ú ù ủ ụ ùa úa ủa ui ủi um úm ùm un ủn ùn ung úng ủng út úp uốn uống uổng ương ướng ướp ướt ước ưa ừa ứa ưng ứng ừng ửng ức ực
ứ ừ ử ưu ửu uy úy uý ủy uỷ uyên uyển uyết uất uẩn uế uể uỵch y ý ỷ ỳ ỵ ỹ yêu yếu yểu yên yến yết yếm`
    .trim()
    .split(/\s+/),
);
const LONGEST = 7;
/**
 * What a piece costs that is no syllable. A join costs one, so that only what mends something is
 * joined, and a little more where it takes in a whole syllable: `nhà n ướ c` is `nhà nước`.
 */
const BROKEN = 10;
const TAKEN_IN = 0.125;
const PIECE = /^(?<before>[^\p{L}\p{N}]*)(?<letters>\p{L}+)(?<after>[^\p{L}\p{N}]*)$/u;

/**
 * Joins syllables that a text layer has in pieces (`ĐIỀ U KHO ẢN` → `ĐIỀU KHOẢN`), where the joined
 * form is a syllable, a piece is none, and there is one best way to do so. A line with no more than
 * one such place stays: that may be a slip of its author.
 */
export function joinSplitSyllables(line: string): string {
  const pieces = line.split(" ");
  const groups = bestGroups(pieces);
  if (!groups) return line;
  const joined = groups.map((group) => group.join(""));
  const joins = pieces.length - joined.length;
  return joins >= 2 && joins * 8 >= pieces.length ? joined.join(" ") : line;
}

/** How many pieces stand apart in a text that could be joined to syllables. */
export function countSplitSyllables(text: string): number {
  return text
    .split("\n")
    .map((line) => line.split(" "))
    .reduce((sum, pieces) => {
      const groups = bestGroups(pieces);
      return (
        sum + (groups ? pieces.length - groups.length : pieces.filter((piece) => !isWhole(piece)).length)
      );
    }, 0);
}

interface Best {
  readonly cost: number;
  /** How many pieces the last group has. */
  readonly last: number;
  readonly ambiguous: boolean;
}

/** The cheapest way to put neighbouring pieces together, undefined where there are several. */
function bestGroups(pieces: readonly string[]): (readonly string[])[] | undefined {
  // A join pays only where it mends a broken piece.
  if (pieces.every(isWhole)) return pieces.map((piece) => [piece]);
  const best: Best[] = [{ cost: 0, last: 1, ambiguous: false }];
  for (let end = 1; end <= pieces.length; end++) {
    let found: Best = { cost: Number.POSITIVE_INFINITY, last: 1, ambiguous: false };
    for (let count = 1; count <= Math.min(LONGEST, end); count++) {
      const own = costOf(pieces.slice(end - count, end));
      if (own === undefined) continue;
      const before = best[end - count]!;
      const cost = before.cost + own;
      if (cost < found.cost) found = { cost, last: count, ambiguous: before.ambiguous };
      else if (cost === found.cost) found = { ...found, ambiguous: true };
    }
    best.push(found);
  }
  if (best.at(-1)!.ambiguous) return undefined;
  const groups: (readonly string[])[] = [];
  for (let end = pieces.length; end > 0; end -= best[end]!.last)
    groups.unshift(pieces.slice(end - best[end]!.last, end));
  return groups;
}

/** Undefined where the pieces cannot stand together. */
function costOf(group: readonly string[]): number | undefined {
  if (group.length === 1) return isWhole(group[0]!) ? 0 : BROKEN;
  const parts = group.map((piece) => PIECE.exec(piece)?.groups);
  // Marks stand before and behind a word, not within.
  if (parts.some((part, i) => !part || (i > 0 && part.before) || (i < parts.length - 1 && part.after)))
    return undefined;
  const letters = parts.map((part) => part!.letters!);
  const isJoinable = letters.some((piece) => !isInUse(piece)) && isInUse(letters.join(""));
  if (!isJoinable || !isOneCase(letters)) return undefined;
  return group.length - 1 + TAKEN_IN * letters.filter(isInUse).length;
}

/** Words of other kinds, numbers and abbreviations among them, are whole as they stand. */
function isWhole(piece: string): boolean {
  const letters = PIECE.exec(piece)?.groups?.letters;
  if (letters === undefined || isInUse(letters)) return true;
  return letters.length > 4 && !/[^a-z]/i.test(letters);
}

function isInUse(letters: string): boolean {
  const word = letters.normalize("NFC").toLowerCase();
  return (
    isSyllable(word) &&
    (!/^[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/.test(word) ||
      IN_USE.has(word))
  );
}

/** `ĐIỀ U` and `Điề u` are torn syllables, `Hà N` may be a name and an initial. */
function isOneCase(letters: readonly string[]): boolean {
  const joined = letters.join("");
  const tail = joined.slice(1);
  return tail === tail.toLowerCase() || joined === joined.toUpperCase();
}
