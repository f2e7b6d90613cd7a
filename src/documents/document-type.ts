import { fold } from "../language/spelling.ts";

const TYPES = `
hien phap | bo luat | luat | phap lenh | sac lenh | lenh | nghi quyet | nghi dinh | quyet dinh | thong tu
thong tu lien tich | chi thi | quy che | quy dinh | quy chuan | thong bao | thong cao | huong dan | ke hoach
chuong trinh | chuong trinh hanh dong | phuong an | de an | du an | bao cao | to trinh | ket luan | cong dien
bien ban | hop dong | chien luoc | quy hoach | de cuong | tham luan | bai phat bieu | phat bieu | dien van
tuyen bo | loi keu goi | cong van | phu luc`
  .trim()
  .split(/\s*[|\n]\s*/);
const BARE = new RegExp(`^(?:du thao )?(?:${TYPES.join("|")})$`);
const OPENING = new RegExp(`^(?:du thao )?(?:${TYPES.join("|")}) `);

/**
 * How a line names the type of an administrative document, as its heading does: `bare` for `BÁO CÁO`
 * alone, `subject` when it goes on in capitals (`BÁO CÁO CHÍNH TRỊ`), null for any other line.
 */
export function typeLineKind(text: string): "bare" | "subject" | null {
  if (text.length > 250 || /[.;:]$/u.test(text)) return null;
  const folded = fold(text).toLowerCase();
  if (BARE.test(folded)) return "bare";
  return text === text.toUpperCase() && OPENING.test(folded) ? "subject" : null;
}
