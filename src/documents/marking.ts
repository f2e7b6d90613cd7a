import { evenCapitals, fromTcvn3, fromVni } from "../language/legacy-encodings.ts";
import { typeLineKind } from "./document-type.ts";
import { bodyMarking, headMarking, isLetterheadPart, opensCompound } from "./mark-beside-words.ts";
import { isLevelLabel, readStamp, type Stamp } from "./stamp.ts";
import type { Surface } from "./surface.ts";

/** Who may read a document by its own marks: `secret` is a state secret, `restricted` for internal use. */
export type Marking = Stamp["kind"] | null;

const HEAD_ROWS = 25;
const LONGEST_ROW = 400;
const COLUMN_GAP = /[|│┃║¦╎┆┊╏]|\t| {2,}/u;
const ENDS_COMPOUND =
  /^(?:ĐỘ(?:$|\s(?:DÂN|CƯ|XÂY|CÂY|TRỒNG|NUÔI|GIAO|PHÂN|ĐƯỜNG|ĐÔ|\())|KHẨU|ONG(?!\p{L})|MÍA(?!\p{L}))/u;
const SPREAD_WORD = /^\p{L}(?: \p{L}){1,4}$/u;

/**
 * The strictest mark among a file's lines. Only what stamps look like counts: a line of their own,
 * a part of the letterhead or of a header, `Độ mật: …`, a bracket behind a title. A doubt counts
 * as a mark where stamps are put; words of prose never do.
 */
export function markingOf(surfaces: readonly Surface[]): Marking {
  const rows = surfaces.map(({ text, margin, scanned }) => ({
    text: tidied(text),
    margin: margin === true,
    scanned: scanned === true,
  }));
  const head = headOf(rows.map(({ text }) => text));
  let marking: Marking = null;
  for (const [i, { text, margin, scanned }] of rows.entries()) {
    if (text === "" || text.length > LONGEST_ROW || !/[mｍ].*[tｔ]|n.*b/isu.test(text)) continue;
    const place: Place = {
      inHead: head.rows.has(i),
      margin,
      scanned,
      hasLetterhead: head.hasLetterhead,
      first: head.first === i,
    };
    for (const reading of readingsOf(text)) {
      const found = rowMarking(reading, place, rows[i - 1]?.text ?? "", rows[i + 1]?.text ?? "");
      if (found === "secret") return "secret";
      marking ??= found;
    }
  }
  return marking;
}

/** A stamp alone is too little to know an old encoding by, so a short row is read in each. */
function readingsOf(text: string): string[] {
  if (text.length > 120 || !/[\u00a1-\u00ff]/u.test(text)) return [text];
  return [text, evenCapitals(text, fromTcvn3(text)), fromVni(text)];
}

interface Place {
  readonly inHead: boolean;
  readonly margin: boolean;
  readonly scanned: boolean;
  readonly hasLetterhead: boolean;
  readonly first: boolean;
}

/** White space as it looks: a run of it is two spaces, which part columns. */
function tidied(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}]/gu, "")
    .replace(/[^\S\t]{2,}/gu, "  ")
    .replace(/[^\S\t]/gu, " ")
    .trim();
}

/** The rows above the first running prose, and whether they are those of an administrative document. */
function headOf(texts: readonly string[]): { rows: Set<number>; hasLetterhead: boolean; first: number } {
  const rows = new Set<number>();
  let hasLetterhead = false;
  for (const [i, text] of texts.entries()) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (rows.size >= HEAD_ROWS || text.length > 200 || (text.length > 60 && /[.;:…]$/u.test(text))) break;
    rows.add(i);
    hasLetterhead ||= typeLineKind(text) !== null || segmentsOf(text).some(isLetterheadPart);
  }
  return { rows, hasLetterhead, first: [...rows][0] ?? -1 };
}

function rowMarking(text: string, place: Place, above: string, below: string): Marking {
  const isStampPlace =
    place.margin || place.first || (place.inHead && (place.hasLetterhead || place.scanned));
  const counts = (stamp: Stamp | null) => stamp !== null && (stamp.strength === "sure" || isStampPlace);
  const whole = readStamp(text, place.scanned);
  if (whole && counts(whole) && !(whole.lone && isBrokenCompound(above, below))) return whole.kind;
  if (isLevelLabel(text) && readStamp(below)?.kind === "secret") return "secret";
  return (
    segmentMarking(text, place) ?? (place.margin || place.inHead ? headMarking(text) : bodyMarking(text))
  );
}

/** A stamp beside something else, a gap or a border between them. */
function segmentMarking(text: string, place: Place): Marking {
  const segments = segmentsOf(text);
  if (segments.length < 2) return null;
  for (const [i, segment] of segments.entries()) {
    const stamp = readStamp(segment, place.scanned && place.inHead);
    if (!stamp) continue;
    const others = segments.filter((_, j) => j !== i);
    // `B Í  M Ậ T`: one phrase in spread letters.
    if (others.every((other) => SPREAD_WORD.test(other))) continue;
    // Further down it may be the cell of a table: of goods, of kinds of papers.
    const isRow = /^\d+[.)]?$/.test(segments[0]!);
    const isPair = others.length === 1 && !/^\P{L}*\d/u.test(others[0]!) && segment === segment.toUpperCase();
    const isSure = stamp.strength === "sure" && (place.margin || (place.inHead && !isRow) || isPair);
    if (isSure || others.some(isLetterheadPart)) return stamp.kind;
  }
  return null;
}

function isBrokenCompound(above: string, below: string): boolean {
  return ENDS_COMPOUND.test(below) || opensCompound(above);
}

function segmentsOf(text: string): string[] {
  return text
    .split(COLUMN_GAP)
    .map((segment) => segment.trim())
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
}
