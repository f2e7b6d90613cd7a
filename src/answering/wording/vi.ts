import type { Period } from "../../domain/period.ts";
import { writtenDay } from "../../domain/written-day.ts";
import type { AnswerWording } from "./wording.ts";

const year = (iso: string) => iso.slice(0, 4);
const month = (iso: string) => Number(iso.slice(5, 7));

function period({ kind, start, end }: Period): string {
  switch (kind) {
    case "year":
      return `năm ${year(start)}`;
    case "term":
      return `${year(start)}-${year(end)}`;
    case "half-term":
      return `nửa nhiệm kỳ ${year(start)}-${year(end)}`;
    case "month":
      return `tháng ${month(start)}/${year(start)}`;
    case "part-year":
      return month(start) === 1
        ? `${month(end)} tháng đầu năm ${year(start)}`
        : `từ tháng ${month(start)} đến tháng ${month(end)} năm ${year(start)}`;
    default:
      return `tính đến ngày ${writtenDay(end)}`;
  }
}

export const vi: AnswerWording = {
  place: ({ name, level }) => (level ? `${level} ${name}` : name),
  period,
  figure: ({ figure, place, period, status, basis }) => {
    const about = [place, period, basis && `theo ${basis}`].filter(Boolean).join(", ");
    const head = about ? `${figure} – ${about}.` : `${figure}.`;
    if (status === "target") return `${head} Đây là chỉ tiêu phấn đấu, không phải kết quả.`;
    return status === "estimate" ? `${head} Đây là số ước thực hiện.` : head;
  },
  conflict: (values) => `Các tài liệu ghi khác nhau: ${values.join("; ")}.`,
  accordingTo: ({ date, sample, draft }) =>
    `Theo tài liệu${sample ? " mẫu" : ""}${draft ? " dự thảo" : ""} ${date ? `ngày ${writtenDay(date)}` : "không ghi ngày"}.`,
  source: ({ title, date, draft }) =>
    `${title ?? "(không có tiêu đề)"}, ${draft ? "dự thảo, " : ""}${date ? writtenDay(date) : "không ghi ngày"}`,
  quoted: (quote) => `“${quote}”`,
  tableCaption: ({ subject, place, period }) =>
    `Bảng số liệu${subject ? ` ${subject}` : ""}${[place, period].filter(Boolean).length > 0 ? ` (${[place, period].filter(Boolean).join(", ")})` : ""}:`,
  extreme: (places, isHighest) =>
    `${isHighest ? "Cao" : "Thấp"} nhất trong các địa phương có số liệu dưới đây: ${places.join(", ")}.`,
  planned: "Chỉ tiêu",
  reached: "Kết quả",
  aim: "Đây là chỉ tiêu phấn đấu, không phải kết quả.",
  more: "(Còn nữa trong tài liệu.)",
  nothing: "Chưa tìm thấy trong tài liệu hiện có.",
  nothingForPeriod: (period) => `Chưa tìm thấy số liệu ${period} trong tài liệu hiện có.`,
  onlyTarget: "Chưa tìm thấy kết quả; tài liệu chỉ ghi chỉ tiêu phấn đấu.",
  onlyOtherMeasure:
    "Chưa tìm thấy đúng số liệu này trong tài liệu hiện có; có số liệu gần với nội dung được hỏi.",
  whichPlace: "Xin cho biết cần số liệu của địa phương nào?",
  forPlace: (question, place) => `${question.replace(/\s*\?\s*$/, "")} – ${place}?`,
  whichDocument: "Có nhiều văn bản mang số này. Xin chọn văn bản cần hỏi.",
  forDocument: (question, typed, number) => question.replace(typed, `văn bản số ${number}`),
  whichDay: "Có nhiều tài liệu nói về ngày này. Xin chọn nội dung cần hỏi.",
  forDay: (question, typed, iso, places) =>
    question.replace(
      typed,
      `${iso ? writtenDay(iso) : typed}${places.length > 0 ? ` (${places.join(", ")})` : ""}`,
    ),
  greeting:
    "Xin chào. Dẫn Chứng trả lời câu hỏi về tài liệu, kèm câu trích dẫn. Ví dụ: Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019?",
  empty: "Xin nhập câu hỏi bằng chữ, ví dụ: Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019?",
};
