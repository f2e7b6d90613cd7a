/**
 * Vietnamese as it was typed before Unicode, its bytes read as Latin-1. TCVN 5712:1993 (VN3, "ABC",
 * fonts named .Vn…) has one code a letter and no capitals with tones: its capital fonts (….VnTimeH)
 * show small letters as capitals. VNI (fonts named VNI-…) writes a vowel and then its marks.
 */
export const TCVN3: ReadonlyMap<string, string> = table(`
¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ
µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ
×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ
ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ`);

const VNI_SMALL = `
aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ
eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ íí ìì æỉ óĩ òị
oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ
uùú uøù uûủ uõũ uïụ öư öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ îỵ ñđ`;

export const VNI: ReadonlyMap<string, string> = new Map([
  ...table(VNI_SMALL),
  ...[...table(VNI_SMALL)].map(([code, letter]): [string, string] => [
    code.toUpperCase(),
    letter.toUpperCase(),
  ]),
]);

const TCVN3_CODE = /[¡-®µ-¹»-¾Æ-Ìá-íÎ-Üß-ïñ-þÝÞ]/gu;
// A capital vowel is often followed by a small mark: `Aù`.
const VNI_CODE = /[aeouyôöAEOUYÔÖ][ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[íìæóòôöîñÍÌÆÓÒÔÖÎÑ]/gu;

/** Small letters stay small, whatever font showed them as capitals. Text of another encoding comes out wrong. */
export function fromTcvn3(text: string): string {
  return text.replace(TCVN3_CODE, (code) => TCVN3.get(code) ?? code);
}

export function fromVni(text: string): string {
  return text.replace(VNI_CODE, (code) => {
    const known = VNI.get(code) ?? VNI.get(code.toLowerCase())?.toUpperCase();
    if (known) return known;
    // Two codes that only stand side by side.
    return [...code].map((part) => VNI.get(part) ?? part).join("");
  });
}

/** Words such as `CéNG HßA`, typed in capitals where the encoding has none, as `CỘNG HÒA`. */
export function evenCapitals(source: string, converted: string): string {
  const isAll = (text: string) => (text.match(/[A-Z]/g)?.length ?? 0) >= 2 && !/[a-z]/.test(text);
  if (isAll(source)) return converted.toUpperCase();
  const words = source.split(/(\s+)/u);
  const parts = converted.split(/(\s+)/u);
  if (words.length !== parts.length) return converted;
  return parts.map((part, i) => (isAll(words[i]!) ? part.toUpperCase() : part)).join("");
}

function table(pairs: string): Map<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/[ \n]+/u)
      .map((pair) => {
        const letters = [...pair.normalize("NFC")];
        return [letters.slice(0, -1).join(""), letters.at(-1)!];
      }),
  );
}
