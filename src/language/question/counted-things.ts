import type { Span } from "../../domain/span.ts";
import { isClassifier } from "../classifiers.ts";
import type { Token } from "../tokens.ts";
import type { TopicKey } from "../topic.ts";
import { HOW_MANY } from "./how-many.ts";

/** Places are things counted only where their number is asked for. */
const NUMBER_OF_PLACES =
  /\b(?:tong so|so luong|so|number of)(?= (?:xa|phuong|thi tran|thon|ban|khu pho|huyen|communes?|wards?|townships?|villages?)\b)/;
const UNITS_ASKED =
  /^[%‰]|^(?:phan tram|tien|ty|trieu|dong(?! chi)|lan|ha|hec|tan|ta|kg|km|m2|m3|met|kwh|mw|percent|usd|nam|ngay|money|hectares?|tonnes?|tons|kilomet(?:re|er)s?)\b/;
/** What there is much of, not many. */
const MASS =
  /^(?:tong )?(?:(?:nguon )?von|doanh thu|thu nhap|gia tri|kinh phi|ngan sach|du no|no|dien tich|san luong|kim ngach|chi phi|thue)\b/;

/** A question in its own letters and folded, of equal length, and its words. */
interface Typed {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
}

/** The things named right behind `bao nhiêu`, `mấy`, `how many`. */
export function countedKeys(typed: Typed, keysIn: (span: Span) => TopicKey[]): TopicKey[] {
  for (const pattern of [HOW_MANY, NUMBER_OF_PLACES]) {
    const asked = pattern.exec(typed.folded);
    const things = asked && asked[0] !== "how much" ? thingsBehind(asked, typed, keysIn) : [];
    if (things.length > 0) return things;
  }
  return [];
}

function thingsBehind(
  asked: RegExpExecArray,
  { text, folded, tokens }: Typed,
  keysIn: (span: Span) => TopicKey[],
): TopicKey[] {
  const start = asked.index + asked[0].length;
  const behind = folded.slice(start).trimStart();
  if (UNITS_ASKED.test(behind) || MASS.test(behind)) return [];
  const following = tokens.filter(({ span }) => span.start >= start);
  const keys = keysIn({ start, end: text.length });
  // `how many new enterprises`: what was done to the things may come first.
  const [first] = keys[0]?.kind === "activity" && keys[1]?.kind === "counted" ? keys.slice(1) : keys;
  // Something else than the things themselves comes first: `đạt bao nhiêu so với …`.
  if (!first || !following[0] || keys[0]!.span.start !== following[0].span.start) return [];
  const listed = [first];
  for (const key of keys.slice(keys.indexOf(first) + 1)) {
    const gap = folded.slice(listed.at(-1)!.span.end, key.span.start);
    const joined =
      /^\s*(?:,|va|and|,\s*va)\s*$/.test(gap) &&
      key.key.startsWith("#") &&
      listed.every(({ key: k }) => k.startsWith("#"));
    const sameName =
      listed.every(({ kind }) => kind === "word") &&
      /^ $/.test(gap) &&
      key.kind === "word" &&
      listed.length < 2;
    if (!joined && !sameName) break;
    listed.push(key);
  }
  // `bao nhiêu người được giải quyết việc làm`: the rest says what is counted.
  const [last] = listed.slice(-1);
  const isRest = keys.length > listed.length || tokens.some(({ span }) => span.end < asked.index);
  if (isRest && isClassifier(text.slice(first.span.start, last!.span.end))) return [];
  // `bao nhiêu vụ cháy`: the thing itself stands behind the word that counts it.
  return listed.length > 1 ? listed.filter(({ key }) => !isClassifier(key)) : listed;
}

/** `đảng viên nữ`: the plain word right behind what is counted. */
export function narrowingWords(keys: readonly TopicKey[], text: string): string[] {
  return keys.flatMap(({ key, kind, span }, at) => {
    const before = keys[at - 1];
    const isBehind =
      kind === "word" && before?.kind === "counted" && text.slice(before.span.end, span.start) === " ";
    return isBehind ? [key] : [];
  });
}

/** What is founded, when it is called new. */
const NEW_ONES =
  /(?<![\p{L}])(?:doanh nghi[ệe]p|dn|htx|h[ợo]p t[áa]c x[ãa]|h[ộo] kinh doanh|t[ổo] h[ợo]p t[áa]c|trang tr[ạa]i)\s+m[ớo]i(?![\p{L}])(?!\s+(?:th[àa]nh l[ậa]p|[đd][ăa]ng k[ýy]|[đd][ưu][ợo]c|ra |gia nh[ậa]p))/giu;

/** `đón bn khách`: of guests, those who visit are meant where they are counted. */
const VISITORS =
  /(?<![\p{L}])(?:[đd][óo]n|thu h[úu]t)(?: [đd][ưu][ợo]c)? (?:bao nhi[êe]u|m[ấa]y)(?: l[ượuo][ợo]t)? kh[áa]ch(?![\p{L}])(?! (?:du|h[àa]ng|m[ờo]i|s[ạa]n|tham|th[ăa]m|qu[ốo]c))/giu;

/** `trồng nhiều rừng nhất`: how much stands between the words that name what is measured. */
const MOST = /(?<![\p{L}])(?:nhi[ềe]u|[íi]t)\s+(?=(?:[\p{L}\d]+\s+){1,6}nh[ấa]t(?![\p{L}]))/giu;

/** A question's own short words in full: `bao nhiêu HTX mới` asks for those that were founded. */
export function inFull(text: string): string {
  return text.replace(NEW_ONES, "$& thành lập").replace(VISITORS, "$& du lịch").replace(MOST, "");
}
