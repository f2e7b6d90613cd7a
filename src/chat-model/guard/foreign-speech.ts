import { isPlainSyllable } from "../../language/syllables.ts";

/** Whole words without marks side by side, no comma or bracket between. */
const RUN = /(?<!\p{L})[A-Za-z'’]+(?:\s+[A-Za-z'’]+)+(?!\p{L})/gu;
/** They join words into a sentence; Vietnamese writes none of them. */
const JOINING = new Set(
  "after and any are as be because by every following for from if instead is must not of please shall should that the then these this those whatever when which will with you your".split(
    " ",
  ),
);
/** A joining word counts twice. */
const FEWEST = 3;
/** A letter of a Vietnamese word in so many is one that English has not. */
const MARKED_SHARE = 0.04;
const MARKED = /[ăâđêôơư\u1ea0-\u1ef9àáãèéìíòóõùúýĩũ]/giu;

/**
 * Whether a Vietnamese text holds words that speak English, as its own never do: names are written with
 * capitals, single words such as `internet` stand among Vietnamese ones.
 */
export function speaksEnglish(text: string): boolean {
  const words = text.normalize("NFKC");
  return [...words.matchAll(RUN)].some(({ 0: run, index }) => {
    const opens = /(?:^|[.:;!?\n“"])\s*$/u.test(words.slice(0, index));
    const common = run.split(/\s+/u).filter((word, at) => (at === 0 && opens) || !/^\p{Lu}/u.test(word));
    const joining = common.filter((word) => JOINING.has(word.toLowerCase()));
    const others = common.filter((word) => !joining.includes(word) && !isPlainSyllable(word.toLowerCase()));
    return others.length > 0 && others.length + 2 * joining.length >= FEWEST;
  });
}

/** Whether a document is written in Vietnamese with its marks. */
export function isVietnamese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.normalize("NFC").match(MARKED)?.length ?? 0) > letters * MARKED_SHARE;
}
