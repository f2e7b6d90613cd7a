import { canonicalSyllable } from "../language/spelling.ts";

/** What news and government sites print around an article: a line of nothing else is a menu or a bar. */
const SITE_WORDS = `
tất cả chuyên mục | trang chủ | trang nhất | liên kết website | liên kết web | liên kết trang | bài viết
chia sẻ | chia sẻ bài viết | chia sẻ qua | in bài viết | in trang | in tin | bản in | in bài | lưu bài viết | lưu bài
gửi email | gửi bài viết | gửi bình luận | gửi phản hồi | gửi ý kiến | gửi mail | sao chép liên kết | copy link
tin liên quan | bài liên quan | tin bài liên quan | tin cùng chuyên mục | bài cùng chuyên mục | tin cùng loại
tin mới hơn | tin cũ hơn | các tin mới hơn | các tin cũ hơn | các tin khác | tin khác | các tin đã đưa | tin đã đưa
đọc nhiều | đọc nhiều nhất | xem nhiều | tin đọc nhiều | tin xem nhiều | tin mới nhất | tin nổi bật | xem thêm
quay lại | trở lại | về trang trước | về đầu trang | lên đầu trang | đầu trang | xem theo ngày
sơ đồ trang | sơ đồ website | sơ đồ cổng | đăng nhập | tìm kiếm | tìm kiếm nâng cao | rss
facebook | zalo | twitter | youtube | tiktok | messenger | linkedin | pinterest | google news | print | share
nghe bài viết | nghe đọc bài | nghe audio | cỡ chữ | a a | a+ a- | a- a+ | a- a a+ | aa | đọc bài viết
theo dõi chúng tôi | đánh giá bài viết | thăm dò ý kiến | lượt xem | lượt đọc | lượt truy cập | đang truy cập
đang trực tuyến | đường dây nóng | quảng cáo | liên hệ quảng cáo | thông tin tòa soạn | thư viện ảnh | thư viện video
`;
/** They head pages and reports too: a line of them goes only next to a line of site words. */
const SECTION_WORDS = `
giới thiệu | tin tức | sự kiện | liên hệ | văn bản | thông báo | thời sự | chính trị | kinh tế | xã hội | văn hóa
thể thao | pháp luật | giáo dục | y tế | sức khỏe | quốc tế | thế giới | trong nước | trong tỉnh | du lịch | đời sống
khoa học | công nghệ | môi trường | bạn đọc | phản hồi | bình luận | ý kiến | đăng ký | english | tiếng việt | video
email | ảnh | multimedia | media | podcast | emagazine | infographic | lịch công tác | hỏi đáp | tổ chức bộ máy
thủ tục hành chính | dịch vụ công | chuyển đổi số | cải cách hành chính | xây dựng đảng | quốc phòng | an ninh
`;

const LONGEST = 5;
const SEPARATORS = /[\s|/\\»›>•·,;:–—-]+/u;
// `a-` is a site word, so a hyphen after a lone letter stays.
const TEXT_SIZE = /(?<![\p{L}\p{N}])a\s?([+-])/gu;
const COUNT = /\(\s*\d{0,3}\s*\)/gu;
const COUNTER =
  /^(?:lượt (?:xem|đọc|truy cập)|đang truy cập|đang trực tuyến)\s*:?\s*[\d.,]+$|^[\d.,]+ lượt (?:xem|đọc)$/iu;
const BREADCRUMB = /^(?:trang chủ|trang nhất)\s*[/»›>|]/iu;
const COPYRIGHT = /^(?:©|copyright\s*(?:©|\(c\)|\d)|bản quyền thuộc)/iu;

const site = phrases(SITE_WORDS);
const section = phrases(SECTION_WORDS);
const openings = new Set([...site, ...section].map((phrase) => /^\p{L}*/u.exec(phrase)![0]));

/** `site`: certainly a menu, a bar or a counter. `section`: one if such a line stands next to it. */
export function menuKind(line: string): "site" | "section" | null {
  if (line.length > 160 || /[.!?]$/u.test(line)) return null;
  if (BREADCRUMB.test(line) || COUNTER.test(line)) return "site";
  if (COPYRIGHT.test(line)) return "site";
  // Most lines are no menu, and their first word tells.
  const opening = /\p{L}+/u.exec(line)?.[0];
  if (!opening || !openings.has(canonicalSyllable(opening))) return null;
  const counted = line.search(COUNT) >= 0;
  const words = syllables(line.replace(COUNT, " "));
  let kind: "site" | "section" = counted ? "site" : "section";
  for (let at = 0; at < words.length; ) {
    const taken = longest(words, at);
    if (!taken) return null;
    if (taken.site) kind = "site";
    at += taken.length;
  }
  return words.length > 0 ? kind : null;
}

function longest(words: readonly string[], at: number): { length: number; site: boolean } | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(" ");
    if (site.has(phrase)) return { length, site: true };
    if (section.has(phrase)) return { length, site: false };
  }
  return null;
}

function phrases(list: string): Set<string> {
  return new Set(list.split(/[|\n]/u).map((phrase) => syllables(phrase).join(" ")));
}

function syllables(text: string): string[] {
  return text
    .toLowerCase()
    .replace(TEXT_SIZE, " a$1 ")
    .split(/\s+/u)
    .flatMap((word) => (/^a[+-]$/u.test(word) ? [word] : word.split(SEPARATORS)))
    .filter((word) => word !== "")
    .map((word) => (/[+-]$/u.test(word) ? word : canonicalSyllable(word)));
}
