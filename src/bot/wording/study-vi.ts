import type { StudyWording } from "./study-wording.ts";

export const studyVi: StudyWording = {
  noTopicWords: "Chưa thấy chủ đề trong tin nhắn. Xin viết chủ đề bằng chữ, ví dụ: hộ nghèo Bình Liêu",
  topicTooLong: (limit) => `Chủ đề dài quá ${limit} ký tự. Xin ghi gọn lại trong một dòng.`,
  quiz: {
    begins: (count) => `Trắc nghiệm: ${count} câu.`,
    atMost: (limit) => `Mỗi lần nhiều nhất ${limit} câu.`,
    fewer: (count) => `Tài liệu hiện có chỉ đủ cho ${count} câu.`,
    howInPrivate: "Chọn một phương án cho mỗi câu; câu sau hiện ra khi câu trước có trả lời.",
    howInGroup:
      "Mỗi người chọn một phương án; người bắt đầu bấm “Tiếp” để sang câu sau. Câu bỏ qua không tính điểm.",
    numbered: (number, of) => `Câu ${number}/${of}:`,
    next: "Tiếp",
    skip: "Bỏ qua",
    stop: "Dừng",

    noTopic: "Chưa thấy tài liệu nào về chủ đề này. Xin chọn chủ đề khác; danh mục: /tailieu",
    noItems: "Tài liệu về chủ đề này chưa đủ để ra câu hỏi. Xin chọn chủ đề rộng hơn.",
    anonymous: "Trắc nghiệm cần người bắt đầu bằng tài khoản riêng. Xin tắt chế độ ẩn danh rồi gõ lại lệnh.",
    alreadyRunning: (number, of) =>
      `Ở đây đang có một phần trắc nghiệm, đến câu ${number}/${of}. Người bắt đầu bấm “Dừng” thì mới bắt đầu phần khác được.`,
    over: "Phần trắc nghiệm này đã kết thúc. Gõ /tracnghiem để bắt đầu phần khác.",
    onlyStarter: "Chỉ người bắt đầu phần trắc nghiệm mới dùng được nút này.",
    notDelivered:
      "Chưa gửi được câu hỏi trắc nghiệm vào đây nên phần này kết thúc. Trong nhóm, xin cho phép bot gửi thăm dò ý kiến rồi bắt đầu lại.",
    interrupted: "Phần trắc nghiệm kết thúc sớm vì hệ thống khởi động lại.",

    ownScore: (right, of) => `Kết quả: đúng ${right}/${of} câu.`,
    noneAnswered: "Phần trắc nghiệm đã kết thúc, chưa có câu trả lời nào.",
    passedOver: (count) => `Bỏ qua ${count} câu.`,
    groupHeading: (questions, voters) => `Kết quả trắc nghiệm: ${questions} câu, ${voters} người trả lời.`,
    listHeading: (group, questions) => `Kết quả trắc nghiệm ở nhóm ${group}: ${questions} câu.`,
    listLine: (rank, names, right, of) => `${rank}. ${names}: đúng ${right}/${of}`,
    andOthers: (names, count) => `${names} và ${count} người khác`,
    nameless: "(không tên)",
    listNotDelivered:
      "Chưa gửi được danh sách đầy đủ cho người bắt đầu. Xin mở trò chuyện riêng với bot, bấm Start rồi bấm “Gửi danh sách”.",
    listNotAllowed:
      "Danh sách đầy đủ gửi riêng cho người bắt đầu, nhưng tài khoản này chưa được cấp quyền. Xin quản trị viên mời rồi bấm “Gửi danh sách”.",
    sendList: "Gửi danh sách",
    listSent: "Đã gửi danh sách vào trò chuyện riêng.",
  },
  pack: {
    chooseFormat: "Soạn tài liệu chuyên đề theo chủ đề trên. Xin chọn dạng tệp:",
    all: "Cả ba dạng",
    topicGone: "Tin nhắn ghi chủ đề không còn. Xin gõ lại /soanbai và chủ đề.",
    oneAtATime: "Đang soạn một tài liệu theo yêu cầu trước. Xin chờ xong rồi chọn tiếp.",
    queueFull: "Đang có nhiều yêu cầu soạn tài liệu. Xin bấm lại sau ít phút.",
    waits: "Đang chờ đến lượt…",
    steps: {
      choose: "Đang chọn đoạn trong tài liệu…",
      points: "Đang xếp các ý chính…",
      figures: "Đang dựng bảng số liệu…",
      timeline: "Đang dựng mốc thời gian…",
      terms: "Đang ghi thuật ngữ, chữ viết tắt…",
      quiz: "Đang ra câu hỏi…",
      write: "Đang ghi tệp…",
    },
    timedOut: "Chưa soạn xong trong thời gian cho phép. Xin chọn chủ đề hẹp hơn.",
    tooLittle: (documents) =>
      documents === 0
        ? "Chưa thấy tài liệu nào về chủ đề này. Xin chọn chủ đề khác; danh mục: /tailieu"
        : `Tài liệu về chủ đề này chưa đủ để soạn bài: mới thấy ở ${documents} tài liệu. Xin chọn chủ đề rộng hơn.`,
    done: "Đã soạn xong; tệp ở tin nhắn dưới. Mỗi ý trong tệp đều ghi nguồn.",
  },
};
