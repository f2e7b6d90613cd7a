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

  chatUsage: "Gõ lệnh này trong nhóm chat, hoặc ghi mã nhóm chat sau lệnh, ví dụ: /tatnhom -1001234567890",
  chatOpened:
    "Từ nay bot trả lời trong nhóm này. Gõ /hoi rồi đến câu hỏi. Mọi người trong nhóm đều đọc được.",
  chatClosed: "Từ nay bot không trả lời trong nhóm này.",
  chatListed:
    "Nhóm này được mở trong cấu hình (ACCESS trong .env) nên vẫn được trả lời. Sửa tệp .env rồi chạy lại.",
};
