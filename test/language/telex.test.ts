import { describe, expect, test } from "vitest";
import { canonicalSyllable } from "../../src/language/spelling.ts";
import { TONELESS, TONES, type Tone, withTone } from "../../src/language/syllables.ts";
import { decodeTelex, decodeVni } from "../../src/language/telex.ts";
import { withoutDiacritics } from "../support/index/plain-spelling.ts";
import { telexKeys, vniKeys } from "../support/typing/typing.ts";

const EVERY_TONE = [null, ...(Object.keys(TONES) as Tone[])];
const everySyllable = [...TONELESS]
  .flatMap((toneless) => EVERY_TONE.flatMap((tone) => withTone(toneless, tone) ?? []))
  .map(canonicalSyllable);

test("every syllable that can be spelled comes back from its keys", () => {
  expect(everySyllable.length).toBeGreaterThan(15_000);
  const lost = everySyllable.filter((syllable) => {
    // One without any mark is what it looks like already.
    const expected = withoutDiacritics(syllable) === syllable ? undefined : syllable;
    return decodeTelex(telexKeys(syllable)) !== expected || decodeVni(vniKeys(syllable)) !== expected;
  });
  expect(lost).toEqual([]);
});

describe("a key wherever a typist may put it", () => {
  test.each([
    ["leej", "lệ"],
    ["leje", "lệ"],
    ["hofa", "hòa"],
    ["hoaf", "hòa"],
    ["thuyr", "thủy"],
    ["nguwowif", "người"],
    ["nguowif", "người"],
    ["nguoiwf", "người"],
    ["nguwoif", "người"],
    ["nuocsw", "nước"],
    ["dduowngf", "đường"],
    ["dangd", "đang"],
    ["tieensg", "tiếng"],
    ["lieeu", "liêu"],
    ["lieue", "liêu"],
    ["muaw", "mưa"],
    ["thuowr", "thuở"],
    ["quawng", "quăng"],
    ["nhwngx", "những"],
    ["twf", "từ"],
    ["gif", "gì"],
    ["giuwx", "giữ"],
    ["giowif", "giời"],
    ["xooongs", "xoóng"],
    ["DDaamf", "Đầm"],
    ["Ddaamf", "Đầm"],
    ["BINHF", "BÌNH"],
    ["Lieeu", "Liêu"],
  ])("%s → %s", (keys, syllable) => expect(decodeTelex(keys)).toBe(syllable));

  test.each([
    ["ty3", "tỷ"],
    ["le65", "lệ"],
    ["le56", "lệ"],
    ["ngheo2", "nghèo"],
    ["d9a62m", "đầm"],
    ["D9a6m2", "Đầm"],
    ["nuo71c", "nước"],
    ["d9u7o7ng2", "đường"],
    ["na8m", "năm"],
  ])("VNI %s → %s", (keys, syllable) => expect(decodeVni(keys)).toBe(syllable));
});

describe("what spells no syllable", () => {
  test.each([
    ..."nam ty ngheo poverty rate school english next text wwww aaaaaaaaaaaa uouououououo oooooooo eoeoeoeoeoee".split(
      " ",
    ),
    ..."dddd hass hasss tyz grdp ntm w s x b xjx tỷ nghèof 2019 a1 baatf hocf sx-kd".split(" "),
    "",
  ])("%j", (word) => expect(decodeTelex(word)).toBeUndefined());

  test.each(["nam2019", "m2", "km2", "covid19", "h1n1", "tháng6", "2019", "1a", "QL18A", "ty", "le66", ""])(
    "VNI %j",
    (word) => expect(decodeVni(word)).toBeUndefined(),
  );
});
