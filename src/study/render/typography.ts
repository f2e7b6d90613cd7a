import type { PackLine } from "../../domain/study-pack.ts";
import { mark, quoted } from "./wording.ts";

const NO_BREAK = "\u00a0";
const BEFORE_UNIT =
  /(?<=\d) (?=(?:%|‰|tỷ|tỉ|triệu|nghìn|ngàn|đồng|USD|EUR|ha|km|m²|km²|kg|tấn|lần|người|hộ|xã)(?![\p{L}]))/gu;
/** But for years in the name of a file. */
const RANGE = /(?<=(?<![-/_.\p{L}\d])(?:19|20)\d{2}) ?- ?(?=(?:19|20)\d{2}(?![\d/_-]|\.\p{L}))/gu;

/** Words of the documents: only where lines may break is minded, so that they stay what was written. */
export function unbroken(text: string): string {
  return text.normalize("NFC").replace(BEFORE_UNIT, NO_BREAK);
}

/** The pack's own words: a dash between years besides. */
export function typeset(text: string): string {
  return unbroken(text).replace(RANGE, "–");
}

/** `“…” [1]`, by which a line is found again in its document. */
export function lineText({ citation, source }: PackLine): string {
  return `${quoted(unbroken(citation.quote))}${NO_BREAK}${mark(source)}`;
}
