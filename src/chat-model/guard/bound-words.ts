import type { Span } from "../../domain/span.ts";
import { LEVEL_WORDS } from "../../language/place-levels.ts";
import { tokenise } from "../../language/tokens.ts";
import { type Atom, atomsOf, isCode, isDateOf } from "./clauses.ts";

/** Verbs and joints of figures: a clause of these alone tells of what the clause before it names. */
const LEANING = new Set([
  ...`tăng giảm đạt bằng còn gấp từ đến là lên xuống so với cùng kỳ kế hoạch có của được trên dưới gần khoảng ước hơn ngày năm số
  trong đó chiếm tương đương khi đối thì đã sẽ các và này phấn đấu mục tiêu chỉ tiêu hết diện tích địa bàn tại ở toàn`.split(
    /\s+/,
  ),
  ...LEVEL_WORDS.flatMap(([word]) => word.split(" ")),
]);
/** They mark no number out among others. */
const JOINING = new Set("từ đến là của có năm ngày số và được còn đạt các ở".split(" "));
/** What these say of a number turns or narrows it: they are not left out. */
const TURNING =
  /(?<![\p{L}])(?:thoát|khỏi|xóa|xoá|trừ|ngoài|miễn|hoãn|cấm|thiếu|mất|ngừng|nông thôn|thành thị|đô thị|nam|nữ|dân tộc|quốc tế|không|chưa)(?![\p{L}])/giu;
/** What holds under a condition (the first of a pair) is told under one (the second). */
const CONDITIONS: readonly [RegExp, RegExp][] = [
  [/(?<![\p{L}])nếu(?![\p{L}])/iu, /(?<![\p{L}])(?:nếu|điều kiện|trường hợp)(?![\p{L}])/iu],
  [/(?<![\p{L}])(?:với|trong) điều kiện(?![\p{L}])/iu, /(?<![\p{L}])điều kiện(?![\p{L}])/iu],
];
const BOUND = /(?<![\p{L}])(trên|dưới|gần|khoảng|hơn|quá|ước)\s(?:đạt\s)?$/iu;

/**
 * Whether each number, date and document number of a sentence is told with the words that it has in its
 * source: none that the source has beside another number alone, none left out that turns it, and no
 * number passed over on the way from one to the next.
 */
export function isBound(
  text: string,
  whole: string,
  sources: readonly string[],
  above: ReadonlySet<string>,
): boolean {
  const all = new Set(sources.flatMap(wordsOf));
  const said = whole.toLowerCase();
  const shared = new Set(sources.filter((source) => atomsOf(source).length === 0).flatMap(wordsOf));
  const told = atomsOf(text);
  const chains = sources.map((source) => {
    const atoms = atomsOf(source);
    return told.map((atom) => {
      const own = wordsOf(text.slice(atom.clause.start, atom.clause.end)).filter(
        (word) => all.has(word) && !LEANING.has(word) && !above.has(word) && !shared.has(word),
      );
      return atoms.flatMap((one, at) => {
        if (one.written !== atom.written || boundBefore(text, atom) !== boundBefore(source, one)) return [];
        const known = wordsFor(source, atoms, at);
        const turns = source.slice(one.clause.start, one.clause.end).match(TURNING) ?? [];
        return own.every((word) => known.has(word)) &&
          turns.every((word) => said.includes(word.toLowerCase())) &&
          CONDITIONS.every(([held, kept]) => !held.test(statement(source, one.span)) || kept.test(said))
          ? [at]
          : [];
      });
    });
  });
  const holds = (which: number, { written }: Atom) =>
    atomsOf(sources[which]!).some((one) => one.written === written);
  return told.every((atom, at) => {
    const homes = sources.flatMap((_, which) => (holds(which, atom) ? [which] : []));
    if (homes.length === 0) return true;
    const before = told[at - 1];
    const joint = before && homes.filter((which) => holds(which, before));
    const isApart = !before || /;|\s{5,}/u.test(text.slice(before.span.end, atom.span.start));
    const stands = (joint?.length && !isApart ? joint : homes).some((which) => {
      const standing = chains[which]![at]!;
      if (standing.length === 0 || isApart) return standing.length > 0;
      const ahead = chains[which]![at - 1]!;
      const isNext = standing.some((one) => ahead.some((other) => isNextTo(sources[which]!, one, other)));
      return (
        isNext ||
        (!(joint?.length && ahead.length === 0) &&
          standing.some((one) => namesItself(text, atom, sources, which, one)))
      );
    });
    return stands && isOwnDate(text, told, at, sources);
  });
}

