import type { Measure } from "../domain/figure.ts";
import type { Question } from "../domain/question.ts";
import { contains, type Span } from "../domain/span.ts";
import { sentences } from "../language/sentences.ts";
import { fold } from "../language/spelling.ts";
import { measureOf } from "./measure.ts";
import type { Piece } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { endOf, type Quantity } from "./quantity.ts";
import { readableParts } from "./readable.ts";
import { glanceAt, type Mention, readSentence, type Sentence, type SentenceDeps } from "./sentence.ts";

/** One figure that a person claims, with the question that it would answer. */
export interface Claim {
  /** The claiming words: the sentence, or the figure's part of it when it has several. */
  readonly text: string;
  readonly quantity: Quantity;
  readonly question: Question;
}

type Subject = Pick<Question, "places" | "period">;

/**
 * The claims of a text in order, one for each figure, a sentence or a part of one at a time: a long text is
 * seconds of work. A place or time that a claim leaves out is the one named before it, as in the documents.
 */
export function createClaimReader(
  deps: SentenceDeps & { readonly readQuestion: (text: string) => Question },
) {
  return function* (text: string): Generator<readonly Claim[]> {
    let said: Subject = { places: [], period: null };
    for (const words of partsOf(text)) {
      const claims: Claim[] = [];
      const sentence = readSentence(glanceAt(words, deps, "typed"), deps, "typed");
      const whole = deps.readQuestion(blanked(sentence, { start: 0, end: words.length }));
      said = {
        places: whole.places.length > 0 ? whole.places : said.places,
        period: whole.period ?? said.period,
      };
      const pieces = piecesOf(sentence, deps.glossary);
      for (const [i, quantity] of sentence.quantities.entries()) {
        const own = sentence.quantities.length > 1 ? pieceOf(sentence, pieces[i]!, quantity) : undefined;
        const asked = own ? deps.readQuestion(blanked(sentence, own)) : whole;
        const question: Question = {
          ...asked,
          ...measuredBy(asked, pieces[i]!),
          measure: measureIn(sentence, pieces[i]!, quantity, asked),
          ...ownSubject(sentence, i, {
            places: asked.places.length > 0 ? asked.places : said.places,
            period: asked.period ?? said.period,
          }),
          asksTarget: asked.asksTarget || whole.asksTarget,
        };
        claims.push({ text: own ? words.slice(own.start, own.end).trim() : words, quantity, question });
      }
      yield claims;
    }
  };
}

function* partsOf(text: string): Generator<string> {
  for (const span of sentences(text)) {
    const sentence = text.slice(span.start, span.end);
    for (const part of readableParts(sentence)) yield sentence.slice(part.start, part.end);
  }
}

/**
 * Place and time named between the figure before and this one are its own, as is a time right
 * behind it (`từ 6,8% năm 2022 xuống 5,1% năm 2023`); else what was said before holds.
 */
function ownSubject({ text, places, periods, quantities }: Sentence, i: number, said: Subject): Subject {
  const passed = quantities[i - 1]?.span.end ?? 0;
  const here = <T>(mentions: readonly Mention<T>[]) =>
    mentions.filter(({ span }) => passed <= span.start && span.end <= quantities[i]!.span.start).at(-1);
  const behind = (at: number) => {
    const end = endOf(quantities[at]!);
    return periods.find(
      (period) => period.span.start >= end && /^\s\(?$/.test(text.slice(end, period.span.start)),
    );
  };
  const place = i > 0 ? here(places) : undefined;
  const taken = i > 0 ? behind(i - 1) : undefined;
  const period = behind(i) ?? here(periods.filter((other) => other !== taken));
  return { places: place ? [place.value] : said.places, period: period?.value ?? said.period };
}

/** What the number says of its indicator, read as in the documents where it is written as they are. */
function measureIn({ text }: Sentence, { lead, tail }: Piece, quantity: Quantity, asked: Question): Measure {
  const before = text.slice(lead.start, quantity.span.start);
  const behind = text.slice(endOf(quantity), tail.end + 40);
  const isRate = ["percent", "per-mille", "times", "percentage-point"].includes(quantity.unit.dimension);
  const told = measureOf(before, behind, isRate);
  const isWritten = asked.language === "vi" && before !== fold(before);
  return told !== "level" || isWritten ? told : asked.measure;
}

/** What is claimed of: the words' own keys with those of the things counted and the verb carried over. */
function measuredBy(asked: Question, { core, counted }: Piece): Pick<Question, "keys" | "counted"> {
  const keys = new Map(asked.keys.map((key) => [key.key, key]));
  for (const { key, kind } of core) {
    const decisive = kind === "indicator" || kind === "counted" || counted.some((thing) => thing.key === key);
    if (!keys.has(key) || decisive) keys.set(key, { key, decisive });
  }
  return { keys: [...keys.values()], counted: counted.map(({ key }) => key) };
}

function pieceOf(sentence: Sentence, { lead, tail }: Piece, quantity: Quantity): Span {
  const end = Math.max(tail.end, endOf(quantity));
  let { start } = lead;
  while (/[\s,;:]/.test(sentence.text[start] ?? "")) start++;
  return { start, end };
}

/** The words without their numbers and units; counted things stay, they say what is claimed. */
function blanked({ text, quantities }: Sentence, within: Span): string {
  let words = text;
  for (const { span, noun } of quantities) {
    if (!contains(within, span)) continue;
    const end = noun ? Math.max(noun.start, span.start) : span.end;
    words = words.slice(0, span.start) + " ".repeat(end - span.start) + words.slice(end);
  }
  return words.slice(within.start, within.end);
}
