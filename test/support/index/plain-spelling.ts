/** The same words as typed without diacritics. Written apart from the product's own folding. */
export function withoutDiacritics(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}

/** As two texts are compared that differ in white space and normal form only. */
export function collapsed(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
