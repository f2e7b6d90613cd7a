import type { Document } from "../domain/document.ts";
import { findDates } from "../language/dates.ts";

type Validity = Pick<Document, "validFrom" | "validTo">;

const OWN =
  "(?:luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|quy định|quy chế|quy chuẩn|hướng dẫn|kế hoạch|chương trình|đề án|kết luận|văn bản)(?: liên tịch)? này";
const UNTIL_DATE = "[^.;\\n]{0,60}?";
const FROM = new RegExp(
  `${OWN}(?: bắt đầu)?(?: có)? hiệu lực(?: thi hành)?,? ?(?:kể )?từ (?<rest>[^.;\n]{4,60})`,
  "iu",
);
const TO = new RegExp(
  `${OWN}${UNTIL_DATE}(?:hết hiệu lực(?: thi hành)?,? ?(?:kể )?(?:từ|vào)|hiệu lực${UNTIL_DATE} đến(?: hết)?) (?<rest>[^.;\n]{4,60})`,
  "iu",
);
const LABELLED_FROM =
  /^(?:ngày )?(?:có |bắt đầu )?hiệu lực(?: thi hành)?(?: từ)?(?: ngày)?\s*:\s*(?<rest>.{6,40})$/imu;
const LABELLED_TO = /^(?:ngày )?hết hiệu lực(?: từ)?(?: ngày)?\s*:\s*(?<rest>.{6,40})$/imu;
const SIGNING = /^(?:ngày )?(?:ký|ban hành)(?!\p{L})/iu;

/** From when to when a document says that it is itself in force; what it says of others does not count. */
export function readValidity(text: string, date: string | null): Validity {
  const from = FROM.exec(text)?.groups?.rest;
  return {
    validFrom:
      (from && (SIGNING.test(from) ? date : dayIn(from))) || dayIn(LABELLED_FROM.exec(text)?.groups?.rest),
    validTo: dayIn(TO.exec(text)?.groups?.rest) ?? dayIn(LABELLED_TO.exec(text)?.groups?.rest),
  };
}

/** The date that the words open with: a later one is of something else. */
function dayIn(words: string | undefined): string | null {
  if (!words) return null;
  const [first] = findDates(words);
  return first && first.span.start <= 6 ? first.iso : null;
}
