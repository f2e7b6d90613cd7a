import { adminVi } from "./admin-vi.ts";
import { studyVi } from "./study-vi.ts";
import type { Wording } from "./wording.ts";

const EXAMPLE = "Tỷ lệ hộ nghèo của huyện Bình Liêu năm 2019?";
const SERIES = "tỷ lệ hộ nghèo huyện Bình Liêu";

export const vi: Wording = {
  start: `Dẫn Chứng trả lời câu hỏi theo kho tài liệu và ghi rõ nguồn của từng số liệu.

Gửi câu hỏi bằng một tin nhắn, ví dụ:
${EXAMPLE}

Nội dung không có trong tài liệu thì trả lời là chưa tìm thấy, không suy đoán.

/doichieu – đối chiếu số liệu trong một văn bản
/solieu – bảng số liệu qua các năm
/tracnghiem – câu hỏi trắc nghiệm
/soanbai – soạn tài liệu chuyên đề
/tailieu – danh mục tài liệu
/huongdan – hướng dẫn sử dụng`,
  help: `Cách hỏi
• Gửi thẳng câu hỏi, có dấu hoặc không dấu, bằng tiếng Việt hoặc tiếng Anh.
• Nên nêu rõ chỉ tiêu, địa phương và năm, ví dụ: ${EXAMPLE}
• Trong nhóm: gõ /hoi rồi đến câu hỏi, nhắc tên bot, hoặc trả lời tin nhắn của bot.
• Sửa câu hỏi đã gửi thì câu trả lời được sửa theo.

Đối chiếu số liệu
• Gõ /doichieu rồi dán câu hoặc đoạn văn; từng số liệu được đối chiếu theo thứ tự.
• Văn bản dài: gửi tệp .docx hoặc .txt (đến 5 MB) với chú thích /doichieu.
• “Chưa có căn cứ trong tài liệu” nghĩa là tài liệu không ghi số liệu đó, không có nghĩa là số liệu sai.

Bảng số liệu
• Gõ /solieu rồi đến chỉ tiêu và địa phương, ví dụ: /solieu ${SERIES}
• So sánh: nêu các địa phương và năm, ví dụ: /solieu so sánh hộ nghèo Hải Hà và Đầm Hà năm 2023
• Năm không có số liệu ghi dấu “—”; từ ba số liệu trở lên có thêm biểu đồ.

Học tập chuyên đề
• Trắc nghiệm: gõ /tracnghiem rồi đến chủ đề, tên tài liệu hoặc địa phương và số câu (đến 20), ví dụ: /tracnghiem hộ nghèo 10
• Trong nhóm, người bắt đầu bấm “Tiếp”, “Bỏ qua”, “Dừng”; cuối phần nêu ba hạng đầu, danh sách đầy đủ gửi riêng cho người bắt đầu.
• Soạn bài: gõ /soanbai rồi đến chủ đề; nhận tệp Word, PowerPoint hoặc Markdown, mỗi ý đều ghi nguồn.

Cách đọc câu trả lời
• Mỗi câu trả lời kèm nguyên văn đoạn trích, tên tài liệu, ngày và trang.
• Nút “[1] Xem đoạn” mở đoạn văn chứa đoạn trích đó.
• Các tài liệu ghi khác nhau thì nêu đủ các số liệu.
• Chưa có trong tài liệu thì trả lời là chưa tìm thấy; số liệu gần nhất, nếu có, được ghi riêng.

Các lệnh
/hoi – hỏi theo tài liệu, cũng có thể viết “Hỏi: …”
/doichieu – đối chiếu số liệu, cũng có thể viết “Đối chiếu: …”
/solieu – bảng số liệu, cũng có thể viết “Số liệu: …”
/tracnghiem – câu hỏi trắc nghiệm, cũng có thể viết “Trắc nghiệm: …”
/soanbai – soạn tài liệu chuyên đề, cũng có thể viết “Soạn bài: …”
/tailieu – danh mục tài liệu
/huongdan – hướng dẫn sử dụng
/xoadulieu – xóa dữ liệu của người hỏi`,
  sentToModel: (origin) =>
    `Để soạn câu trả lời đầy đủ hơn, câu hỏi và các đoạn tài liệu liên quan được gửi tới ${origin}. Tài liệu lưu hành nội bộ không được gửi đi.`,
  keyboard: {
    verify: "Đối chiếu",
    figures: "Số liệu",
    sources: "Danh mục tài liệu",
    help: "Hướng dẫn",
  },
  commands: {
    private: [
      { command: "hoi", description: "Hỏi theo tài liệu" },
      { command: "doichieu", description: "Đối chiếu số liệu" },
      { command: "solieu", description: "Bảng số liệu" },
      { command: "tracnghiem", description: "Câu hỏi trắc nghiệm" },
      { command: "soanbai", description: "Soạn tài liệu chuyên đề" },
      { command: "tailieu", description: "Danh mục tài liệu" },
      { command: "huongdan", description: "Hướng dẫn sử dụng" },
      { command: "xoadulieu", description: "Xóa dữ liệu của người hỏi" },
    ],
    group: [
      { command: "hoi", description: "Hỏi theo tài liệu" },
      { command: "doichieu", description: "Đối chiếu số liệu" },
      { command: "solieu", description: "Bảng số liệu" },
      { command: "tracnghiem", description: "Câu hỏi trắc nghiệm" },
      { command: "soanbai", description: "Soạn tài liệu chuyên đề" },
    ],
  },

  askFor: {
    verify: "Xin gửi câu hoặc đoạn văn cần đối chiếu trong vòng 5 phút. Cũng nhận tệp .docx và .txt.",
    figures: `Xin gửi tên chỉ tiêu và địa phương trong vòng 5 phút, ví dụ: ${SERIES}`,
    quiz: "Xin gửi chủ đề, tên tài liệu hoặc địa phương và số câu trong vòng 5 phút, ví dụ: hộ nghèo Bình Liêu 10. Gửi “tất cả” để ra câu hỏi từ mọi tài liệu.",
    study: "Xin gửi chủ đề, tên tài liệu hoặc địa phương trong vòng 5 phút, ví dụ: hộ nghèo Bình Liêu",
  },
  byReply: "Trong nhóm, xin gửi bằng cách trả lời tin nhắn này.",

  noAccess: (id) => `Tài khoản chưa được cấp quyền. Mã: ${id}, gửi quản trị viên.`,
  groupClosed: (id) =>
    `Nhóm này chưa được cấp quyền. Mã: ${id}, gửi quản trị viên; quản trị viên gõ /batnhom trong nhóm để mở.`,
  codeRefused: (id) =>
    `Mã mời không đúng, đã được dùng hoặc đã quá hạn. Xin quản trị viên cấp mã mời mới. Mã: ${id}.`,
  tooManyQuestions: "Đã nhận quá nhiều câu hỏi trong một phút. Xin chờ một phút rồi hỏi tiếp.",
  questionTooLong: (limit) => `Câu hỏi dài quá ${limit} ký tự. Xin hỏi gọn lại trong một, hai câu.`,
  noWords: `Chưa thấy câu hỏi trong tin nhắn. Xin viết câu hỏi bằng chữ, ví dụ: ${EXAMPLE}`,
  onlyText: "Hiện chỉ nhận câu hỏi bằng chữ. Xin gõ câu hỏi rồi gửi lại.",
  loneFile: "Để đối chiếu số liệu trong tệp, xin gửi lại tệp .docx hoặc .txt với chú thích /doichieu.",
  emptyQuestion: `Xin ghi câu hỏi sau lệnh, ví dụ: /hoi ${EXAMPLE}`,
  unknownCommand:
    "Chưa có lệnh này. Các lệnh hiện có: /hoi, /doichieu, /solieu, /tracnghiem, /soanbai, /tailieu, /huongdan, /xoadulieu.",
  timedOut: "Chưa tìm xong câu trả lời trong thời gian cho phép. Xin hỏi lại, mỗi câu một chỉ tiêu.",
  restarting: "Hệ thống đang khởi động lại. Xin hỏi lại sau ít phút.",
  failed: "Hệ thống đang có lỗi, chưa trả lời được. Xin hỏi lại sau ít phút.",

  offerCheck: "Tin chuyển tiếp có số liệu. Có cần đối chiếu với tài liệu không?",
  checkFigures: "Đối chiếu số liệu",
  forwardGone: "Tin gốc không còn. Xin chuyển tiếp lại.",
  inlineHint: "Gõ câu hỏi sau tên bot, có chỉ tiêu, địa phương và năm",
  inlineNothing: "Chưa tìm thấy trong tài liệu hiện có",
  inlineNearby: "Gần với câu hỏi, không phải câu trả lời:",
  sentLongAgo: "Tin nhắn gửi từ hơn 24 giờ trước, khi hệ thống tạm dừng, chưa được trả lời. Xin hỏi lại.",

  aboutForgetting:
    "Bot giữ câu hỏi gần nhất trong 15 phút để hiểu câu hỏi tiếp theo, các lựa chọn và báo sai đã gửi, câu hỏi chưa trả lời được nếu quản trị viên bật việc ghi lại, câu trả lời trắc nghiệm đến khi kết thúc, mức sử dụng mô hình ngôn ngữ trong ngày nếu có, và quyền của người được mời. Bấm nút dưới đây để xóa tất cả. Người được mời sẽ cần mã mời mới để hỏi tiếp.",
  forgetAll: "Xóa dữ liệu",
  forgetsAnother: "Nút này của người đã gõ lệnh. Để xóa dữ liệu của tài khoản này, xin gõ /xoadulieu.",
  forgotten: "Đã xóa dữ liệu của tài khoản này. Sổ ghi việc của quản trị viên được giữ theo quy định.",

  staleButton: "Nút này không còn dùng được. Xin hỏi lại.",
  staleChoice: "Lựa chọn này đã hết hạn. Xin hỏi lại.",
  stalePassage: "Đoạn này không còn trong kho tài liệu. Xin hỏi lại.",

  verdicts: {
    supported: "Khớp với tài liệu",
    contradicted: "Không khớp",
    "not-found": "Chưa có căn cứ trong tài liệu",
  },
  documentsReport: (words, found) => `${words}: tài liệu ghi ${found}`,
  onlyTarget: (target) => `Tài liệu chỉ ghi chỉ tiêu phấn đấu: ${target}`,
  derivedFrom: (words, found) => `${words}, suy ra từ số liệu khác: tài liệu ghi ${found}`,
  seeAlso: (markers) => `Xem thêm ${markers}.`,
  verdictSummary: (supported, contradicted, notFound) => {
    const counted = [
      [supported, "khớp"],
      [contradicted, "không khớp"],
      [notFound, "chưa có căn cứ"],
    ] as const;
    const parts = counted.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
    return `${supported + contradicted + notFound} số liệu: ${parts.join(", ")}.`;
  },
  firstVerdicts: (shown) => `Dưới đây là ${shown} số liệu đầu tiên. Phần còn lại xin gửi riêng.`,
  noFigures: "Văn bản này không có số liệu nào để đối chiếu.",
  verifyTimedOut: "Chưa đối chiếu xong trong thời gian cho phép. Xin chia văn bản thành các phần ngắn hơn.",
  fileKind: "Chỉ đối chiếu được tệp .docx và .txt.",
  fileTooLarge: (megabytes) => `Tệp lớn hơn ${megabytes} MB. Xin chia thành các tệp nhỏ hơn.`,
  fileNotFetched: "Chưa tải được tệp từ Telegram. Xin gửi lại tệp.",
  fileProblem: (name, problem) => `Chưa đọc được tệp ${name}. ${problem}`,

  chartSources: "Nguồn của từng số liệu ghi ở tin nhắn ngay trên.",

  sampleSource: (markers) =>
    `Lưu ý: nguồn ${markers && `${markers} `}là báo cáo mẫu, không phải số liệu chính thức.`,
  writtenByModel: (model, quotes) =>
    `Lời văn do mô hình ngôn ngữ (AI) ${model} soạn từ các nguồn trên; số liệu đã được đối chiếu với nguyên văn.${quotes ? " Câu trong “…” là nguyên văn tài liệu." : ""}`,
  howUnderstood: "Câu hỏi được hiểu là…",
  understoodAs: (question) => `Câu hỏi được hiểu là: ${question}`,
  nearby: "Nội dung gần với câu hỏi, không phải câu trả lời:",
  untitled: "(không có tiêu đề)",
  undated: "không ghi ngày",
  draftMark: "dự thảo",
  scanMark: "đọc từ bản quét",
  dated: (date) => `ngày ${date}`,
  page: (page) => `trang ${page}`,
  cell: ({ sheet, table, row, column }) =>
    [
      sheet === null ? "" : `trang tính «${sheet}»`,
      table === null ? "" : `bảng ${table}`,
      row === null ? "" : `hàng ${row}`,
      column === null ? "" : `cột ${column}`,
    ]
      .filter(Boolean)
      .join(", "),

  showPassage: (markers) => `${markers} Xem đoạn`,
  passageBefore: "← Đoạn trước",
  passageAfter: "Đoạn sau →",

  originalFile: (markers) => `${markers} Tệp gốc`,
  originalGone: "Tệp này không còn trong kho tài liệu.",
  originalTooLarge: "Tệp lớn hơn 50 MB, Telegram không gửi được. Xin liên hệ quản trị viên.",
  originalNotSent: "Chưa gửi được tệp. Xin thử lại sau ít phút.",
  filesNotSent: "Quản trị viên không cho gửi tệp gốc.",
  copyFigure: "Sao chép",
  reportWrong: "Báo sai",
  whatIsWrong: "Câu trả lời này sai ở điểm nào?",
  wrongReasons: { figure: "Sai số", year: "Sai năm", place: "Sai địa phương", source: "Sai nguồn" },
  reportKept: (reason) => `Đã ghi nhận: ${reason}. Cảm ơn đã báo.`,
  reportNotKept: "Chưa ghi nhận được. Xin báo trực tiếp cho quản trị viên.",

  noDocuments: "Kho tài liệu chưa có tài liệu nào.",
  sourcesHeading: (total, page, pages) =>
    pages === 1 ? `Danh mục: ${total} tài liệu` : `Danh mục: ${total} tài liệu, trang ${page}/${pages}`,
  sampleMark: "báo cáo mẫu",
  previousPage: "← Trang trước",
  nextPage: "Trang sau →",

  study: studyVi,
  admin: adminVi,
};
