import type { FileKind } from "./file-kind.ts";
import type { ReadProblem } from "./read-problem.ts";
import { describeUnreadPages } from "./unread-pages.ts";

const KINDS: Record<FileKind, string> = {
  pdf: "tệp PDF",
  docx: "tệp Word (.docx)",
  zip: "tệp nén ZIP",
  ole: "tệp Office kiểu cũ",
  rtf: "tệp RTF",
  image: "tệp ảnh",
  binary: "dữ liệu nhị phân",
  text: "văn bản thuần",
};

/** One line in Vietnamese that says what is wrong with a file and, where there is one, the mend. */
export function describeReadProblem(problem: ReadProblem): string {
  switch (problem.code) {
    case "empty":
      return "Tệp rỗng, không có nội dung.";
    case "secret":
      return "Tài liệu có dấu chỉ độ mật: không nạp. Chuyển tệp khỏi thư mục tài liệu, quản lý theo quy định bảo vệ bí mật nhà nước.";
    case "not-utf8":
      return "Không nhận ra bảng mã của tệp văn bản. Lưu lại tệp theo UTF-8.";
    case "password-protected":
      return "Tệp đặt mật khẩu, không đọc được. Bỏ mật khẩu rồi nạp lại.";
    case "no-converter":
      return "Máy chưa có LibreOffice để đọc tệp .doc, .rtf. Cài LibreOffice (lệnh soffice) hoặc lưu lại tệp thành .docx.";
    case "no-words":
      return "Tệp không có chữ nào để đọc (trang trắng hoặc ảnh không có chữ).";
    case "unclear-scan":
      return `Bản quét, ${describeUnreadPages(problem)} Quét lại rõ hơn, từ 200 dpi trở lên.`;
    case "picture-too-large":
      return "Ảnh quá lớn (trên 40 triệu điểm ảnh). Quét lại ở 200–300 dpi.";
    case "outside-folder":
      return "Liên kết trỏ ra ngoài thư mục tài liệu, không đọc.";
    case "sidecar-alone":
      return "Tệp thông tin không có tài liệu cùng tên bên cạnh. Đặt tên theo tài liệu, ví dụ bao-cao.docx.meta.yaml.";
    case "unsupported":
      return `Định dạng ${problem.extension || "không có đuôi tệp"} chưa được hỗ trợ (hiện đọc .txt, .md, .pdf, .docx, ảnh quét .png, .jpg, .tif và .doc, .rtf khi có LibreOffice).`;
    case "too-large":
      return `Nội dung ${megabytes(problem.bytes)} MB vượt giới hạn ${megabytes(problem.limit)} MB.`;
    case "wrong-extension":
      return `Đuôi tệp là ${problem.extension} nhưng nội dung là ${KINDS[problem.actual]}. Đổi lại đuôi tệp.`;
    case "unreadable":
      return "Tệp hỏng hoặc không đúng định dạng, không đọc được.";
  }
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 104_857.6) / 10).toString().replace(".", ",");
}
