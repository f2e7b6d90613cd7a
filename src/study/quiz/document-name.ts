import type { Document } from "../../domain/document.ts";
import { capitalised } from "../../language/spelling.ts";

const LONGEST = 110;
const NUMBER_OR_DAY = /\d+[-/]\p{Lu}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** What a question calls a document, undefined where its title makes no name: `Luật hôn nhân và gia đình`. */
export function documentName({ title, text }: Pick<Document, "title" | "text">): string | undefined {
  const words = title?.replace(/\s+/g, " ").trim() ?? "";
  if (words.length < 6 || words.length > LONGEST || NUMBER_OR_DAY.test(words) || /[|_]/.test(words))
    return undefined;
  const named = /\p{Ll}/u.test(words) ? words : casedAsIn(text, words);
  return named.replace(/^Luật về (?:luật )?/u, "Luật ");
}

/** A title in capitals with the capitals that its words have in the document's running text. */
function casedAsIn(text: string, title: string): string {
  const words = title.toLowerCase().split(" ");
  const cased = [...words];
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, two] = [words[at]!, words[at + 1]!];
    const forms = [
      [one, two],
      [capitalised(one), two],
      [capitalised(one), capitalised(two)],
    ] as const;
    const counts = forms.map(([first, second]) => text.split(` ${first} ${second}`).length - 1);
    const usual = forms[counts.indexOf(Math.max(...counts))]!;
    if (usual[0] !== one) cased[at] = usual[0];
    if (usual[1] !== two) cased[at + 1] = usual[1];
  }
  // Abbreviations are never written small.
  const written = cased.map((word) => (isAbbreviation(word, text) ? word.toUpperCase() : word));
  return capitalised(written.join(" "));
}

function isAbbreviation(word: string, text: string): boolean {
  return !text.includes(word) && text.split(word.toUpperCase()).length > 2;
}
