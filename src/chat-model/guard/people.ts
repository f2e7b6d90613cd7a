import { type Token, tokenise } from "../../language/tokens.ts";

/** Words that stand in front of what they change. */
const AHEAD = new Set("phó nguyên cựu hạ cận phi bán trợ".split(" "));
const ADDRESS = new Set("đồng chí ông bà các là và của với".split(" "));
const PERSON =
  /(?:(?<=(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|:|;|,|là|^)\s))(?!(?:Ủy|Bí|Phó|Chủ|Trưởng|Ban|Hội|Đảng|Tỉnh|Huyện|Giám)\s)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}(?![\p{L}])/gu;

/** Whether a person of the sentence has the posts and deeds that the source gives to that person, and no other's. `unplaced` is the sentence without the names of places. */
export function peopleStand(text: string, sources: readonly string[], unplaced: string): boolean {
  if (!headsStand(text, sources) || !deedsStand(unplaced, sources)) return false;
  const people = [...text.matchAll(PERSON)].map(([name]) => name);
  if (people.length !== 1) return true;
  const [name = ""] = people;
  const own = sources.flatMap((source) => source.split(/;\s|\n/u)).filter((part) => part.includes(name));
  if (own.length === 0) return true;
  const all = new Set(sources.flatMap(wordsOf));
  return own.some((part) => {
    const told = aroundName(part, name);
    const last =
      sources
        .find((source) => source.includes(part))
        ?.split(",")
        .at(-1) ?? "";
    const known = new Set(wordsOf(`${told} ${last}`));
    return (
      wordsOf(text)
        .filter((word) => all.has(word) && !ADDRESS.has(word))
        .every((word) => known.has(word)) && headsStand(text, [`${told}\n${last}`])
    );
  });
}

/** From the person before to the one behind. */
function aroundName(part: string, name: string): string {
  const at = part.indexOf(name);
  const others = [...part.matchAll(PERSON)].filter(({ 0: other }) => other !== name);
  const before = others.filter(({ index }) => index < at).at(-1);
  const after = others.find(({ index }) => index > at);
  return part.slice(before ? before.index + before[0].length : 0, after?.index);
}

const NAME = /\p{Lu}[\p{L}'’]*(?: (?:\p{Lu}[\p{L}'’]*|ủy|uỷ|và|các|thư|trì))*/gu;
const DEED =
  /(?<![\p{L}])(?:chủ trì|phối hợp|ban hành|quyết định|phê duyệt|đề nghị|yêu cầu|báo cáo|trình|giao|chỉ đạo)(?![\p{L}])/giu;

/** `Ban Dân vận chủ trì, phối hợp với Hội Phụ nữ`: of those named there, who did a thing is the one named last before it. */
function deedsStand(text: string, sources: readonly string[]): boolean {
  return [...text.matchAll(DEED)].every(({ index, 0: deed }) => {
    const doer = lastName(text.slice(0, index));
    if (!doer) return true;
    const done = sources
      .filter((source) => source.includes(doer))
      .flatMap((source) => [...source.matchAll(DEED)].map((match) => ({ source, match })))
      .filter(({ match }) => match[0].toLowerCase() === deed.toLowerCase());
    return (
      done.length === 0 ||
      done.some(({ source, match }) => lastName(source.slice(0, match.index))?.includes(doer))
    );
  });
}

function lastName(text: string): string | undefined {
  return [...text.matchAll(NAME)].at(-1)?.[0];
}

/** `Phó Bí thư`, `hạ sĩ quan`: what stands ahead of a word everywhere is not left out. */
function headsStand(text: string, sources: readonly string[]): boolean {
  const told = tokenise(text);
  const known = sources.map((source) => tokenise(source));
  return told.every((token, at) => {
    const next = told[at + 1];
    if (!next || token.kind !== "word" || AHEAD.has(told[at - 1]?.accented ?? "")) return true;
    const standing = known.flatMap((tokens) =>
      tokens.flatMap((one, i) => (same(one, token) && same(tokens[i + 1], next) ? [tokens[i - 1]] : [])),
    );
    return standing.length === 0 || standing.some((ahead) => !ahead || !AHEAD.has(ahead.accented));
  });
}

function same(one: Token | undefined, other: Token): boolean {
  return one?.accented === other.accented;
}

function wordsOf(text: string): string[] {
  return tokenise(text).flatMap(({ kind, accented }) => (kind === "word" ? [accented] : []));
}
