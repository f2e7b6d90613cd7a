import type { Wording } from "./wording.ts";

const EXAMPLE = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019?";

export const vi: Wording = {
  start: `Dẫn Chứng trả lời câu hỏi theo kho tài liệu và ghi rõ nguồn của từng số liệu.

Gửi câu hỏi bằng một tin nhắn, ví dụ:
${EXAMPLE}

Nội dung không có trong tài liệu thì trả lời là chưa tìm thấy, không suy đoán.

/huongdan – hướng dẫn sử dụng
/tailieu – danh mục tài liệu`,
  help: `Cách hỏi
• Gửi thẳng câu hỏi, có dấu hoặc không dấu, bằng tiếng Việt hoặc tiếng Anh.
• Nên nêu rõ chỉ tiêu, địa phương và năm, ví dụ: ${EXAMPLE}
• Trong nhóm: gõ /hoi rồi đến câu hỏi.

Cách đọc câu trả lời
• Mỗi câu trả lời kèm nguyên văn đoạn trích, tên tài liệu, ngày và trang.
• Nút “[1] Xem đoạn” mở đoạn văn chứa đoạn trích đó.
• Các tài liệu ghi khác nhau thì nêu đủ các số liệu.
• Chưa có trong tài liệu thì trả lời là chưa tìm thấy; số liệu gần nhất, nếu có, được ghi riêng.

Các lệnh
/hoi – hỏi theo tài liệu, cũng có thể viết “Hỏi: …”
/tailieu – danh mục tài liệu
/huongdan – hướng dẫn sử dụng`,
  keyboard: { sources: "Danh mục tài liệu", help: "Hướng dẫn" },
  commands: {
    private: [
      { command: "hoi", description: "Hỏi theo tài liệu" },
      { command: "tailieu", description: "Danh mục tài liệu" },
      { command: "huongdan", description: "Hướng dẫn sử dụng" },
    ],
    group: [{ command: "hoi", description: "Hỏi theo tài liệu" }],
  },

  noAccess: (id) => `Tài khoản chưa được cấp quyền. Mã: ${id}, gửi quản trị viên.`,
  tooManyQuestions: "Đã nhận quá nhiều câu hỏi trong một phút. Xin chờ một phút rồi hỏi tiếp.",
  questionTooLong: (limit) => `Câu hỏi dài quá ${limit} ký tự. Xin hỏi gọn lại trong một, hai câu.`,
  noWords: `Chưa thấy câu hỏi trong tin nhắn. Xin viết câu hỏi bằng chữ, ví dụ: ${EXAMPLE}`,
  onlyText: "Hiện chỉ nhận câu hỏi bằng chữ. Xin gõ câu hỏi rồi gửi lại.",
  emptyQuestion: `Xin ghi câu hỏi sau lệnh, ví dụ: /hoi ${EXAMPLE}`,
  unknownCommand: "Chưa có lệnh này. Các lệnh hiện có: /hoi, /tailieu, /huongdan.",
  timedOut: "Chưa tìm xong câu trả lời trong thời gian cho phép. Xin hỏi lại, mỗi câu một chỉ tiêu.",
  restarting: "Hệ thống đang khởi động lại. Xin hỏi lại sau ít phút.",
  failed: "Hệ thống đang có lỗi, chưa trả lời được. Xin hỏi lại sau ít phút.",

  staleButton: "Nút này không còn dùng được. Xin hỏi lại.",
  staleChoice: "Lựa chọn này đã hết hạn. Xin hỏi lại.",
  stalePassage: "Đoạn này không còn trong kho tài liệu. Xin hỏi lại.",

  sampleSource: (markers) =>
    `Lưu ý: nguồn ${markers && `${markers} `}là báo cáo mẫu, không phải số liệu chính thức.`,
  nearby: "Nội dung gần với câu hỏi, không phải câu trả lời:",
  untitled: "(không có tiêu đề)",
  undated: "không ghi ngày",
  dated: (date) => `ngày ${date}`,
  page: (page) => `trang ${page}`,

  showPassage: (markers) => `${markers} Xem đoạn`,
  passageBefore: "← Đoạn trước",
  passageAfter: "Đoạn sau →",

  noDocuments: "Kho tài liệu chưa có tài liệu nào.",
  sourcesHeading: (total, page, pages) =>
    pages === 1 ? `Danh mục: ${total} tài liệu` : `Danh mục: ${total} tài liệu, trang ${page}/${pages}`,
  sampleMark: "báo cáo mẫu",
  previousPage: "← Trang trước",
  nextPage: "Trang sau →",
};
