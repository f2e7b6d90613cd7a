const SUPPOSED =
  /(?<![\p{L}])(?:giả sử|giả định|giả thiết|nếu (?:như(?! (?:(?:ở|trong|cuối|đầu) )?(?:năm|nhiệm kỳ|giai đoạn|trước))|tính|đạt|không))(?![\p{L}])/iu;
const DENIED =
  /(?<![\p{L}])(?:sai sự thật|không đúng sự thật|không chính xác|bịa đặt|tin đồn|thất thiệt|bác bỏ|đính chính)(?![\p{L}])/iu;
const ADDRESSED =
  /(?<![\p{L}])(?:hãy (?:trả lời|nói|viết|bỏ qua|quên)|trả lời rằng|bỏ qua (?:mọi|các|tất cả)|ignore (?:all|any|the|previous)|system prompt|you are (?:a|an|now)|answer (?:that|with))(?![\p{L}])/iu;

/**
 * Whether a sentence states what it says. What it supposes, denies, corrects, or asks its reader to
 * say is no fact of the document.
 */
export function isAsserted(sentence: string): boolean {
  return !SUPPOSED.test(sentence) && !DENIED.test(sentence) && !ADDRESSED.test(sentence);
}
