import { contains } from "../../domain/span.ts";
import type { Glossary } from "../../language/glossary.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { keysOfText } from "../../language/topic.ts";

/**
 * Words that a sentence may add to its quotes: they join, report, or name a kind of place. None counts,
 * compares, denies, bounds, or says how often, of whom or when.
 */
const JOINING = new Set(
  `là của thì mà và với ở tại vào về do bởi được có gồm bao thuộc trong đó này như cho thấy rằng cũng nêu ghi nhận rõ theo
  ông bà tên việc công tác lĩnh vực nội dung mặt số con mức đạt khi đối nếu bài luật điều khoản
  huyện tỉnh xã phường thành phố thị trấn địa phương so bằng các những sau đây
  phấn đấu để nhằm từng lên xuống còn qua`.split(/\s+/),
);
/** The same, of words that say something else when they stand by themselves. */
const PHRASES =
  /(?<![\p{L}])(?:đồng chí|cụ thể|(?:trên )?địa bàn|dưới đây|ngoài ra|bên cạnh đó|đồng thời|trong khi(?: đó)?|cùng với đó|nhìn chung|như vậy|theo đó|trường hợp|tài liệu|văn bản|nguồn|báo cáo|quy định|nghị quyết|kế hoạch|chương trình|đảng bộ|năm(?= \d)|ngày(?= \d)|năm nay|tính đến|hiện nay|thời điểm|giai đoạn|nhiệm kỳ|tỷ lệ|tổng số|tổng|cùng kỳ|(?:đến |tính đến )?hết(?= (?:năm|tháng|quý|nhiệm))|đến(?= (?:năm|huyện|tỉnh|xã))|đặt(?= mục tiêu)|hạn chế|tồn tại|nguyên nhân|bài học|kinh nghiệm|nhiệm vụ|giải pháp|mục tiêu|lợi thế|đặt ra|thời hạn|độ tuổi|ban hành)(?![\p{L}])/giu;

/** The words of a sentence that its sources do not have, and that say something of their own. */
export function newWords(
  text: string,
  sources: readonly string[],
  { asked, glossary }: { readonly asked: string; readonly glossary: Glossary },
): Token[] {
  const source = sources.join("\n");
  const known = new Set(tokenise(source).map(({ accented }) => accented));
  const meant = keysOfText(source, glossary).map(({ key }) => key);
  const named = keysOfText(text, glossary).filter(
    ({ key }) => key.startsWith("#") && meant.some((one) => one === key || one.startsWith(`${key}-`)),
  );
  const joined = [...text.matchAll(PHRASES)].map(({ index, 0: phrase }) => ({
    start: index,
    end: index + phrase.length,
  }));
  const inQuestion = new Set(tokenise(asked).map(({ accented }) => accented));
  return tokenise(text).filter(
    (token, at) =>
      !(at === 0 && (token.accented === "toàn" || isWhoDoes(text, sources))) &&
      token.kind === "word" &&
      !known.has(token.accented) &&
      !JOINING.has(token.accented) &&
      !inQuestion.has(token.accented) &&
      ![...named.map(({ span }) => span), ...joined].some((span) => contains(span, token.span)),
  );
}

/** `Người chủ trì …`: who does what a clause of the sources begins with. */
function isWhoDoes(text: string, sources: readonly string[]): boolean {
  const deed = /^Người (\p{Ll}+ \p{Ll}+)(?![\p{L}])/u.exec(text)?.[1];
  return (
    deed !== undefined &&
    sources.some((source) =>
      new RegExp(`(?:^|[,;\\n]\\s?|[-–a-zđ\\d][.)] )${deed}(?![\\p{L}])`, "iu").test(source),
    )
  );
}
