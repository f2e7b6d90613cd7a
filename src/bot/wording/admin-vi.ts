import type { AdminWording } from "./admin-wording.ts";

export const adminVi: AdminWording = {
  roles: { reader: "người hỏi", administrator: "quản trị viên" },
  invitation: (role, team, hours, link, code) =>
    `Mã mời dùng một lần, trong ${hours} giờ, cho một ${role}${team && `, nhóm ${team}`}. Chuyển đường dẫn này cho người được mời:
${link}

Hoặc người được mời gửi cho bot:
/start ${code}`,

  noMembers: "Chưa có ai được mời qua bot. Gõ /moi để tạo mã mời.",
  membersHeading: (count) => `Thành viên được mời: ${count}`,
  memberLine: (name, id, role, teams) => `${name} (${id}) – ${role}${teams && `, nhóm ${teams}`}`,
  removeOne: (name) => `Xóa ${name}`,
  askRemoval: (name, id) => `Xóa ${name} (${id}) khỏi danh sách được hỏi?`,
  remove: "Xóa",
  cancel: "Thôi",
  cancelled: "Đã thôi, không có gì thay đổi.",
  removed: (name) => `Đã xóa ${name}: tài khoản này không còn được trả lời.`,
  removedButListed: (name) =>
    `Đã xóa ${name} khỏi danh sách được mời, nhưng cấu hình (ACCESS hoặc ADMINS trong .env) vẫn cho phép tài khoản này.`,
  noSuchMember: "Người này không còn trong danh sách.",

  noTeams: "Chưa có nhóm người dùng nào.",
  teamLine: (team, ids) => `${team}: ${ids}`,
  teamsUsage: `Nhóm người dùng quyết định ai xem được thư mục riêng. Cách dùng:
/nhom tài chính thêm 123456789
/nhom tài chính bớt 123456789
Mã là mã tài khoản (xem ở /thanhvien) hoặc mã nhóm chat.`,
  teamFolder: (team) =>
    `Thư mục dành riêng cho nhóm này có tệp .collection.yaml ghi dòng: readers: [${team}]`,
  teamGone: (team) => `Nhóm ${team} không còn ai.`,
  noSuchTeam: (team) => `Chưa có nhóm ${team}. Gõ /nhom để xem cách lập nhóm, hoặc /moi để mời người hỏi.`,

  chatUsage: (opens) =>
    `Gõ lệnh này trong nhóm chat, hoặc ghi mã nhóm chat sau lệnh, ví dụ: /${opens ? "batnhom" : "tatnhom"} -1001234567890`,
  chatOpened:
    "Từ nay bot trả lời trong nhóm này. Gõ /hoi rồi đến câu hỏi. Mọi người trong nhóm đều đọc được.",
  chatClosed: "Từ nay bot không trả lời trong nhóm này.",
  chatListed:
    "Nhóm này được mở trong cấu hình (ACCESS trong .env) nên vẫn được trả lời. Sửa tệp .env rồi chạy lại.",

  commands: [
    { command: "tailieu", description: "Tệp trong kho: gỡ, khôi phục" },
    { command: "nap", description: "Nạp tệp vào kho (chú thích của tệp)" },
    { command: "trangthai", description: "Trạng thái hệ thống" },
    { command: "moi", description: "Mời người dùng" },
    { command: "thanhvien", description: "Thành viên được mời" },
    { command: "nhom", description: "Nhóm người dùng và thư mục riêng" },
    { command: "chuatraloi", description: "Câu hỏi chưa trả lời được" },
  ],

  upload: "Nạp vào kho",
  uploadUsage:
    "Để nạp tài liệu: gửi tệp với chú thích /nap, hoặc /nap tên-thư-mục để đặt vào thư mục con. Tệp đến 20 MB.",
  offerUpload: (name) => `Đã nhận tệp ${name}. Nạp vào kho tài liệu?`,
  checking: (path) => `Đang kiểm tra ${path}…`,
  badName: (formats) =>
    `Chưa nạp được tệp này: tên tệp không dùng được, hoặc định dạng chưa đọc được. Các định dạng đọc được: ${formats}.`,
  staleUpload: "Nút này không còn dùng được. Xin gửi lại tệp.",
  tooLarge: (megabytes) =>
    `Telegram chỉ cho bot tải tệp đến ${megabytes} MB. Xin chép tệp thẳng vào thư mục tài liệu trên máy chủ.`,
  noSuchFolder: (folders) =>
    `Chưa có thư mục này trong kho. ${folders ? `Các thư mục hiện có:\n${folders}` : "Kho chưa có thư mục con nào; gõ /nap để đặt vào thư mục chính."}`,
  notFetched: "Chưa tải được tệp từ Telegram. Xin gửi lại tệp.",
  refused: (path, problem) => `Không nạp ${path}: ${problem} Tệp không được giữ lại.`,
  alreadyThere: (path) => `Kho đã có tệp ${path}. Thay bằng tệp mới? Tệp cũ được giữ ở mục đã gỡ.`,
  takenMeanwhile: (path) => `Vừa có tệp khác cùng tên ${path} trong kho. Xin gửi lại tệp.`,
  replace: "Thay tệp cũ",
  stored: (path) => `Đã lưu ${path}.`,

  ingestWaits: "Đang chờ nạp vào kho…",
  phases: {
    reading: "đọc tài liệu",
    indexing: "lập kho",
    linking: "nối các đoạn gần nghĩa",
    checking: "kiểm tra kho mới",
  },
  ingesting: (phase, done, total) => `Đang nạp: ${phase} ${done}/${total}`,
  ingested: (documents, passages) => `Kho hiện có ${documents} tài liệu, ${passages} đoạn.`,
  keptOld:
    "Không còn tài liệu nào đọc được trong thư mục, nên kho cũ vẫn phục vụ. Thêm tài liệu rồi nạp lại.",
  ingestFailed: (why) => `Chưa nạp xong; kho cũ, nếu có, vẫn phục vụ.${why && ` ${why}`}`,

  noFiles: "Thư mục tài liệu chưa có tệp nào.",
  filesHeading: (count) => `Tệp trong kho: ${count}`,
  removeOneFile: (number) => `Gỡ ${number}`,
  removeFile: "Gỡ khỏi kho",
  askFileRemoval: (path) => `Gỡ ${path} khỏi kho? Tệp được giữ ở mục đã gỡ, có thể khôi phục.`,
  fileRemoved: (path) => `Đã gỡ ${path}.`,
  noSuchFile: "Tệp này không còn ở đó. Gõ /tailieu để xem lại danh sách.",
  showRemoved: (count) => `Đã gỡ (${count})`,
  removedHeading: (count) => `Tệp đã gỡ: ${count}`,
  noneRemoved: "Chưa có tệp nào bị gỡ.",
  restoreOne: (number) => `Khôi phục ${number}`,
  fileRestored: (path) => `Đã khôi phục ${path}.`,
  restoreTaken: "Ở chỗ cũ đã có tệp cùng tên. Gỡ tệp đó trước rồi khôi phục.",

  notServing: (why) => `Chưa có kho tài liệu nào phục vụ.${why && ` ${why}`}`,
  generation: (name, createdAt) => `Kho đang phục vụ: ${name}, tạo lúc ${createdAt}`,
  contents: (documents, passages, figures) => `${documents} tài liệu, ${passages} đoạn, ${figures} số liệu`,
  uptime: (minutes) =>
    `Đã chạy ${minutes >= 60 ? `${Math.floor(minutes / 60)} giờ ` : ""}${minutes % 60} phút`,
  noAnswers: "Chưa có câu hỏi nào từ lúc khởi động",
  latency: (answers, p50, p95) =>
    `${answers} câu hỏi từ lúc khởi động; một nửa trả lời trong ${p50} ms, 95% trong ${p95} ms`,
  chatModel: (name, sendsTo) =>
    `Mô hình ngôn ngữ: ${name}${sendsTo && `; câu hỏi và đoạn tài liệu được gửi tới ${sendsTo}`}`,
  tokens: (today, daily, share) =>
    `Hôm nay (giờ UTC) đã dùng ${today.toLocaleString("vi-VN")}/${daily.toLocaleString("vi-VN")} token, ${share}% hạn mức`,
  writing: ({ asked, written, kept, removed, quoted, p50, p95 }) =>
    asked === 0
      ? "Chưa hỏi mô hình lần nào từ lúc khởi động"
      : `Đã hỏi mô hình ${asked} lần: ${written} câu trả lời được thay, ${kept} giữ nguyên, ${removed} câu văn bị loại, ${quoted} câu trích nguyên văn tài liệu để thay; một nửa xong trong ${p50} ms, 95% trong ${p95} ms`,
  openChat: (title, id) => `Nhóm chat đang mở: ${title ? `${title} (${id})` : id}`,
  freeDisk: (gigabytes) => `Đĩa còn trống ${gigabytes} GB`,
  noErrors: "Không có lỗi nào từ lúc khởi động",
  lastErrors: "Lỗi gần nhất:",

  unansweredOff:
    "Danh sách câu hỏi chưa trả lời được đang tắt. Muốn bật, ghi UNANSWERED=on vào tệp .env rồi chạy lại.",
  noneUnanswered: "Chưa có câu hỏi nào chưa trả lời được.",
  unansweredHeading: "Câu hỏi gần đây mà tài liệu chưa trả lời được:",
};
