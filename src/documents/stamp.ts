import { editDistance } from "../language/edit-distance.ts";
import { fold } from "../language/spelling.ts";
import { isPartOf, marksOf, type SpreadLetters, spreadLetters } from "./spread-letters.ts";

/** A mark that says who may read a document, and how surely a line is one. */
export interface Stamp {
  readonly kind: "secret" | "restricted";
  /** `sure` as a line of its own anywhere; `likely` only where stamps are put: head, header, footer. */
  readonly strength: "sure" | "likely";
  /** The lone word `MẬT`, which the end or the beginning of another line may complete. */
  readonly lone: boolean;
}

const LEVEL = "(?:toi|tuyet)?mat";
/** Told beside a level: how fast it travels, which copy it is, the page's number. */
const COMPANION =
  "hoatoc|thuongkhan|khan|hengio|banso\\d*|duthao|khongphobien|luuhanhnoibo|(?:tailieu)?thuhoi|trang\\d+|\\d{1,3}";
const SECRET = new RegExp(
  `^(?:${COMPANION})*(?<kind>tailieu|vanban|congvan|hoso)?(?<level>(?:${LEVEL})+)(?:${COMPANION})*$`,
  "d",
);
const RESTRICTED = /^(?:chi|tailieu|vanban)*(?:luuhanhnoibo|noibo)$|^(?:tailieu)?khongphobien$/;
const LABEL =
  /^\W*(?:(?:muc|cap|dau|chi|do)\s+)*do(?:\s+mat)?\s*[:.(–-]+\s*|^\W*(?:(?:muc|cap|dau|chi)\s+)*do\s+mat\s+/;
const QUOTED = /["'“”‘’«»„]/u;
const BULLET = /^\s*(?:[-–—+*•▪◦](?!\s*\d+\s*[-–—])|\(?\p{L}\)|\(?\d{1,2}[.)])\s+/u;
const CLOSED = /[-–—+*|\])>_=]\s*$/u;
const LONGEST = 60;
const TRUE_MARKS: Record<string, string[]> = Object.fromEntries(
  ["mật", "tối mật", "tuyệt mật"].map((level) => {
    const { base, written } = spreadLetters(level);
    return [base, marksOf(written)];
  }),
);

/**
 * What a line says when a stamp is all that stands on it, whatever frames or spaces it; else null. Of
 * a `scanned` line the diacritics say nothing: OCR reads `MẬT` as `MẶT`, `MÂT` or `MAT`.
 */
export function readStamp(text: string, scanned = false): Stamp | null {
  if (QUOTED.test(text)) return null;
  const letters = spreadLetters(text);
  if (letters.base.length > LONGEST || !/mat|noibo|khongphobien/.test(letters.base)) return null;
  const isListed = (BULLET.test(text) && !CLOSED.test(text)) || /[;,]\s*$/u.test(text);
  if (RESTRICTED.test(letters.base) && letters.base !== "noibo")
    return isListed ? null : { kind: "restricted", strength: "sure", lone: false };
  const labelled = readLabelled(text);
  if (labelled) return labelled;
  const strength = secretStrength(letters, scanned) ?? (scanned ? misreadLevel(letters) : null);
  // In a list of levels, or of goods, it is no stamp.
  if (!strength || (isListed && strength.level !== "capitals")) return null;
  const sure = !isListed && strength.level !== "other";
  return { kind: "secret", strength: sure ? "sure" : "likely", lone: strength.lone };
}

/** `Độ mật: Tối mật` is a mark in whatever case; `ĐỘ MẬT` alone may head a column. */
function readLabelled(text: string): Stamp | null {
  const folded = fold(text.normalize("NFKC")).toLowerCase();
  const label = LABEL.exec(folded)?.[0];
  if (label && SECRET.test(spreadLetters(folded.slice(label.length)).base))
    return { kind: "secret", strength: "sure", lone: false };
  return /^\P{L}*ĐỘ MẬT\P{L}*$/u.test(text) && !text.includes(":")
    ? { kind: "secret", strength: "likely", lone: false }
    : null;
}

/** `Độ mật:` with its level on the line below. */
export function isLevelLabel(text: string): boolean {
  return /^\W*(?:(?:muc|cap|dau|chi)\s+)*do mat\s*:?\W*$/.test(fold(text.normalize("NFKC")).toLowerCase());
}

/** `TỐI` or `TUYỆT` with a letter or two misread; `TIỀN MẶT` and `TÚI MẬT` are words of their own. */
function misreadLevel({ base, written }: SpreadLetters): { level: "other"; lone: false } | null {
  const word = /^(?<word>t[a-z]{1,6})mat$/.exec(base)?.groups?.word;
  if (!word || word === "tui" || !written.every((letter) => letter === letter.toUpperCase())) return null;
  const isNear = editDistance(word, "toi", 1) <= 1 || editDistance(word, "tuyet", 2) <= 2;
  return isNear ? { level: "other", lone: false } : null;
}

/** `capitals` or a level of two words as written; `other` where case or diacritics leave a doubt. */
function secretStrength(
  { base, written }: SpreadLetters,
  scanned: boolean,
): {
  level: "capitals" | "named" | "other";
  lone: boolean;
} | null {
  const match = SECRET.exec(base);
  const range = match?.indices?.groups?.level;
  if (!match || !range) return null;
  let level: "capitals" | "named" | "other" | null = null;
  for (const word of match.groups!.level!.matchAll(new RegExp(LEVEL, "g"))) {
    const letters = written.slice(range[0] + word.index, range[0] + word.index + word[0].length);
    const isCapital = letters.every((letter) => letter === letter.toUpperCase());
    const marks = marksOf(letters);
    const expected = TRUE_MARKS[word[0]]!;
    const isMisread = !isPartOf(marks, expected);
    if (isMisread && !scanned) return null;
    const isWhole = !isMisread && marks.length === expected.length;
    if (!isWhole && !isCapital) return null;
    const isNamed = word[0] !== "mat" && /^\p{Lu}/u.test(letters[0]!) && !match.groups!.kind;
    const found = isWhole && isCapital ? "capitals" : isWhole && isNamed ? "named" : "other";
    level = level === null || level === found ? found : "other";
  }
  return level && { level, lone: match.groups!.level === "mat" && !match.groups!.kind };
}
