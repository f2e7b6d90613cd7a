import { randomOf } from "../../../domain/random.ts";
import type { AskLanguage, Item } from "../../item.ts";
import type { Phrasing } from "../phrasing.ts";
import type { Truth } from "../truth.ts";
import { answerableAsks } from "./answerable.ts";
import { writeClaims } from "./claims.ts";
import { unanswerableAsks } from "./unanswerable.ts";
import { questionOf } from "./wording.ts";

const LANGUAGES: readonly AskLanguage[] = ["vi", "vi0", "en", "chat"];

/** Questions in four kinds of spelling by turns, then claims. */
export function writeItems(seed: string, truth: Truth, phrasing: Phrasing): Item[] {
  const random = randomOf(seed, "items", phrasing.family);
  const asks = [...answerableAsks(truth, random), ...unanswerableAsks(truth, phrasing.strangers, random)];
  const claims = writeClaims(truth, phrasing, random);
  const number = (at: number) => String(at + 1).padStart(3, "0");
  return [
    ...asks.map((ask, at): Item => {
      const lang = LANGUAGES[at % LANGUAGES.length]!;
      const question = questionOf(phrasing, ask.topic, ask.asking, lang, random, {
        ...(ask.undated ? { undated: true } : {}),
        ...(ask.words ? { words: ask.words } : {}),
      });
      const { status, must, documents } = ask;
      return {
        id: `${phrasing.family}-q${number(at)}`,
        kind: "ask",
        lang,
        case: ask.case,
        question,
        status,
        ...(must ? { must } : {}),
        ...sourcesOf(documents),
      };
    }),
    ...claims.map(
      ({ documents, ...claim }, at): Item => ({
        id: `${phrasing.family}-v${number(at)}`,
        kind: "verify",
        ...claim,
        ...sourcesOf(documents),
      }),
    ),
  ];
}

function sourcesOf(documents?: readonly string[]): { document?: string; documents?: readonly string[] } {
  const [first] = documents ?? [];
  if (first === undefined) return {};
  return documents!.length > 1 ? { document: first, documents: documents! } : { document: first };
}
