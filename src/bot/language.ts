import type { Language } from "../domain/answer.ts";

/** English for clients set to English, Vietnamese for everyone else. */
export function clientLanguage(code: unknown): Language {
  return typeof code === "string" && /^en\b/i.test(code) ? "en" : "vi";
}

/** Vietnamese for a text with Vietnamese letters; what it is without them, only its surroundings tell. */
export function textLanguage(text: string, otherwise: Language): Language {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text.normalize("NFC"))
    ? "vi"
    : otherwise;
}
