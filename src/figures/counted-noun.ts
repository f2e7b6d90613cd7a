import type { Span } from "../domain/span.ts";
import type { ReadText } from "../language/topic.ts";

/** Words that end the naming of counted things. */
const NOUN_ENDS = new Set(
  `của và với so trong tại đạt được có là đã bằng tăng giảm thoát cho từ đến trên dưới do theo ở về chưa không vượt nằm thuộc
  trở để khi như này đó hoàn còn cũng đều phải sẽ đang ra vào qua bị bởi mà thì tham hoạt triển thực in of and with were was are
  have has had that which by for at on to the trực năm thành vi bao gồm gắn nhằm hiện mới lên tìm hăng nô`.split(
    /\s+/,
  ),
);
const LONGEST_NOUN = 5;

/** The words that name what is counted: `xã, phường, thị trấn`, `chi, đảng bộ cơ sở`, `đảng viên`. */
export function nounAfter(text: string, read: ReadText, at: number): Span | null {
  const first = read.tokens.findIndex(({ span }) => span.start >= at);
  if (first < 0 || !/^[\s]*$/.test(text.slice(at, read.tokens[first]!.span.start))) return null;
  let end: number | null = null;
  let lastKind: string | null = null;
  for (let i = first; i < read.tokens.length && i < first + 12; ) {
    const token = read.tokens[i]!;
    const gap = text.slice(i === first ? at : read.tokens[i - 1]!.span.end, token.span.start);
    const concept = read.concepts.find(
      (match) =>
        match.first === i &&
        (isCountable(match.value.kind) || (i === first && match.value.kind === "activity")),
    );
    if (/[.;:()\n"“”‘’]/.test(gap)) break;
    // Commas join things of one kind (`xã, phường`), not the next clause (`45 hồ sơ, giá trị …`).
    if (/,/.test(gap) && (!concept || concept.value.kind !== lastKind)) break;
    if (concept) {
      end = concept.span.end;
      lastKind = concept.value.kind;
      i = concept.last;
      if (!/^\s*,\s*\p{Ll}/u.test(text.slice(end, end + 4))) break;
      continue;
    }
    if (token.kind !== "word" || NOUN_ENDS.has(token.accented) || i - first >= LONGEST_NOUN) break;
    end = token.span.end;
    lastKind = null;
    i++;
  }
  return end === null ? null : { start: read.tokens[first]!.span.start, end };
}

function isCountable(kind: string): boolean {
  return (
    kind === "counted" ||
    kind === "place-type" ||
    kind === "term" ||
    kind === "document-type" ||
    kind === "indicator"
  );
}
