import { isKept, type SourceLine } from "./source-line.ts";

const TAIL_LINES = 25;
/** `TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`: on whose behalf a document is signed. */
const ON_BEHALF = /(?:^|\|\s*)(?:TM\.?|T\/M\.?)\s+(?<body>[\p{Lu}][\p{Lu}\s,-]{3,80})$/u;
const SIGNER = /^(?:KT\.?|K\/T|TL\.?|Q\.|CHỦ TỊCH|PHÓ|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|CHÁNH)/u;

/** The body that a document is signed for, named below its end; null when nothing says so. */
export function findSigningBody(lines: readonly SourceLine[]): string | null {
  const tail = lines.filter(isKept).slice(-TAIL_LINES);
  for (const [i, { text }] of tail.entries()) {
    const body = ON_BEHALF.exec(text)?.groups?.body?.trim();
    if (!body) continue;
    // `TM. ỦY BAN NHÂN DÂN` and `HUYỆN TIÊN YÊN` may stand on two lines.
    const below = tail[i + 1]?.text ?? "";
    const goesOn =
      /^(?:TỈNH|HUYỆN|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẢNG BỘ)\s\p{Lu}/u.test(below) &&
      !SIGNER.test(below);
    return goesOn && below === below.toUpperCase() ? `${body} ${below}` : body;
  }
  return null;
}
