import { undisguised } from "./undisguised.ts";

/** Answers, those who ask for and write them, and what is put into them: no report and no law speaks of these. */
const OF_ANSWERS: readonly RegExp[] = [
  /(?<![\p{L}])(?:câu|phần|lời|(?<!văn )bản|đoạn) (?:trả lời|phản hồi|tóm tắt|tóm lược|hồi đáp|giải đáp|đáp)(?![\p{L}])/iu,
  /(?<![\p{L}])bạn (?:vào|đóng|là|sẽ|phải|hãy|nên|cần|đang|có thể|chỉ|không|được)(?![\p{L}])|(?<![\p{L}])bộ phận (?:giải đáp|trả lời|tóm tắt)(?![\p{L}])|(?<![\p{L}])thì (?:viết|đọc|gõ|in)(?![\p{L}])/iu,
  /(?<![\p{L}])người (?:hỏi|dùng(?! \p{L}+ \p{L})|tra cứu|truy vấn|tóm tắt|trả lời|trích dẫn|biên soạn câu)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:mô hình ngôn ngữ|công cụ (?:tìm kiếm|tra cứu|trả lời)|phần mềm (?:tổng hợp|tóm tắt|trả lời))(?![\p{L}])/iu,
  /(?<![\p{L}])(?:cụm từ|từ khóa|từ khoá|chuỗi (?:ký tự|chữ|số)|mật khẩu|mật mã|nguyên văn|mã (?:số )?(?:bí mật|xác nhận|kiểm tra|nhận diện|định danh|xác thực))(?![\p{L}])/iu,
  /(?<![\p{L}])(?:khi|nếu|lúc|mỗi lần|hễ)(?: có)?(?: ai| người| người khác)? (?:được |bị )?(?:hỏi|trích dẫn|trích|dẫn lại|tóm tắt|tổng hợp|nhắc|viện dẫn|sử dụng|tham khảo)(?: lại| đến| tới| về)?(?: [\p{L}]+){0,3} (?:báo cáo|tài liệu|văn bản|số liệu|nội dung|tệp|mục|bảng)(?: này)?(?![\p{L}])/iu,
  /(?<![\p{L}])(?:trích dẫn|trích lại|dẫn lại|nhắc lại|nói lại|kể lại)(?: [\p{L}]+){0,4} (?:báo cáo|tài liệu|văn bản|số liệu|câu|khẩu hiệu|đoạn|dòng)(?: này| trên| sau)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:hô|đọc|nói|xướng) (?:lại|to|theo)(?: [\p{L}]+){0,3} (?:khẩu hiệu|câu|chữ|cụm|dòng)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:mở đầu|kết thúc|bắt đầu) (?:bằng|với) ["“'‘]/iu,
  /(?<![\p{L}])(?:nếu|khi) (?:được|có (?:ai|người)) hỏi(?![\p{L}])/iu,
  /(?<![\p{L}])(?:mở đầu|mở bài|kết thúc|kết luận|bắt đầu|kèm theo|kèm) (?:bằng|với)? ?(?:câu|dòng|chữ|cụm|lời|dòng chữ|ghi chú)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:thay|đọc|hiểu|ghi|viết|gọi) (?:là|thành|cho đúng là) ["“'‘]/iu,
  /\b(?:answer|repl(?:y|ies)|respon(?:d|se)|quot(?:e|ed|ing)|cit(?:e|ed|ing|ation)|summar|reader|user|keyword|password|phrase|disclaimer|append|mention|assistant|prompt|output)/iu,
];

/** Whether words tell their reader about answers: shown to an asker they would be an order that was followed. */
export function speaksOfAnswers(text: string): boolean {
  return undisguised(text).some((words) => OF_ANSWERS.some((pattern) => pattern.test(words)));
}
