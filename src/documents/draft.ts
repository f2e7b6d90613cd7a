import { fold } from "../language/spelling.ts";
import { typeLineKind } from "./document-type.ts";
import type { Surface } from "./surface.ts";

const HEAD_ROWS = 25;
/** `DỰ THẢO`, `(Dự thảo)`, `Dự thảo lần 2`, `DỰ THẢO (15/11/2023)`, with whatever frames it. */
const MARK =
  /^[^\p{L}\p{N}]*(?:ban )?du thao(?:\s*(?:lan|so|ban)(?:\s*thu)?\s*:?\s*(?:\d+|[ivx]+|mot|nhat|hai|ba|tu|bon|nam|cuoi)?)?(?:[^\p{L}\p{N}]*(?:ngay\s*)?[\d./-]{6,10})?[^\p{L}\p{N}]*$/u;
const SPACED = /d\s*u\s*t\s*h\s*a\s*o/;
const BEHIND_TITLE = /[([]\s*du thao[^()[\]]{0,20}[)\]]\W*$/;
const MOTTO = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap\W+tu do\W+hanh phuc/;

/** Whether a document calls itself a draft: in its head, its title, a header or a footer. */
export function isDraft(surfaces: readonly Surface[]): boolean {
  if (surfaces.some(({ text, margin }) => margin === true && isDraftMark(text))) return true;
  let rows = 0;
  for (const { text } of surfaces) {
    const line = text.normalize("NFC").replace(/\s+/gu, " ").trim();
    if (!/[\p{L}\p{N}]/u.test(line)) continue;
    if (++rows > HEAD_ROWS || line.length > 250 || (line.length > 60 && /[.;:…]$/u.test(line))) return false;
    const plain = fold(line).toLowerCase();
    if (text.split(/[|│]|\t|\s{2,}/u).some(isDraftMark) || isDraftMark(plain.replace(MOTTO, ""))) return true;
    if (BEHIND_TITLE.test(plain)) return true;
    // `DỰ THẢO NGHỊ QUYẾT` is a title; `TỜ TRÌNH Về dự thảo nghị quyết` speaks of another paper.
    if (plain.startsWith("du thao ") && typeLineKind(line)) return true;
  }
  return false;
}

/** A line of its own that marks a draft. */
export function isDraftMark(text: string): boolean {
  if (text.length > 80) return false;
  const plain = fold(text).toLowerCase().replace(/\s+/gu, " ");
  return MARK.test(plain.replace(SPACED, "du thao"));
}
