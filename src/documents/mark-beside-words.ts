import { fold } from "../language/spelling.ts";
import { isOrgan, isPlaceDate } from "./letterhead.ts";
import type { Stamp } from "./stamp.ts";

const LEVEL = "(?:T ?Ố ?I +|T ?U ?Y ?Ệ ?T +)?M ?Ậ ?T";
const LEADING = new RegExp(`^\\P{L}*${LEVEL}\\s+(?<rest>.+)$`, "u");
const TRAILING = new RegExp(`^(?<rest>.*[^\\s"'“‘«])\\s+[([]?${LEVEL}[)\\]]?\\P{L}*$`, "u");
const BRACKETED = new RegExp(`^[([]\\s*${LEVEL}\\s*[)\\]]\\s|[([]\\s*${LEVEL}\\s*[)\\]]\\P{L}*$`, "u");
const DASHED = new RegExp(`\\s[-–—]\\s*${LEVEL}\\s*$`, "u");
const INTERNAL = /[([](?:tai lieu )?luu hanh noi bo[)\]]\W*$/;
const MOTTO = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap\W+tu do\W+hanh phuc/;
const NUMBER = /^(?:luat )?so\s*:?\s*\d*\s*[-/][\w/.-]+$/;
/** The head of a column, or a heading, that a narrow page broke: `TIỀN | MẬT`, as OCR reads TIỀN MẶT. */
const OPENS_COMPOUND = /(?<!\p{L})(?:bí|bảo|cơ|tiền|lấy|nuôi|túi|ống|sỏi|thân|liệu|bản|độ)$/iu;
const PLACE_NAMED =
  /(?:^|\s)(?:ubnd|hdnd|uy ban|hoi dong|tinh|huyen|thanh pho|tp|xa|phuong|thi tran|thi xa|dang bo|dang uy|quan)(?:\s|$)/;

/** In the head a single space may be all that parts a stamp from the letterhead. */
export function headMarking(text: string): Stamp["kind"] | null {
  if (text.length > 200) return null;
  const leading = LEADING.exec(text)?.groups?.rest;
  if (leading && (isPlaceDate(leading) || MOTTO.test(folded(leading)) || NUMBER.test(folded(leading))))
    return "secret";
  const trailing = TRAILING.exec(text)?.groups?.rest;
  if (trailing && isLetterheadPart(trailing) && !opensCompound(trailing)) return "secret";
  if (BRACKETED.test(text) || (text === text.toUpperCase() && DASHED.test(text))) return "secret";
  return INTERNAL.test(folded(text)) ? "restricted" : null;
}

/** Further down a title in capitals, such as an annex's, may carry its level in brackets. */
export function bodyMarking(text: string): Stamp["kind"] | null {
  return text.length <= 150 && text === text.toUpperCase() && BRACKETED.test(text) ? "secret" : null;
}

export function isLetterheadPart(text: string): boolean {
  const plain = folded(text);
  return MOTTO.test(plain) || NUMBER.test(plain) || isPlaceDate(text) || isOrgan(text, []);
}

/** `… BẢO VỆ BÍ`, but not `UBND THÀNH PHỐ UÔNG BÍ`. */
export function opensCompound(text: string): boolean {
  return OPENS_COMPOUND.test(text) && !PLACE_NAMED.test(folded(text));
}

function folded(text: string): string {
  return fold(text).toLowerCase();
}
