import type { Document } from "../../domain/document.ts";
import { plainWords } from "../../language/plain-words.ts";
import { fold } from "../../language/spelling.ts";

/** Fewer words of a title are a topic like any other: `Hộ nghèo`. */
const FEWEST_ALONE = 3;
/** Among other words a short title would be found in what only speaks of the same: `huyện Bình Liêu`. */
const FEWEST_AMONG_OTHERS = 4;
/** The first words of a title call it when they are so many, and so much of it. */
const FEWEST_FIRST = 4;
const MUCH = 0.5;

/** Documents that a topic calls by name, and the words that it has besides. */
export interface Called {
  /** In their order; empty where it calls none. */
  readonly documents: readonly Document[];
  readonly rest: string;
}

/**
 * Finds the longest title, number or file name of a document in a topic, or a title that begins with the
 * whole of it. Marks, case and diacritics may differ, but for the marks of file names.
 */
export function namedDocuments(typed: string, documents: readonly Document[]): Called {
  const words = typed.split(/\s+/).filter(Boolean);
  const byName = documentsByName(documents);
  for (let length = words.length; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(" ");
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(" ");
      const called = byName.files.get(asFile(name)) ?? byName.numbers.get(plainWords(name));
      if (called) return { documents: called, rest };
      const titled = byName.titles.get(plainWords(name));
      if (titled && countOf(name) >= (rest === "" ? FEWEST_ALONE : FEWEST_AMONG_OTHERS))
        return { documents: titled, rest };
    }
  }
  const begun = documents.filter(({ title }) => beginsWith(plainWords(title ?? ""), plainWords(typed)));
  return begun.length > 0 ? { documents: begun, rest: "" } : { documents: [], rest: typed };
}

type ByName = Map<string, Document[]>;

function documentsByName(documents: readonly Document[]): Record<"files" | "numbers" | "titles", ByName> {
  const byName = { files: new Map(), numbers: new Map(), titles: new Map() };
  const put = (names: ByName, name: string, document: Document) => {
    const known = names.get(name);
    if (!known) names.set(name, [document]);
    else if (!known.includes(document)) known.push(document);
  };
  for (const document of documents) {
    const { path, number, title } = document;
    for (const name of fileNames(path)) put(byName.files, asFile(name), document);
    if (number) put(byName.numbers, plainWords(number), document);
    for (const name of titleNames(title ?? "")) put(byName.titles, name, document);
  }
  return byName;
}

/** `Luật về doanh nghiệp nhà nước` is called `Luật doanh nghiệp nhà nước` too. */
function titleNames(title: string): string[] {
  const name = plainWords(title);
  return [name, name.replace(/^((?:bo )?luat|phap lenh) ve (?:luat )?/, "$1 ")].filter(Boolean);
}

/** With or without its folder, and without its ending where nobody writes so in running text. */
function fileNames(path: string): string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const bare = name.replace(/\.[^.]+$/, "");
  return /\p{L}/u.test(bare) && /[-_]|\p{L}\d|\d\p{L}/u.test(bare) ? [path, name, bare] : [path, name];
}

function asFile(name: string): string {
  return fold(name).toLowerCase();
}

function countOf(words: string): number {
  return plainWords(words).split(" ").length;
}

function beginsWith(title: string, words: string): boolean {
  const count = countOf(words);
  return count >= FEWEST_FIRST && count >= MUCH * countOf(title) && `${title} `.startsWith(`${words} `);
}
