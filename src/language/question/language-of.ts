import type { Language } from "../../domain/answer.ts";
import type { Span } from "../../domain/span.ts";
import { hasDiacritics, type Token } from "../tokens.ts";

const ENGLISH_WORDS = new Set(
  `the in of is are was were how what which who when where why did does do rate by and for many much there from on at list tell me
   about year poverty income budget party communes district province with has have had figure figures number`.split(
    /\s+/,
  ),
);
const VIETNAMESE_WORDS = new Set(
  `cua la bao nhieu nam nao ngay gi co duoc dat ty le ho cac nhung va trong tai huyen tinh xa cho voi muc tieu ke hoach ai sao
   the nao khong bn qn thu ngan sach tong so dan`.split(/\s+/),
);

/** Words outside the names of places decide; Vietnamese when they do not. */
export function languageOf(tokens: readonly Token[], named: readonly Span[]): Language {
  let english = 0;
  let vietnamese = 0;
  for (const token of tokens) {
    if (
      token.kind !== "word" ||
      named.some(({ start, end }) => start <= token.span.start && token.span.end <= end)
    )
      continue;
    if (hasDiacritics(token)) vietnamese += 2;
    else if (ENGLISH_WORDS.has(token.folded)) english += 1;
    else if (VIETNAMESE_WORDS.has(token.folded)) vietnamese += 1;
    else if (
      /[fjwz]|(?:tion|ing|ed|ies|ment|er|ty|al|ts|rs|ns|ds|ls)$/.test(token.folded) &&
      token.folded.length > 3
    )
      english += 1;
  }
  return english > vietnamese ? "en" : "vi";
}
