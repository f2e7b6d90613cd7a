import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mendLegacyText } from "../../src/language/mend-legacy-text.ts";

const TCVN3 = "N¨m 2023, tû lÖ hé nghÌo cña huyÖn B×nh Liªu gi¶m cßn 5,19%, ®¹t kÕ ho¹ch ®Ò ra.";
const VNI = "Naêm 2023, tyû leä hoä ngheøo cuûa huyeän Bình Lieâu giaûm coøn 5,19%, ñaït keá hoaïch ñeà ra.";
const TEXT = "Năm 2023, tỷ lệ hộ nghèo của huyện Bình Liêu giảm còn 5,19%, đạt kế hoạch đề ra.";

test.each([
  [TCVN3, TEXT],
  [VNI, TEXT],
  [`${TEXT}\n${TCVN3}\n${TEXT}`, `${TEXT}\n${TEXT}\n${TEXT}`],
  [`Đầu dòng là Unicode: ${TCVN3}`, `Đầu dòng là Unicode: ${TEXT}`],
  [`${TCVN3}\nHé gia ®×nh\nCã nhµ\n${TCVN3}`, `${TEXT}\nHộ gia đình\nCó nhà\n${TEXT}`],
  [
    "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do - H¹nh phóc",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
  ],
])("%j", (source, text) => expect(mendLegacyText(source)).toBe(text));

test.each([
  TEXT,
  TEXT.normalize("NFD"),
  "",
  "Có lò, có ý, có bà và cá.",
  "La Côte d’Azur, São Tomé, Pelé, Müller, français, Übermut, naïve, Señor, Ångström",
  "Größe, für, über, Straße, schön, Öl, Tür",
  "5 µm và 10 µm; 25 °C; 3 m²; © 2024; § 5; £5; ½; «Nam»; 100 µg/m³",
  "kinh\u00addoanh, phát\u00adtriển, đô\u00adla",
  "nghi\u0300n ha\u0300ng hoa\u0301",
])("%j comes back as it is", (text) => expect(mendLegacyText(text)).toBe(text));

const FOLDERS = ["data/samples", "../shared/seeds"].filter((folder) => existsSync(folder));

describe.each(FOLDERS)("%s", (folder) => {
  test.each(readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)))(
    "%s comes back as it is",
    (name) => {
      const text = readFileSync(`${folder}/${name}`, "utf8");
      expect(mendLegacyText(text)).toBe(text);
    },
  );
});
