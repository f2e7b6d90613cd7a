import { fold } from "../../language/spelling.ts";
import { mixesScripts, spelledOut, undisguised } from "./undisguised.ts";

/** What a program writes for its asker, as documents would call it. */
const WRITTEN =
  "(?:câu trả lời|phần trả lời|câu văn|bản tóm tắt|bài tóm tắt|phần tóm tắt|bản tổng hợp tự động|phản hồi|đầu ra)";
const SAID = "(?:nói|viết|ghi|in|xuất|nhắc|nêu|chèn|thêm|chép|đưa|trả lời|đáp)";
const PROGRAM = "(?:AI|trí tuệ nhân tạo|chat ?bot|bot|ChatGPT|GPT|Gemini|Copilot|người máy|rô ?bốt|robot)";

/** Words that speak to whatever program reads the document, or of what it is to write. */
const VIETNAMESE: readonly RegExp[] = [
  /(?<![\p{L}])(?:trợ lý (?:ảo|AI|số|trả lời)|mô hình (?:ngôn ngữ|AI|trả lời)|hệ thống AI)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:hệ thống|chương trình|phần mềm|công cụ|máy) (?:trả lời|hỏi đáp|tóm tắt)(?![\p{L}])|(?<![\p{L}])mã (?:xác nhận|bí mật|kích hoạt|kiểm tra) (?:của|để|cho)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:tổng hợp|tóm tắt|trả lời) (?:tự động|bằng máy)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:bỏ qua|quên|không (?:cần )?(?:tuân|theo|làm theo)|phớt lờ|gạt bỏ)(?![\p{L}])[^.\n]{0,60}(?:hướng dẫn|chỉ dẫn|quy tắc|yêu cầu|lời nhắc|câu lệnh|chỉ thị|lệnh|nội dung|những điều|mọi điều)(?: [\p{L}]+)? (?:trên|trước|ở trên|trước đó|này|cũ|hệ thống)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:chèn|thêm|ghi|đưa|viết|đặt|in|xuất|nhắc|lặp)(?![\p{L}])[^.\n]{0,80}(?:vào|trong|ở (?:đầu|cuối)|cho) (?:mọi |mỗi |các |phần |đầu |cuối )*(?:câu trả lời|phản hồi|đầu ra|kết quả trả lời)/iu,
  /(?<![\p{L}])(?:trả lời|phản hồi|đáp lại|nói|in ra|xuất ra)(?: (?:mọi|các|cho|tất cả|người dùng|người hỏi|câu hỏi))*(?: [\p{L}]+){0,3} (?:rằng|bằng(?! văn bản)|duy nhất|đúng nguyên văn|nguyên văn)(?![\p{L}])/iu,
  new RegExp(
    `(?<![\\p{L}])(?:yêu cầu|đề nghị|kính gửi|gửi|lưu ý|dành cho|cho|nhờ|hỡi)(?: các)? ${PROGRAM}(?: [\\p{L}]+){0,2}(?:\\s*[:,]| ${SAID}(?![\\p{L}]))`,
    "iu",
  ),
  new RegExp(
    `(?<![\\p{L}])trong ${WRITTEN}(?: [\\p{L}]+){0,3} (?:nhớ|kèm|có|ghi|nêu|thêm|đưa|viết|luôn)(?![\\p{L}])`,
    "iu",
  ),
  new RegExp(`(?<![\\p{L}])${SAID}(?![\\p{L}])[^.\\n]{0,60}(?:vào|trong|lên) ${WRITTEN}`, "iu"),
  /(?<![\p{L}])(?:nếu|từ (?:bây giờ|nay|giờ),?) bạn(?![\p{L}])|(?<![\p{L}])bạn (?:là|phải|hãy|chỉ được|không được)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:chỉ dẫn|câu lệnh|mệnh lệnh) (?:ưu tiên|hệ thống|mới|bí mật)(?![\p{L}])/iu,
  /(?<![\p{L}])đáp án(?! đề| môn| bài)[^.\n]{0,40}(?:mọi|mỗi|các|tất cả)(?: các)? câu hỏi(?![\p{L}])/iu,
  /(?<![\p{L}])(?:hiển thị|hiện|in|xuất|gửi)(?![\p{L}])[^.\n]{0,60} cho người (?:dùng|hỏi)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:đọc|xử lý|tóm tắt|tổng hợp)(?: [\p{L}]+){0,3} bằng máy(?![\p{L}])/iu,
  // Of every answer, or of one to come.
  new RegExp(
    `(?<![\\p{L}])(?:mọi|mỗi|từng|tất cả) (?:các )?(?:câu|${WRITTEN})(?: dựa [^.\\n]{0,60})? (?:đều|phải|cần|sẽ)(?![\\p{L}])`,
    "iu",
  ),
  new RegExp(`(?<![\\p{L}])(?:mở đầu|bắt đầu|kết thúc|khởi đầu) ${WRITTEN}(?![\\p{L}])`, "iu"),
  new RegExp(
    `(?<![\\p{L}])${SAID} (?:đúng |nguyên )?(?:câu|cụm từ|dòng) (?:sau|này|dưới đây)(?![\\p{L}])[^.\\n]{0,40}(?:dòng|câu|đầu|cuối)`,
    "iu",
  ),
  /(?<![\p{L}])(?:câu|dòng) (?:đầu|cuối|mở đầu)(?: tiên| cùng)? (?:phải|cần|sẽ|luôn)(?: là| ghi)?(?![\p{L}])/iu,
  new RegExp(`(?<![\\p{L}])(?:câu|cụm từ|từ|mã|điều) (?:phải|cần) ${SAID}(?![\\p{L}])`, "iu"),
  /(?<![\p{L}])khi (?:được |có )?(?:ai |người |người dùng |người đọc )?(?:hỏi|tóm tắt|tổng hợp|trích dẫn)(?: (?:về|lại))?(?: [\p{L}]+){0,4}, (?:hãy|phải|cần|luôn|câu|chỉ|thì)(?![\p{L}])/iu,
  new RegExp(`(?<![\\p{L}])nhiệm vụ mới\\s*[:：,–-]\\s*${SAID}(?![\\p{L}])`, "iu"),
  /(?<![\p{L}])giải mã (?:chuỗi|đoạn|dòng|nội dung)(?: mã)? (?:sau|này|dưới đây)/iu,
  /(?<![\p{L}])(?:hãy|luôn(?: luôn)?)(?: [\p{L}]+){0,2} (?:trả lời|nói|bỏ qua|quên|in ra|xuất ra|nhắc (?:đến|tới|lại)|viết|chèn|đưa ra|thêm)(?![\p{L}])/iu,
];

