import { AppError } from "../errors.ts";
import type { RequestFault } from "./post-json.ts";
import type { Provider } from "./remote-batch.ts";
import { isPassing } from "./retry.ts";

/** One line that names the provider and the mend, without the key or a word of what was sent. */
export function describeFault(
  fault: RequestFault,
  { who, mends }: Pick<Provider, "who" | "mends">,
): AppError {
  const { kind, status = 0, reason } = fault;
  const told = [status > 0 ? `HTTP ${status}` : "", reason ?? ""].filter(Boolean).join(", ");
  const detail = told && ` (${told})`;
  const line = () => {
    if (kind === "timeout") return `${who} không trả lời kịp. ${mends.unreachable}`;
    if (kind === "unreachable") return `Không kết nối được tới ${who}${detail}. ${mends.unreachable}`;
    if (kind === "garbled") return `${who} trả lời không phải JSON. ${mends.address}`;
    if (status === 401 || status === 403) return `${who} không cho phép${detail}. ${mends.key}`;
    if (status === 404) return `${who} không tìm thấy mô hình${detail}. ${mends.notFound}`;
    if (status === 429)
      return `${who} đang giới hạn lượt gọi${detail}. Chờ rồi chạy lại, hoặc xem lại hạn mức của khoá.`;
    if (status >= 300 && status < 400)
      return `${who} chuyển hướng sang địa chỉ khác${detail}. ${mends.address}`;
    if (isPassing(fault))
      return `${who} đang gặp lỗi${detail}. Chờ rồi chạy lại, hoặc xem nhật ký của máy chủ đó.`;
    return `${who} không nhận yêu cầu${detail}. ${mends.address}`;
  };
  return new AppError(isPassing(fault) ? "embeddings-unavailable" : "embeddings-refused", line());
}
