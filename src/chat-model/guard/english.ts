import type { AnswererDeps } from "../../answering/create-answerer.ts";
import { createVerifier } from "../../answering/verify.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Span } from "../../domain/span.ts";
import { FigureIndex } from "../../figures/figure-index.ts";
import type { Glossary } from "../../language/glossary.ts";
import { languageOf } from "../../language/question/language-of.ts";
import { tokenise } from "../../language/tokens.ts";
import { keysOfText, readText, topicKeys } from "../../language/topic.ts";
import { boundOf } from "./same-figure.ts";

const UNITS =
  /(?:nghìn |triệu )?(?:tỷ|triệu|nghìn)?\s?(?:đồng|USD)(?:\/người)?(?:\/năm)?|(?<=\d )(?:tỷ|triệu|hộ|xã)/giu;

/** Whether a sentence is English beside the names (`named`) and units that it keeps in Vietnamese. */
export function isEnglish(text: string, named: readonly Span[]): boolean {
  const units = [...text.matchAll(UNITS)].map(({ index, 0: unit }) => ({
    start: index,
    end: index + unit.length,
  }));
  return languageOf(tokenise(text), [...named, ...units]) === "en";
}

const NOT = /\b(?:not|no|never|none|without|n't)\b/iu;
const KHONG = /(?<![\p{L}])(?:không|chưa|chẳng)(?![\p{L}])/iu;
const AIM = /\b(?:target|aims?|aimed|goal|plans?|planned|strives?|expected|will|should|must|to reach)\b/iu;
const PHAN_DAU = /(?<![\p{L}])(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến|sẽ|kế hoạch)(?![\p{L}])/iu;
/** Of the concepts that an English sentence names, the share that its Vietnamese quotes must name too. */
const SHARED = 0.7;
/** How many words outside the glossary there may be to each of its concepts. */
const LOOSE = 2;

/**
 * Whether an English sentence rests on Vietnamese quotes, as far as the glossary reaches: it names what
 * they name, and denies and aims where they do.
 */
export function restsInEnglish(
  text: string,
  quotes: readonly string[],
  { named, glossary }: { readonly named: readonly Span[]; readonly glossary: Glossary },
): boolean {
  const source = quotes.join("\n");
  if (NOT.test(text) !== KHONG.test(source) || AIM.test(text) !== PHAN_DAU.test(source)) return false;
  const read = readText(tokenise(text), glossary, "typed");
  const keys = topicKeys(read, { start: 0, end: text.length }, named).map(({ key }) => key);
  const told = keys.filter((key) => key.startsWith("#"));
  const known = new Set(keysOfText(source, glossary).map(({ key }) => key));
  const held = told.filter((key) => known.has(key)).length;
  const loose = keys.filter((key) => !key.startsWith("#") && !known.has(key)).length;
  // A sentence of words that no table knows cannot be held against anything.
  return held > 0 && held >= SHARED * told.length && loose <= LOOSE * told.length;
}

const NUMBER =
  /(?<![\p{L}\d])(?:(over|above|more than|under|below|less than|nearly|about|around|at least|at most) )?(\d+(?:[.,]\d+)*)/giu;

/** A number in words cannot be held against a figure. */
const COUNTED_IN_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|half|twice|double)\b/iu;

/** A number of an English sentence with the bound in front of it. */
interface BoundedNumber {
  readonly number: string;
  readonly bound: string | null;
}

/** Years are told by themselves. */
function numbersIn(text: string): BoundedNumber[] {
  return [...text.matchAll(NUMBER)].flatMap(([, bound, number = ""]) =>
    /^(?:19|20)\d{2}$/u.test(number) ? [] : [{ number, bound: boundOf(bound ?? null) }],
  );
}

/** In English the words cannot be held against the source's: whether a sentence tells figures, each of them verified among `known`. */
export function createEnglishVerifier(
  deps: AnswererDeps,
): (text: string, known: readonly Figure[]) => boolean {
  const writtenIn = ({ documentId, span }: Figure) =>
    deps.library.document(documentId).text.slice(span.start, span.end);
  return (text, known) => {
    const numbers = numbersIn(text);
    if (numbers.length === 0 || COUNTED_IN_WORDS.test(text)) return false;
    const isAmong = ({ number, bound }: BoundedNumber) =>
      known.some(
        (figure) =>
          writtenIn(figure)
            .split(/[^\d.,]+/u)
            .includes(number) && boundOf(figure.qualifier) === bound,
      );
    const verdicts = createVerifier({ ...deps, figures: new FigureIndex(known) }).verify(text);
    return (
      numbers.every(isAmong) &&
      verdicts.length >= numbers.length &&
      verdicts.every(({ verdict }) => verdict === "supported")
    );
  };
}
