import { fold } from "../spelling.ts";

/** Of a text's end, in characters: thanks are no longer. */
const END = 80;
const THANKS =
  /(?:[,.;:?!]\s*|\s(?=xin|rat|tran trong|chan thanh))(?:(?:xin|rat|tran trong|chan thanh)\s+)*(?:cam on|thanks|thank you)(?:\s+(?:anh|chi|cac|dong chi|bot|nhieu|nhe|a|truoc|very much|a lot|in advance))*[\s.!]*$/;

/** `…, xin cảm ơn` closes a question and asks for nothing; a text of thanks alone stays. */
export function withoutThanks(text: string): string {
  const start = Math.max(0, text.length - END);
  const thanks = THANKS.exec(fold(text.slice(start)).toLowerCase());
  const asked = thanks ? text.slice(0, start + thanks.index) : text;
  return /\p{L}/u.test(asked) ? asked : text;
}
