import type { Expectation } from "../../domain/question.ts";
import { HOW_MANY } from "./how-many.ts";

// Patterns read the question folded (no diacritics, lower case), so that all spellings meet.
const EXPECTATIONS: readonly [RegExp, Expectation][] = [
  [
    /\b(?:ngay nao|ngay may|khi nao|bao gio|nam nao|thang nao|luc nao|when|what date|which date|what year|which year|date of)\b/,
    "date",
  ],
  [/\b(?:ai|nguoi nao|dong chi nao|who|whom|whose)\b(?! ngo)/, "person"],
  [HOW_MANY, "figure"],
  [/\bwhich (?:target|goal|figure|value|rate|percentage|share)\b/, "figure"],
  [
    /\b(?:nhung gi|gom gi|gom nhung|bao gom|nhung .{1,40} nao|cac .{1,40} nao|liet ke|ke ten|la gi|la nhung gi|what are|which|list)\b/,
    "list",
  ],
  [
    /^(?:so|tong so) (?:dang vien|doanh nghiep|hop tac xa|htx|ho|xa|truong|lao dong|viec lam|luot|nguoi|hoc sinh|du an)\b/,
    "figure",
  ],
  [
    /\b(?:so luong|tong so|number of|ty le|ti le|ty suat|ty trong|phan tram|rate|percent|percentage|proportion|share)\b|%/,
    "figure",
  ],
  [
    /\b(?:phai khong|dung khong|co .{1,60} (?:khong|chua))\b|^(?:is|are|was|were|did|does|do|has|have)\b/,
    "yes-no",
  ],
  [
    /^(?:tong (?:dan|dien tich|san luong|gia tri|von|kinh phi|luong|luot|du no|thu|chi|muc)|dien tich|san luong|nang suat|du no)\b(?!.*\b(?:the nao|ra sao|vi sao|tai sao|gi)\b)/,
    "figure",
  ],
  [/\b(?:the nao|ra sao|vi sao|tai sao|noi gi|ve viec gi|ve van de gi|ve gi|what|why|how)\b/, "text"],
];

/** What kind of answer a folded question asks for, undefined when its words do not say. */
export function expectationIn(folded: string): Expectation | undefined {
  return EXPECTATIONS.find(([pattern]) => pattern.test(folded))?.[1];
}
