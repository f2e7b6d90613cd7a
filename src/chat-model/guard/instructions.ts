import { sentences } from "../../language/sentences.ts";

/** Words that speak to whatever program reads the document. */
const ADDRESSED: readonly RegExp[] = [
  /(?<![\p{L}])(?:trợ lý (?:ảo|AI|số|trả lời)|chat ?bot|mô hình (?:ngôn ngữ|AI|trả lời)|hệ thống AI|language model|LLM|GPT|AI (?:assistant|model)|assistant|dear (?:AI|model|bot))(?![\p{L}])/iu,
  /(?<![\p{L}])(?:hệ thống|chương trình|phần mềm|công cụ|máy) (?:trả lời|hỏi đáp)(?![\p{L}])|(?<![\p{L}])mã (?:xác nhận|bí mật|kích hoạt|kiểm tra) (?:của|để|cho)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}\b(?:instructions?|prompts?|rules?|above|previous|prior|context|guard|everything)\b/iu,
  /(?<![\p{L}])(?:bỏ qua|quên|không (?:cần )?(?:tuân|theo|làm theo)|phớt lờ|gạt bỏ)(?![\p{L}])[^.\n]{0,60}(?:hướng dẫn|chỉ dẫn|quy tắc|yêu cầu|lời nhắc|câu lệnh|chỉ thị|lệnh|nội dung|điều)(?: [\p{L}]+)? (?:trên|trước|ở trên|trước đó|này|cũ|hệ thống)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:chèn|thêm|ghi|đưa|viết|đặt|in|xuất|nhắc|lặp)(?![\p{L}])[^.\n]{0,80}(?:vào|trong|ở (?:đầu|cuối)|cho) (?:mọi |mỗi |các |phần |đầu |cuối )*(?:câu trả lời|phản hồi|đầu ra|kết quả trả lời)/iu,
  /(?<![\p{L}])(?:trả lời|phản hồi|đáp lại|nói|in ra|xuất ra)(?: (?:mọi|các|cho|tất cả|người dùng|người hỏi|câu hỏi))*(?: [\p{L}]+){0,3} (?:rằng|bằng|duy nhất|đúng nguyên văn|nguyên văn)(?![\p{L}])/iu,
  /\b(?:respond|reply|answer|output|print|say|write|repeat|include|insert|append|add|return)\b[^.\n]{0,60}\b(?:only|exactly|with|the (?:word|phrase|string|code|token|secret)|in (?:your|every|each|the) (?:answer|reply|response)|to (?:your|every|each|the) (?:answer|reply|response))\b/iu,
  /\byou (?:are|must|should|will|have to)\b|\byour (?:task|answer|reply|response|instructions?|rules?|new)\b|\bsystem (?:prompt|message|note|override)\b/iu,
  /^\s*(?:system|user|assistant|hệ thống|người dùng|trợ lý|developer|tool)\s*:/imu,
  /<\|[^|>\n]{1,40}\|>|\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>|<\/?(?:system|user|assistant|passage|evidence|instructions?|script)[\s>]/iu,
  /["'“](?:answerable|sentences|quotes|role|content|key|quote)["'”]\s*:/iu,
  /(?<![\p{L}\p{N}])E\d{1,2}\s*[:=\]]/u,
  /\b(?:prompt|jailbreak|canary|DAN mode)\b/iu,
];

/** Whether a text holds such a sentence, also one that line breaks or odd characters tear apart. */
export function holdsInstruction(text: string): boolean {
  const clean = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  if (sentences(clean).some(({ start, end }) => isSpoken(clean.slice(start, end)))) return true;
  return isSpoken(clean.replace(/\s+/gu, " "));
}

/** What a document supposes or denies is no instruction. */
function isSpoken(text: string): boolean {
  return ADDRESSED.some((pattern) => pattern.test(text)) || TOLD_TO_SAY.test(text);
}

const TOLD_TO_SAY =
  /(?<![\p{L}])(?:hãy|luôn(?: luôn)?)(?: [\p{L}]+){0,2} (?:trả lời|nói|bỏ qua|quên|in ra|xuất ra)(?![\p{L}])/iu;
