import { tokenise } from "../../language/tokens.ts";
import { plain } from "./clauses.ts";

const CONDITION = /(?<![\p{L}])(nếu|đối với|trong trường hợp)\s(?:[^,;.\n]|[,.](?=\d))+/iu;
const STATEMENT = /;\s|\.\s|\n/u;

/**
 * Whether each statement that a sentence makes under a condition (`nếu …`, `đối với …`, `trong trường hợp …`)
 * stands in one statement of its sources under that condition: its numbers, and the condition's words and bounds.
 */
export function conditionsStand(text: string, sources: readonly string[]): boolean {
  const all = new Set(sources.flatMap(wordsOf));
  const known = sources.flatMap((source) => source.split(STATEMENT)).filter((one) => CONDITION.test(one));
  return text.split(STATEMENT).every((part) => {
    const [condition, joint] = CONDITION.exec(part) ?? [];
    const numbers = numbersOf(part);
    if (!condition || numbers.length === 0 || known.length === 0) return true;
    const words = wordsOf(condition).filter((word) => all.has(word));
    return known.some((one) => {
      const [other = ""] = CONDITION.exec(one) ?? [];
      const [own, held] = [new Set(numbersOf(one)), new Set(wordsOf(one))];
      return (
        numbers.every((number) => own.has(number)) &&
        words.every((word) => held.has(word)) &&
        (joint?.toLowerCase() !== "nếu" || numbersOf(condition).join() === numbersOf(other).join())
      );
    });
  });
}

/** Years aside. */
function numbersOf(text: string): string[] {
  return (text.match(/(?<![\d.,])\d+(?:[.,/]\d+)*/gu) ?? [])
    .filter((number) => !/^(?:19|20)\d{2}$/u.test(number))
    .map(plain);
}

function wordsOf(text: string): string[] {
  return tokenise(text).flatMap(({ kind, accented }) => (kind === "word" ? [accented] : []));
}
