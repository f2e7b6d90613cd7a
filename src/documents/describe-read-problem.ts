import type { FileKind } from "./file-kind.ts";
import type { ReadProblem } from "./read-problem.ts";
import { describeUnreadPages } from "./unread-pages.ts";

const KINDS: Record<FileKind, string> = {
  pdf: "tệp PDF",
  docx: "tệp Word (.docx)",
  xlsx: "bảng tính Excel (.xlsx)",
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
      return "Tệp rỗng, không có nội dung. Thay bằng bản có nội dung hoặc xóa tệp.";
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
    case "broken-link":
      return "Liên kết hỏng, không trỏ tới tệp nào. Sửa hoặc xóa liên kết.";
    case "not-a-file":
      return "Không phải tệp thường (ống dẫn, thiết bị hoặc socket), không đọc.";
    case "bad-name":
      return "Tên tệp có ký tự không hiển thị được (sai bảng mã, xuống dòng hoặc ký tự điều khiển). Đổi tên tệp rồi nạp lại.";
    case "twin-name":
      return "Trùng tên với một tệp khác, chỉ khác cách gõ dấu (Unicode dựng sẵn và tổ hợp). Đổi tên một trong hai tệp.";
    case "no-permission":
      return "Không có quyền đọc. Cấp quyền đọc cho tài khoản chạy lệnh rồi nạp lại.";
    case "changing":
      return "Tệp bị xóa hoặc đang được ghi trong lúc đọc. Chờ ghi xong rồi nạp lại.";
    case "sidecar-alone":
      return "Tệp thông tin không có tài liệu cùng tên bên cạnh. Đặt tên theo tài liệu, ví dụ bao-cao.docx.meta.yaml.";
    case "unsupported":
      return `Định dạng ${problem.extension || "không có đuôi tệp"} chưa được hỗ trợ (hiện đọc .txt, .md, .html, .pdf, .docx, .xlsx, .xls, .csv, ảnh quét .png, .jpg, .tif và .doc, .rtf khi có LibreOffice).`;
    case "too-large":
      return `Nội dung ${megabytes(problem.bytes)} MB vượt giới hạn ${megabytes(problem.limit)} MB.`;
    case "unsafe-archive":
      return "Gói tệp bất thường (bung ra quá lớn hoặc cấu trúc chồng lấn), không mở. Lưu lại tài liệu từ Word rồi nạp lại.";
    case "crashed":
      return "Tệp làm bộ đọc dừng đột ngột. Mở tệp, lưu lại thành bản mới rồi nạp lại.";
    case "took-too-long":
      return "Đọc quá lâu không xong nên đã dừng. Mở tệp, lưu lại thành bản mới hoặc chia nhỏ rồi nạp lại.";
    case "too-much-memory":
      return "Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Chia nhỏ tệp rồi nạp lại.";
    case "too-many-cells":
      return `Bảng có hơn ${problem.limit.toLocaleString("vi-VN")} ô có dữ liệu. Tách thành các tệp nhỏ hơn rồi nạp lại.`;
    case "wrong-extension":
      return `Đuôi tệp là ${problem.extension} nhưng nội dung là ${KINDS[problem.actual]}. Đổi lại đuôi tệp.`;
    case "unreadable":
      return "Tệp hỏng hoặc không đúng định dạng, không đọc được. Mở tệp kiểm tra, lưu lại hoặc xin bản khác.";
  }
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 104_857.6) / 10).toString().replace(".", ",");
}