/** Right behind each other, dates of documents aside. */
function isNextTo(source: string, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const atoms = atomsOf(source);
  return (
    atoms.slice(from + 1, to).every((atom, at) => isDateOf(source, atoms[from + at], atom)) && from !== to
  );
}

/** A word of its clause stands in the source by this number alone. */
function namesItself(
  text: string,
  { clause }: Atom,
  sources: readonly string[],
  which: number,
  at: number,
): boolean {
  const clauses = sources.map((source) =>
    atomsOf(source).map((one) => wordsOf(source.slice(one.clause.start, one.clause.end))),
  );
  const elsewhere = new Set(
    clauses.flatMap((all, source) => all.flatMap((words, i) => (source === which && i === at ? [] : words))),
  );
  const here = new Set(clauses[which]![at]);
  return wordsOf(text.slice(clause.start, clause.end)).some(
    (word) => here.has(word) && !elsewhere.has(word) && !JOINING.has(word),
  );
}

/** A date that the sources give to documents is given to none but them. */
function isOwnDate(text: string, told: readonly Atom[], at: number, sources: readonly string[]): boolean {
  const date = told[at]!;
  const nearest = told.slice(0, at).findLast(isCode) ?? told.slice(at + 1).find(isCode);
  if (isCode(date) || !nearest || !/ngày\s*$/iu.test(text.slice(0, date.span.start))) return true;
  const owners = sources.flatMap((source) => {
    const atoms = atomsOf(source);
    return atoms.flatMap((one, i) =>
      one.written === date.written && isDateOf(source, atoms[i - 1], one) ? [atoms[i - 1]!.written] : [],
    );
  });
  return owners.length === 0 || owners.includes(nearest.written);
}

/**
 * The words of an atom's clause, those it leans on, and those that stand by no atom: ahead of it in its statement,
 * behind it where no other atom has them, and in statements without any.
 */
function wordsFor(source: string, atoms: readonly Atom[], at: number): Set<string> {
  const words = new Set<string>();
  const add = (start: number, end: number, except?: ReadonlySet<string>) => {
    for (const word of wordsOf(source.slice(start, Math.max(start, end))))
      if (!except?.has(word)) words.add(word);
  };
  for (let one = at; ; one--) {
    add(atoms[one]!.clause.start, atoms[one]!.clause.end);
    if (one === 0 || !leans(source, atoms[one]!)) break;
  }
  const own = atoms[at]!;
  const others = new Set(
    atoms.flatMap(({ clause }, i) => (i === at ? [] : wordsOf(source.slice(clause.start, clause.end)))),
  );
  const statements = statementsOf(source);
  const isOwn = ({ start, end }: Span) => start <= own.span.start && own.span.end <= end;
  const holdsAtom = ({ start, end }: Span) =>
    atoms.some(({ span }) => start <= span.start && span.end <= end);
  let from = 0;
  for (const { start, end } of [
    ...atoms.map(({ clause }) => clause),
    { start: source.length, end: source.length },
  ]) {
    for (const statement of statements) {
      if (!isOwn(statement) && holdsAtom(statement)) continue;
      const [first, last] = [Math.max(from, statement.start), Math.min(start, statement.end)];
      if (first < last) add(first, last, first > own.span.start ? others : undefined);
    }
    from = Math.max(from, end);
  }
  return words;
}

/** The stretches between full stops, semicolons and line breaks. */
function statementsOf(source: string): Span[] {
  const marks = [...source.matchAll(/[;.](?:\s|$)|\n/gu)].map(({ index }) => index);
  return [...marks, source.length].map((end, at, all) => ({ start: at === 0 ? 0 : all[at - 1]! + 1, end }));
}

/** What stands around a span, up to the next full stop or semicolon. */
function statement(source: string, { start, end }: Span): string {
  const from = Math.max(...[...source.slice(0, start).matchAll(/[;.]\s|\n/gu)].map(({ index }) => index), 0);
  const to = /[;.](?:\s|$)|\n/u.exec(source.slice(end))?.index ?? source.length;
  return source.slice(from, end + to);
}

function leans(source: string, { clause, span }: Atom): boolean {
  return wordsOf(source.slice(clause.start, span.start)).every((word) => LEANING.has(word));
}

function boundBefore(text: string, { span }: Atom): string | undefined {
  return BOUND.exec(text.slice(0, span.start))?.[1]?.toLowerCase().replace("hơn", "trên");
}

function wordsOf(text: string): string[] {
  return tokenise(text).flatMap(({ kind, accented }) => (kind === "word" ? [accented] : []));
}
