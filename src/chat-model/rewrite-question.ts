import { samePlace } from "../domain/place.ts";
import type { Question } from "../domain/question.ts";
import { fold } from "../language/spelling.ts";
import { tokenise } from "../language/tokens.ts";
import type { MeteredModel } from "./metered-model.ts";
import { plainText } from "./plain-text.ts";
import { readPrompt } from "./read-prompt.ts";

/** Words that point back to what was spoken of. */
const POINTS_BACK =
  /(?<![\p{L}])(?:đó|này|ấy|nọ|kia|nêu trên|nói trên|vừa nêu|ở đây|tại đây)(?![\p{L}])|\b(?:it|its|that|those|these|they|their|there|the same)\b/iu;
/** The same, typed without diacritics. */
const POINTS_BACK_BARE =
  /\b(?:o do|huyen do|tinh do|xa do|nam do|so do|cai do|nay|ay|kia|neu tren|noi tren|vua neu)\b/u;
const LONGEST = 400;

/** Whether a question leans on the one before in a way that only its words show. */
export function pointsBack({ text, places, period }: Question): boolean {
  const isBare = fold(text) === text;
  const points = POINTS_BACK.test(text) || (isBare && POINTS_BACK_BARE.test(text.toLowerCase()));
  return points && (places.length === 0 || period === null);
}

/**
 * The question as one that stands alone, in the model's words. Undefined when it stays as it is, the budget
 * has no room, or the rewriting brings in a place, year, number or document number that neither question has.
 */
export async function rewriteQuestion(
  question: Question,
  before: string,
  {
    model,
    readQuestion,
  }: { readonly model: MeteredModel; readonly readQuestion: (text: string) => Question },
  signal: AbortSignal,
): Promise<Question | undefined> {
  const prompt = {
    system: readPrompt("rewrite.v1"),
    user: JSON.stringify({ before, now: question.text }),
  };
  if (!model.mayAsk(prompt)) return undefined;
  const reply = await model.ask(prompt, { signal, asDraft: false });
  const written = plainText(reply.text.replace(/<think>.*?<\/think>/gsu, "")).replace(/^["“]|["”]$/gu, "");
  if (written === "" || written.length > LONGEST || written === question.text) return undefined;
  const rewritten = readQuestion(written);
  const known = [question, readQuestion(before)];
  const placesKnown = rewritten.places.every((place) =>
    known.some(({ places }) => places.some((other) => samePlace(place, other))),
  );
  return placesKnown && bringsNothingIn(written, `${before} ${question.text}`) ? rewritten : undefined;
}

/** Numbers, document numbers, and words written with a capital stand in one of the questions. */
function bringsNothingIn(written: string, known: string): boolean {
  const words = new Set(tokenise(known).map(({ folded }) => folded));
  return tokenise(written).every(
    ({ kind, folded, capital, span }) =>
      words.has(folded) || (kind === "word" && (!capital || span.start === 0)),
  );
}
