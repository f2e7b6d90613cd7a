import { fold } from "../language/spelling.ts";
import { typeLineKind } from "./document-type.ts";
import { isDraftMark } from "./draft.ts";
import { isSampleMark } from "./sample-mark.ts";
import { isKept, type SourceLine } from "./source-line.ts";

/** The state's and the Party's mottoes, which stand in the right half of a letterhead. */
const MOTTO =
  /(?<!NƯỚC)[\s|]*(?:C[ỘO]NG H(?:ÒA|OÀ|OA) X[ÃA] H[ỘO]I CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM|Đ[ẢA]NG C[ỘO]NG S[ẢA]N VI[ỆE]T NAM|[ĐD][ộo]c l[ậa]p\s*[-–—]\s*T[ựu] do\s*[-–—]\s*H[ạa]nh ph[úu]c)\s*$/u;
const NUMBER =
  /^(?:(?:bộ )?luật |nghị quyết |nghị định |thông tư )?số\s*:+\s*(?<number>[\p{L}\d/.-]+(?: ?\d+)?)/iu;
/** The Party writes no colon: `Số 145-KH/HU`. Blanks may be left around the signs. */
const SYMBOL =
  /^[Ss](?:ố|Ố)\s*:*\s*(?<number>\d+[\p{L}]?\s?(?:\/\s?\d{4}\s?)?[-–/]\s?\p{Lu}[\p{L}\d]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d.()]*)*)/u;
const PLACE_DATE =
  /^(?:[Ss]ố\s*:\s*\S+(?:\s\S+)?\s)?(?:\p{Lu}[\p{L}.'-]*\s?){1,5},?\s*[Nn]gày\s*\d{1,2}\s*(?:tháng|[/.-])\s*\d{1,2}\s*(?:năm|[/.-])\s*\d{4}\.?$/u;
const ORGAN =
  /^(?:quoc hoi|chinh phu|thu tuong|chu tich nuoc|uy ban|ubnd|hoi dong|hdnd|(?:tinh|huyen|thanh|thi|quan|dang) uy|dang bo|dang doan|ban|bo|so|phong|chi cuc|cuc|tong cuc|van phong|mat tran|lien doan|hoi|doan|doi|truong|toa an|vien|trung tam|cong an|trung uong|chi bo|chi nhanh|cong ty|tap doan|bao|dai)(?=\s|$)/u;
/** Names no place of its own: the organ above it tells whose it is. */
const SUBORDINATE =
  /^(?:ban|phong|van phong|so|chi cuc|trung tam|truong|hoi|doan|doi|uy ban kiem tra|chi bo)(?=\s)(?! chap hanh)/u;
const PLACE = /^(?:tinh|huyen|thanh pho|thi xa|thi tran|quan|phuong|xa|nuoc)\s(?!uy)/u;

export interface Letterhead {
  readonly issuer: string | null;
  /** The document's own number, such as 46/2010/QH12. */
  readonly number: string | null;
  /** Indexes of the lines that belong to it. */
  readonly lines: ReadonlySet<number>;
}

const MOST_LINES = 14;

/** The opening of an administrative document: who issues it, the motto, its number, place and date. */
export function readLetterhead(lines: readonly SourceLine[]): Letterhead {
  const own = new Set<number>();
  const organs: string[] = [];
  let number: string | null = null;
  let certain = false;
  const head = lines
    .flatMap((line, i) => (isKept(line) ? [{ i, text: line.text }] : []))
    .slice(0, MOST_LINES);
  for (const { i, text } of head) {
    if (text.length > 200) break;
    // A mark above the letterhead belongs to nobody's name.
    if (isDraftMark(text) || isSampleMark(text)) continue;
    if (typeLineKind(text)) {
      certain ||= organs.length > 0;
      break;
    }
    const left = text.replace(MOTTO, "");
    const numbered = (SYMBOL.exec(left) ?? NUMBER.exec(left))?.groups?.number;
    const sure = left !== text || numbered !== undefined || isPlaceDate(text);
    const organ = isOrgan(left, organs);
    if (sure || organ) own.add(i);
    // A headline first: no letterhead, unless the motto says otherwise.
    else if (own.size === 0 && !head.some((line) => MOTTO.test(line.text))) break;
    if (organ && number === null) addOrgan(organs, left);
    certain ||= sure;
    // A draft leaves its number blank: `Số:     /BC-UBND`.
    if (numbered && /^\d/.test(numbered)) number ??= numbered.replace(/\s/gu, "").replaceAll("–", "-");
  }
  // Capitals alone may be a headline.
  if (!certain) return { issuer: null, number: null, lines: new Set() };
  return { issuer: organs.length > 0 ? issuerOf(organs) : null, number, lines: own };
}

/** `Bình Liêu, ngày 24 tháng 11 năm 2015`, alone or in the right half of a line. */
export function isPlaceDate(text: string): boolean {
  return text.length <= 120 && PLACE_DATE.test(text);
}

/** A line in capitals that names an office; below one, a place that goes on with its name. */
export function isOrgan(text: string, organs: readonly string[]): boolean {
  if (text.length > 90 || /[.;:!?]$/u.test(text)) return false;
  // Mixed case is how a sentence opens too (`Ban hành …`): only capitals are taken on sight.
  if (text !== text.toUpperCase()) return false;
  const folded = fold(text).toLowerCase();
  return ORGAN.test(folded) || (organs.length > 0 && PLACE.test(folded));
}

/** `ỦY BAN NHÂN DÂN` and `HUYỆN BÌNH LIÊU` may stand on two lines. */
function addOrgan(organs: string[], text: string): void {
  const goesOn = PLACE.test(fold(text).toLowerCase());
  if (goesOn && organs.length > 0) organs.push(`${organs.pop()} ${text}`);
  else organs.push(text);
}

function issuerOf(organs: readonly string[]): string {
  const last = organs.at(-1)!;
  const above = organs.at(-2);
  return above && SUBORDINATE.test(fold(last).toLowerCase()) ? `${last}, ${above}` : last;
}
