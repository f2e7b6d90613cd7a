import { tokenise } from "../../language/tokens.ts";

const BY_TITLE =
  /^(?:Theo|Căn cứ) (?=(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Báo cáo|Kế hoạch) )([^,]{4,120}),\s+(?=\p{L})/u;

/** `Theo Luật Cư trú, lưu trú là …`: the sentence without the title that every one of its documents bears. */
export function withoutTitle(text: string, titles: readonly (string | null)[]): string {
  const opening = BY_TITLE.exec(text);
  if (!opening || !titles.every((title) => title !== null && wordsOf(title) === wordsOf(opening[1]!)))
    return text;
  const rest = text.slice(opening[0].length);
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

/** `LUẬT VỀ PHÒNG CHÁY` and `Luật Phòng cháy` are one. */
function wordsOf(title: string): string {
  return tokenise(title)
    .map(({ accented }) => accented)
    .filter((word, at) => !(at === 1 && word === "về"))
    .join(" ");
}
