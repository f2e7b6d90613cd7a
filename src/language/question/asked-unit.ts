import { overlaps, type Span } from "../../domain/span.ts";
import type { Glossary } from "../glossary.ts";
import { type Token, tokenise } from "../tokens.ts";

// Read folded (no diacritics, lower case), so that all spellings meet.
const ASKED_UNIT =
  /\b(?:duoc )?(?:bao nhieu|bn|may) (?:ha|hec[- ]?ta|tan|kg|ta|kwh|mw|km|m2|met|ty|trieu|dong(?! chi)|phan tram|%)(?: dong)?(?=\s|$)/;
const TONNES = /(?:tan|kg)$/;
const OUTPUT = "sản lượng";

/**
 * The words of a question without those that ask for a number of some unit: `trồng mới bao nhiêu ha
 * rừng` names `trồng mới rừng`. Tonnes of a thing are its output, where the glossary knows that. What
 * is taken out is blanked, not cut, so that places stay; `folded` is of the same length as `text`.
 */
export function withoutAskedUnit(text: string, folded: string, glossary: Glossary): readonly Token[] {
  const asked = ASKED_UNIT.exec(folded);
  if (!asked) return tokenise(text);
  const span = { start: asked.index, end: asked.index + asked[0].length };
  if (TONNES.test(asked[0]) && asked[0].length >= OUTPUT.length) {
    const named = tokenise(replaced(text, span, OUTPUT));
    const isOutput = glossary
      .find(named, "typed")
      .some((match) => match.value.kind === "indicator" && overlaps(match.span, span));
    if (isOutput) return named;
  }
  return tokenise(replaced(text, span, ""));
}

function replaced(text: string, { start, end }: Span, words: string): string {
  return text.slice(0, start) + words.padEnd(end - start) + text.slice(end);
}
