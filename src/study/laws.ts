import type { Document } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { StudyDeps } from "./study-deps.ts";

/** Law: its rules hold for everybody, and its titles name it. */
const NORMATIVE = /^(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị định|Thông tư)(?![\p{L}])/iu;

/** Whether the document lays down rules; its title says so. */
export function isNormative({ title }: Pick<Document, "title">): boolean {
  return NORMATIVE.test(title ?? "");
}

/** Its articles hold those of another document. */
export function amends({ title }: Pick<Document, "title">): boolean {
  return /(?<![\p{L}])sửa đổi(?![\p{L}])/iu.test(title ?? "");
}

/** `Điều 5. …` */
export function isArticle(heading: string): boolean {
  return /^(?:Điều|ĐIỀU)\s+\d+/u.test(heading);
}

/** Words of `Giải thích từ ngữ` say what others mean. */
export function isDefinition({ headings }: Pick<Passage, "headings">): boolean {
  return headings.some((heading) => /giải thích (?:từ ngữ|thuật ngữ)|từ ngữ|khái niệm/iu.test(heading));
}

/** Whether a numbered point ends a sentence that a line above its list began: `… được sở hữu nhà ở gồm:`. */
export function hangsOnLead(text: string, start: number): boolean {
  const number = /^\d+(?=[.)]\s)/u.exec(text.slice(start, start + 8));
  if (!number) return false;
  const first = Math.max(text.lastIndexOf("\n1.", start), text.lastIndexOf("\n1)", start));
  const from = number[0] === "1" ? start : first;
  return from > 0 && text.slice(0, from).trimEnd().endsWith(":");
}

const FEWEST_PASSAGES = 3;

/** Tells whether a document lays down articles, as laws and regulations do: it reports nothing. */
export function createLawCheck({
  passagesOf,
}: Pick<StudyDeps, "passagesOf">): (documentId: string) => boolean {
  const known = new Map<string, boolean>();
  return (documentId) => {
    let isLaw = known.get(documentId);
    if (isLaw === undefined) {
      const inArticles = passagesOf(documentId).filter(({ headings }) => headings.some(isArticle));
      isLaw = inArticles.length >= FEWEST_PASSAGES;
      known.set(documentId, isLaw);
    }
    return isLaw;
  };
}
