import type { Question } from "../../domain/question.ts";
import { contains, type Span } from "../../domain/span.ts";
import { isGeneric } from "../../language/generic-words.ts";
import type { Glossary } from "../../language/glossary.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { keyMatches, keysOfText } from "../../language/topic.ts";
import { contentWords } from "./words.ts";

/** A summary of a place or time, a comparison of places: no one matter is asked for. */
export function isBroad(question: Question): boolean {
  return matterOf(question).length === 0;
}

/** A figure, date, person or document: what does not speak of it does not answer. */
export function asksOneThing(question: Question): boolean {
  return ["figure", "date", "person"].includes(question.expects) || question.documentNumbers.length > 0;
}

/** It asks after an indicator by its name, whatever it wants to know of it. */
export function namesIndicator(question: Question): boolean {
  return matterOf(question).some(({ decisive }) => decisive);
}

function matterOf({ keys }: Question): Question["keys"] {
  return keys.filter(({ key }) => !BROAD.has(key));
}

/** Whether words speak of anything that the glossary knows: what nobody would ask about does not. */
export function isOfAffairs(text: string, glossary: Glossary): boolean {
  return keysOfText(text, glossary).some(({ key }) => key.startsWith("#") && !BROAD.has(key));
}

/** Whether sentence or sources speak of a matter that was asked for; a broad question names none. */
export function isOnMatter(question: Question, texts: readonly string[], glossary: Glossary): boolean {
  const known = tokenise(texts.join("\n")).map(({ folded }) => folded);
  if (!question.documentNumbers.every(({ number, kind }) => isNamed(number, kind, known))) return false;
  const asked = matterOf(question);
  if (asked.length === 0) return true;
  const keys = keysOfText(texts.join("\n"), glossary).map(({ key }) => key);
  // Where no indicator is asked for, its words may also stand apart: `Đời sống và an sinh xã hội`.
  const isOpen = !asked.some(({ decisive }) => decisive);
  const words = new Set(isOpen ? tokenise(texts.join("\n")).map(({ accented }) => accented) : []);
  if (
    contentWords(question.text).some(
      ({ accented, capital }) => !capital && !BROAD.has(accented) && words.has(accented),
    )
  )
    return true;
  const isNamedIn = asked.some(({ key: wanted }) =>
    keys.some(
      (key) => keyMatches(wanted, key) || (wanted.startsWith("#") && `${key}-`.startsWith(`${wanted}-`)),
    ),
  );
  return isNamedIn || saysAllWords(question, texts.join("\n"), glossary);
}

/**
 * `giải ngân vốn đầu tư công`, told as `vốn đầu tư công … giải ngân`: every word asked for stands there, and
 * not as part of another indicator, as `hộ nghèo` does in `hộ nghèo đa chiều`.
 */
function saysAllWords(question: Question, text: string, glossary: Glossary): boolean {
  const wanted = tokenise(question.text).filter(
    (token) =>
      token.kind === "word" && !token.capital && !isGeneric(token, "strict") && !BROAD.has(token.accented),
  );
  const indicators = keysOfText(question.text, glossary).filter(({ kind }) => kind === "indicator");
  const holds = (words: string, needed: readonly Token[]) => {
    const known = new Set(tokenise(words).map(({ accented }) => accented));
    return needed.length > 0 && needed.every(({ accented }) => known.has(accented));
  };
  const isOther = (span: Span) =>
    indicators.some((one) =>
      holds(
        text.slice(span.start, span.end),
        wanted.filter((token) => contains(one.span, token.span)),
      ),
    );
  return holds(text, wanted) && !keysOfText(text, glossary).some(({ span }) => isOther(span));
}

/** `145-kh/hu` whole, or `03` as the number of some document's symbol. */
function isNamed(number: string, kind: string | null, words: readonly string[]): boolean {
  if (kind === null) return words.includes(number);
  return words.some((word) => /[-/]/u.test(word) && Number(word.split(/[-/]/u)[0]) === Number(number));
}

/** What a question for a summary asks for says nothing of the matter. */
const BROAD = new Set(
  `#results #achievements #targets #tasks #highlights #socio-economic kết quả nổi bật chính tình hình thành tựu điểm đáng chú ý
  tóm tắt tổng hợp khái quát nội dung giải thích so sánh giới thiệu trình bày nêu bật công tác summary summarise summarize
  hạn chế tồn tại yếu kém khuyết điểm nguyên nhân bài học kinh nghiệm nhiệm vụ giải pháp lợi thế thế mạnh khó khăn thuận lợi
  #shortcomings #limitations #causes #lessons #strengths #solutions #difficulties #advantages
  highlights main outline overview explain compare notable outstanding key tom tat so sanh noi bat giai thich`.split(
    /\s+/,
  ),
);
