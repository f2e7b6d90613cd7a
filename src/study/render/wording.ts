import type { FigureStatus } from "../../domain/figure.ts";
import type { DiscussionKind, PackDiscussion, PackSource, PointKind } from "../../domain/study-pack.ts";
import { writtenDay } from "../../domain/written-day.ts";

/** How the source of a line is named in the text. */
export const mark = (number: number): string => `[${number}]`;
export const quoted = (words: string): string => `“${words}”`;
export const OPTION_LETTERS = ["A", "B", "C", "D"] as const;

const ASKS: Record<DiscussionKind, (about: string) => string> = {
  target: (about) => `Điều kiện nào cần có để đạt chỉ tiêu sau (${about})?`,
  shortcoming: () => "Hạn chế sau biểu hiện thế nào tại cơ quan, đơn vị? Nêu cách khắc phục.",
  cause: () => "Nguyên nhân sau có ở cơ quan, đơn vị không? Nếu có thì khắc phục thế nào?",
  lesson: () => "Bài học sau có thể vận dụng thế nào trong công việc của cơ quan, đơn vị?",
  task: () => "Để thực hiện nội dung sau cần làm những việc gì, ai chịu trách nhiệm, khi nào xong?",
  provision: () => "Quy định sau được áp dụng thế nào trong công việc? Nêu một tình huống.",
};

/** Everything that a study pack says in its own words. */
export const WORDS = {
  kind: "Tài liệu chuyên đề",
  made: (iso: string) => `Lập từ kho tài liệu ngày ${writtenDay(iso)}`,
  howToRead:
    "Câu trong ngoặc kép được trích nguyên văn từ tài liệu. Số trong ngoặc vuông chỉ tài liệu ở mục Nguồn.",
  covers: (count: number, isLong: boolean) =>
    isLong
      ? `Chuyên đề này dùng ${count} tài liệu, nêu ở mục Nguồn.`
      : `Chuyên đề này dùng ${count} tài liệu:`,
  sections: {
    covers: "Tài liệu sử dụng",
    points: "Nội dung chính",
    figures: "Số liệu chính",
    series: "Biểu đồ",
    events: "Mốc thời gian",
    terms: "Thuật ngữ và chữ viết tắt",
    discussion: "Câu hỏi thảo luận",
    quiz: "Câu hỏi trắc nghiệm",
    key: "Đáp án",
    sources: "Nguồn",
  },
  points: {
    results: "Kết quả",
    shortcomings: "Hạn chế",
    causes: "Nguyên nhân",
    lessons: "Bài học kinh nghiệm",
    tasks: "Mục tiêu, nhiệm vụ, giải pháp",
    provisions: "Quy định",
  } satisfies Record<PointKind, string>,
  status: {
    result: "kết quả",
    target: "chỉ tiêu",
    estimate: "ước thực hiện",
    comparison: "nhắc lại của kỳ trước",
  } satisfies Record<FigureStatus, string>,
  columns: {
    indicator: "Nội dung",
    figure: "Số liệu",
    place: "Địa phương",
    period: "Thời gian",
    status: "Loại",
    quote: "Câu trích",
    year: "Năm",
    day: "Ngày",
    event: "Sự kiện, văn bản",
    term: "Từ",
    meaning: "Nghĩa và nơi nêu",
  },
  unsaid: "–",
  gap: "tài liệu không có số liệu",
  byGlossary: (meaning: string) => `${meaning} (theo bảng thuật ngữ của kho)`,
  discuss: ({ kind, about }: PackDiscussion) => ASKS[kind](about ?? ""),
  question: (at: number, text: string) => `Câu ${at}. ${text}`,
  key: (at: number, letter: string, option: string) => `Câu ${at}: ${letter}. ${option}`,
  source: ({ title, date, symbol, issuer, sample, draft }: PackSource) =>
    [
      title ?? "(không có tiêu đề)",
      symbol && !title?.includes(symbol) ? `số ${symbol}` : null,
      issuer,
      date ? `ngày ${writtenDay(date)}` : "không ghi ngày",
      draft ? "dự thảo" : null,
      sample ? "tài liệu mẫu" : null,
    ]
      .filter(Boolean)
      .join(", "),
  file: (path: string) => `tệp ${path}`,
  page: "Trang",
} as const;
