import type { Document } from "../../domain/document.ts";
import { capitalised } from "../../language/spelling.ts";

const LONGEST = 110;
/** Kinds of documents that are called by their titles as they stand. */
const CALLED_BY_KIND =
  /^(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Chương trình|Đề án|Quy định|Quy chế|Hướng dẫn|Báo cáo)(?![\p{L}])/iu;
const NUMBER_OR_DAY = /\d+[-/]\p{Lu}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** What a question calls a document, undefined where its title makes no name: `Luật Hôn nhân và gia đình`. */
export function documentName({ title }: Pick<Document, "title">): string | undefined {
  const words = title?.replace(/\s+/g, " ").trim() ?? "";
  if (words.length < 6 || words.length > LONGEST || NUMBER_OR_DAY.test(words) || /[|_]/.test(words))
    return undefined;
  return isCapitals(words) ? capitalised(words.toLowerCase()) : words;
}

/** Whether its title says what kind of document it is, so that no word need be put before it. */
export function isCalledByKind(name: string): boolean {
  return CALLED_BY_KIND.test(name);
}

function isCapitals(words: string): boolean {
  return !/\p{Ll}/u.test(words);
}
