import type { Measure } from "../../domain/figure.ts";
import type { Question } from "../../domain/question.ts";

// Patterns read the question folded (no diacritics, lower case), so that all spellings meet.
const TARGET =
  /\b(?:muc tieu|phan dau|chi tieu (?:nam|den|ve|phan dau)|ke hoach (?:nam|den|dat)|dat ke hoach (?!de ra|nam|giao|\W*$)|^(?:(?:cho hoi|xin hoi|cho biet|xin cho biet|ad oi|oi) )*(?:ke hoach|kh|du toan)(?! (?:(?!20\d\d)\d|(?:hoa|so \d|nay|do|trien khai|to chuc|thuc hien|cua uy ban)\b))|du kien|dat muc tieu|target|targets|targeted|goal|aims?|plans? to|planned)\b/;
/** "Chỉ tiêu thu ngân sách năm 2023?": the target itself, unless how many were reached is asked. */
const NAMED_TARGET =
  /(?<!hoan thanh (?:cac )?|vuot (?:cac )?|may |bao nhieu )\bchi tieu (?!vuot|chua|khong|nao|co ban)/;
const RATE = /\b(?:ty le|ti le|ty suat|ty trong|phan tram|rate|percent|percentage|proportion|share)\b|%|‰/;
const NUMBER =
  /\b(?:so luong|so ho|so xa|so vu|tong so|number of|how many|(?:bao nhieu|bn|may) (?:nguoi|dong chi|don vi|luot))\b/;
const MONEY = /\b(?:bao nhieu|bn|may|how much) (?:tien|ty|trieu|dong(?! chi)|usd|money)\b/;
/** What is always money, however it is asked for. */
const MONEY_NOUN = /\b(?:kinh phi|so tien|tong muc dau tu|tong von|funding)\b/;
const OF_PLAN =
  /(?:%|phan tram|percent)[^?]{0,30}\b(?:ke hoach|du toan|chi tieu|plan)\b|\bso voi ke hoach\b|\bdat ke hoach(?: (?:de ra|nam|giao|duoc giao))*\W*$/;
const OF_EARLIER =
  /\bbang (?:bao nhieu|bn|may) (?:%|phan tram)|\b(?:dat|bang) (?:bao nhieu|bn|may) (?:%|phan tram|lan)? ?so voi\b/;
const INCREASE =
  /\b(?:tang|tang truong|growth|grow|grew|grown|increased?|rise|rose|up by)\b(?! (?:cuong|them vien))/;
const DECREASE =
  /\bgiam\b(?! (?:con|xuong|ngheo|sat|doc))|\b(?:decreased?|fall|fell|drop|dropped|reduced?|reduction)\b/;
const EITHER_WAY =
  /\btang ?(?:hay|hoac|\/|,) ?giam\b|\bbien dong (?:bao nhieu|bn|may)\b|\b(?:increase or decrease|rise or fall|change in|changed? by|how much did .* change|percentage did .* change)\b/;

/** Whether a level or a change is asked for, and of what. */
export function measureAsked(folded: string): Measure {
  if (OF_PLAN.test(folded)) return "of-plan";
  if (OF_EARLIER.test(folded)) return "of-earlier";
  if (DECREASE.test(folded)) return "decrease";
  return INCREASE.test(folded) ? "increase" : "level";
}

/** `tăng hay giảm`, `biến động`: a rise or a fall, whichever it was. */
export function asksEitherWay(folded: string): boolean {
  return EITHER_WAY.test(folded);
}

/** Whether an aim is asked for and not its result; `countsTargets` when aims are what is counted. */
export function asksTarget(folded: string, countsTargets: boolean): boolean {
  const measure = measureAsked(folded);
  if (measure === "of-plan" || measure === "above-plan") return false;
  return TARGET.test(folded) || (!countsTargets && NAMED_TARGET.test(folded));
}

/** Whether money, a rate or a number is asked for; `countsThings` when things are counted. */
export function asksFor(folded: string, countsThings: boolean): Question["asksFor"] {
  if (MONEY.test(folded)) return "money";
  if (RATE.test(folded)) return "rate";
  if (NUMBER.test(folded) || countsThings) return "number";
  return MONEY_NOUN.test(folded) ? "money" : null;
}
