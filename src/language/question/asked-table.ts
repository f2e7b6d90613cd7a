import type { PlaceLevel } from "../../domain/place.ts";

// Patterns read the question folded (no diacritics, lower case), so that all spellings meet.
const WHICH_PLACE =
  /\b(?:(?<vi>huyen|thi xa|thanh pho|xa|phuong|thi tran|dia phuong|noi|don vi) nao|(?:which|what) (?<en>districts?|towns?|cit(?:y|ies)|communes?|wards?|places?|localit(?:y|ies)|areas?))\b/;
const HIGHEST =
  /\b(?:cao|nhieu|lon|dan dau|dung dau)(?: nhat)?\b|\b(?:highest|most|largest|biggest|greatest)\b/;
const LOWEST = /\b(?:thap|it|nho|dung cuoi)(?: nhat)?\b|\b(?:lowest|least|fewest|smallest)\b/;
const NUMEROUS = /\b(?:nhieu|it|most|least|fewest)\b/;
const SHARE = /\b(?:ty le|ti le|phan tram|ty trong|rate|share|percentage|proportion)\b/;
const SUPERLATIVE =
  /\bnhat\b(?! (?:tri|dinh|la (?:trong|o)))|\b(?:dan dau|dung dau|dung cuoi)\b|\b(?:highest|most|largest|biggest|greatest|lowest|least|fewest|smallest)\b/;
/** `cao thứ hai`, `ba huyện cao nhất`: no single one is asked for. */
const SEVERAL =
  /\b(?:thu (?:hai|ba|tu|nam|\d)|second|third|top \d|(?:nhung|cac|hai|ba|may|\d+) (?:huyen|xa|dia phuong) nao)\b/;
const PLAN_AND_RESULT =
  /\b(?:ke hoach|kh|chi tieu|muc tieu|du toan)(?: giao)? (?:va|voi|,) (?:ket qua )?(?:thuc hien|ket qua|dat duoc|th)\b|\b(?:ket qua|thuc hien|th) (?:va|voi|,) (?:ke hoach|kh|chi tieu|muc tieu|du toan)\b|\b(?:plan(?:ned)?|targets?) and (?:actual|results?|outcomes?)\b|\b(?:actual|results?|outcomes?) and (?:plan(?:ned)?|targets?)\b/;
const YEAR_TO_YEAR =
  /\b(?:tu|from|between)(?: nam)? (?:19|20)\d{2} (?:den|toi|to|and|-)(?: het)?(?: nam)? (?:19|20)\d{2}\b/;
const ON_THE_WHOLE =
  /\b(?:binh quan (?:ca|moi nam|hang nam|giai doan)|trung binh|tong cong|ca giai doan|average|in total|altogether)\b/;

const DISTRICTS: readonly PlaceLevel[] = ["huyện", "quận", "thị xã", "thành phố"];
const COMMUNES: readonly PlaceLevel[] = ["xã", "phường", "thị trấn", "đặc khu"];

/** Which of several places has most or least. */
export interface ExtremeAsked {
  readonly isHighest: boolean;
  /** `nhiều hộ nghèo nhất` is no share. */
  readonly isOfNumber: boolean;
  /** The levels of place that are meant; several sets where the words leave it open, the likeliest first. */
  readonly levels: readonly (readonly PlaceLevel[])[];
}

/** `Huyện nào có tỷ lệ hộ nghèo cao nhất`, in a folded question; undefined when no one place is asked for. */
export function extremeAsked(folded: string): ExtremeAsked | undefined {
  const which = WHICH_PLACE.exec(folded)?.groups;
  if (!which || !SUPERLATIVE.test(folded) || SEVERAL.test(folded)) return undefined;
  const isHighest = HIGHEST.test(folded);
  if (isHighest === LOWEST.test(folded)) return undefined;
  const isOfNumber = NUMEROUS.test(folded) && !SHARE.test(folded);
  const word = which.vi ?? which.en ?? "";
  if (/^(?:xa|phuong|thi tran|commune|ward)/.test(word)) return { isHighest, isOfNumber, levels: [COMMUNES] };
  if (/^(?:huyen|thi xa|thanh pho|district|town|cit)/.test(word))
    return { isHighest, isOfNumber, levels: [DISTRICTS] };
  return { isHighest, isOfNumber, levels: [DISTRICTS, COMMUNES] };
}

/** `Kế hoạch và thực hiện …`: what was aimed at beside what came of it. */
export function asksPlanAndResult(folded: string): boolean {
  return PLAN_AND_RESULT.test(folded);
}

/** `từ năm 2021 đến 2023`: the years one by one answer too, unless their sum or mean is asked for. */
export function asksYearToYear(folded: string): boolean {
  return YEAR_TO_YEAR.test(folded) && !ON_THE_WHOLE.test(folded);
}