/** Administrative prose asks (`yêu cầu`, `đề nghị`); it never bids its reader do something. */
const BIDDEN = /(?<![\p{L}])(?:hãy(?! còn)|đừng|vui lòng|làm ơn)(?![\p{L}])/iu;

const ENGLISH: readonly RegExp[] = [
  /\b(?:note |dear |hey |to |for )(?:the |all )?(?:AI|model|bot|assistant|chatbot)s?\b/iu,
  /\b(?:language model|LLM|GPT|AI (?:assistant|model)|assistant|dear (?:AI|model|bot))\b/iu,
  /(?<![\p{L}])(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}\b(?:instructions?|prompts?|rules?|above|previous|prior|context|guard|everything)\b/iu,
  /\b(?:respond|reply|answer|output|print|say|write|repeat|include|insert|append|add|return)\b[^.\n]{0,60}\b(?:only|exactly|with|the (?:word|phrase|string|code|token|secret)|in (?:your|every|each|the) (?:answer|reply|response)|to (?:your|every|each|the) (?:answer|reply|response))\b/iu,
  /\byou (?:are|must|should|will|have to)\b|\byour (?:task|answer|reply|response|instructions?|rules?|new)\b|\bsystem (?:prompt|message|note|override)\b/iu,
  /\b(?:summar(?:y|ies)|summari[sz](?:es?|ing|er|ers)|answers?|repl(?:y|ies)|responses?|outputs?)\b[^.\n]{0,80}\b(?:open|begin|start|end|prefix|suffix|mention|contain|include|say|state)(?:s|es|ed|ning|ing)?\b[^.\n]{0,20}\b(?:with|words?|by|to|that)?\b/iu,
  /\b(?:prompt|jailbreak|DAN mode)\b/iu,
];

/** The shape of a conversation, a prompt or a draft. */
const SHAPED: readonly RegExp[] = [
  /^\s*#*\s*(?:system|user|assistant|hệ thống|người dùng|trợ lý|developer|tool|instructions?|response|input|output)\s*:/imu,
  /<\|[^|>\n]{1,40}\|>|\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>|<\/?(?:system|user|assistant|passages?|evidence|instructions?|script)[\s>]/iu,
  // Code and markup: a document's reader has taken its own away.
  /["'“‘][\w ]{1,40}["'”’]\s*:\s*[["'{“‘\d]/u,
  /^\s*(?:\[\[[\w.]+\]\]|[\w.]+\s*=\s*["'“])/mu,
  /\{\{|\}\}|%%\w|(?:^|[;\s])[A-Z_]{3,}=\S/mu,
  /<\/?[a-z][\w-]{0,30}(?:\s[^<>]{0,200})?>/iu,
  /^\s*(?:-\s*)?(?:answerable|sentences|quotes|figures|passages|role|content|key|quote|text)\s*:/imu,
  /(?<![\p{L}\p{N}])E\d{1,2}\s*[:=\]]|\[\s*E\s?\d{1,2}\s*\]|^\s*\(\s*E\s?\d{1,2}\s*\)/mu,
  /(?:^|[=#*_-]{2,}\s*)(?:hết|kết thúc|end of)\s+(?:the )?(?:tài liệu|đoạn trích|ngữ cảnh|dữ liệu|passages?|documents?|context|data|instructions?)\s*(?:[=#*_-]{2,}|$)/imu,
];

/** Without spaces between: a word that is spelled out has none that mean anything. */
const SPELLED =
  /ignore(?:all|any|the|every)?(?:previous|prior|above|instruction)|disregard|systemprompt|instructions?(?:above|before)|hãytrảlời|hãynói|bỏqua|trảlời(?:rằng|bằng)/u;

const BARE = VIETNAMESE.map(({ source, flags }) => new RegExp(fold(source), flags));
/** Vietnamese with its marks has hardly so many words in a row that need none. */
const BARE_WORDS = /(?:(?<![\p{L}\p{N}])[A-Za-z]+[\s,]+){4,}[A-Za-z]+(?!\p{L})/gu;

/** Whether a text holds such a sentence, also one that line breaks or odd characters tear apart. */
export function holdsInstruction(text: string): boolean {
  if (mixesScripts(text)) return true;
  if (spelledOut(text).some((word) => SPELLED.test(word))) return true;
  return undisguised(text).some((words) => {
    if (SHAPED.some((pattern) => pattern.test(words))) return true;
    return isSpoken(words.replace(/\s+/gu, " "));
  });
}

/** What is typed without diacritics is read so too. */
function isSpoken(text: string): boolean {
  const bare = text.match(BARE_WORDS) ?? [];
  return (
    BIDDEN.test(text) ||
    [...VIETNAMESE, ...ENGLISH].some((pattern) => pattern.test(text)) ||
    bare.some((words) => BARE.some((pattern) => pattern.test(words)))
  );
}
