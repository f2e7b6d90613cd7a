import type { SectionKind } from "./sections.ts";

const AIM =
  /(?<![\p{L}])(?:phấn đấu|mục tiêu (?:đặt ra|đến|là|năm|:)|đặt mục tiêu|dự kiến|hướng tới|quyết tâm)(?![\p{L}])/iu;
const DONE = /(?<![\p{L}])(?:đã|đạt được|hoàn thành|thực hiện được|hiện có|đến nay)(?![\p{L}])/iu;

/** `hoàn thành … mục tiêu`: what was aimed at and is done. */
export function isReached(sentence: string): boolean {
  return DONE.test(sentence);
}

/** Whether a sentence tells what is aimed at, by its words or by the section it stands in. */
export function isAim(sentence: string, section: SectionKind | undefined): boolean {
  if (isReached(sentence)) return false;
  return AIM.test(sentence) || section === "targets";
}
