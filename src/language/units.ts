import type { Span } from "../domain/span.ts";
import type { Dimension, Unit } from "../domain/unit.ts";

const SCALES: readonly [RegExp, number][] = [
  [/^(?:nghìn|ngàn|nghin|ngan) (?:tỷ|tỉ|ty|ti)(?![\p{L}\d])/iu, 1e12],
  [/^(?:triệu|trieu) (?:tỷ|tỉ|ty|ti)(?![\p{L}\d])/iu, 1e15],
  [/^(?:tỷ|tỉ|ty|ti|billions?|bn)(?![\p{L}\d])/iu, 1e9],
  [/^(?:triệu|trieu|tr|millions?|mn)(?![\p{L}\d])/iu, 1e6],
  [/^vạn(?![\p{L}\d])/iu, 1e4],
  [/^(?:nghìn|ngàn|nghin|ngan|thousand|k)(?![\p{L}\d])/iu, 1e3],
];

const DIMENSIONS: readonly [RegExp, Dimension][] = [
  [/^(?:điểm|diem) ?(?:%|phần trăm|phan tram)|^percentage points?(?![\p{L}\d])/iu, "percentage-point"],
  [/^%|^(?:phần trăm|phan tram|percent|per cent|pct)(?![\p{L}\d])/iu, "percent"],
  [/^‰|^(?:phần nghìn|phan nghin|per mille|per thousand)(?![\p{L}\d])/iu, "per-mille"],
  [/^(?:lần|lan|times|fold)(?![\p{L}\d])/iu, "times"],
  [/^(?:đồng(?! (?:chí|bào))|dong(?! (?:chi|bao)(?![\p{L}\d]))|vnđ|vnd|đ(?!\/c))(?![\p{L}\d])/iu, "vnd"],
  [/^(?:usd|đô la(?: mỹ)?|do la(?: my)?|đô-la|us dollars?|dollars?|\$)(?![\p{L}\d])/iu, "usd"],
  [/^(?:eur|euro)(?![\p{L}\d])/iu, "eur"],
  [/^(?:ha|héc ta|hecta|hectares?)(?![\p{L}\d])/iu, "hectare"],
  [/^(?:km2|km²|kilômét vuông|square kilomet(?:re|er)s?)(?![\p{L}\d])/iu, "square-kilometre"],
  [/^(?:m2|m²|mét vuông|met vuong|square met(?:re|er)s?)(?![\p{L}\d])/iu, "square-metre"],
  [/^(?:m3|m³|mét khối|met khoi|cubic met(?:re|er)s?)(?![\p{L}\d])/iu, "cubic-metre"],
  [/^(?:km|ki-?lô-?mét|kilomet(?:re|er)s?)(?![\p{L}\d])/iu, "kilometre"],
  [/^(?:m|mét|met(?:re|er)s?)(?![\p{L}\d])/iu, "metre"],
  [/^(?:tấn|tan|tonn?es?|tons?)(?![\p{L}\d])/iu, "tonne"],
  [/^(?:kg|ki-?lô-?gam|kilograms?)(?![\p{L}\d])/iu, "kilogram"],
  [/^(?:mw|megawatts?)(?![\p{L}\d])/iu, "megawatt"],
  [/^(?:kwh)(?![\p{L}\d])/iu, "kilowatt-hour"],
];

const PER =
  /^ ?\/ ?(?:người|nguoi|(?:năm|nam)(?!\s+\d{4})|tháng|thang|ngày|hộ|ho|ha|vụ|lao động|hội viên|person|year)(?![\p{L}\d])/iu;

export interface UnitMention {
  readonly unit: Unit;
  /** From the unit's first character to its last, a `/người/năm` included. */
  readonly span: Span;
}

/**
 * Reads the unit that follows a number ending at `at`. A scale with no unit behind it (`250 tỷ`,
 * `100 triệu/người`) is money in đồng unless a counted noun follows, which the caller reads.
 */
export function unitAfter(text: string, at: number): UnitMention | undefined {
  const gap = /^[ \n]?/.exec(text.slice(at, at + 1))![0].length;
  let rest = text.slice(at + gap, at + gap + 40);
  let end = at + gap;
  let scale = 1;
  for (const [pattern, factor] of SCALES) {
    const match = pattern.exec(rest);
    if (!match) continue;
    scale = factor;
    end += match[0].length;
    rest = rest.slice(match[0].length);
    break;
  }
  const space = scale > 1 && /^[ \n]/.test(rest) ? 1 : 0;
  for (const [pattern, dimension] of DIMENSIONS) {
    const match = pattern.exec(rest.slice(space));
    if (!match) continue;
    end += space + match[0].length;
    return { unit: { dimension, scale }, span: { start: at + gap, end: withPer(text, end) } };
  }
  if (scale === 1) return undefined;
  const followedByNoun = /^ (?!và |so |trong |trở |mỗi )[\p{Ll}]/u.test(rest);
  const dimension = followedByNoun ? "count" : "vnd";
  return { unit: { dimension, scale }, span: { start: at + gap, end: withPer(text, end) } };
}

function withPer(text: string, from: number): number {
  let end = from;
  for (let match = PER.exec(text.slice(end, end + 16)); match; match = PER.exec(text.slice(end, end + 16))) {
    end += match[0].length;
  }
  return end;
}
