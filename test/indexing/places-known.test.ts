import { describe, expect, test } from "vitest";
import type { Place } from "../../src/domain/place.ts";
import { placesKnownOtherwise } from "../../src/indexing/places-known.ts";

const KNOWN: (Place & { aliases?: string[] })[] = [
  { name: "Mộc Lâm", level: "huyện", aliases: ["ML"] },
  { name: "Hoà Bình Tây", level: "xã" },
];

describe.each<[string, readonly Place[], { otherwise: string[]; same: string[] }]>([
  ["the same list", KNOWN, { otherwise: [], same: ["huyện Mộc Lâm", "xã Hòa Bình Tây"] }],
  [
    "a name that came",
    [...KNOWN, { name: "Tân An", level: "xã" }],
    { otherwise: ["Tân An", "ở tân\nan"], same: ["Tấn An", "Tân Bình An", "An Tân", "Mộc Lâm"] },
  ],
  ["a name that went", KNOWN.slice(0, 1), { otherwise: ["xã Hòa Bình Tây"], same: ["Hòa Bình, Mộc Lâm"] }],
  [
    "another level, also for those who use the alias",
    [...KNOWN, { name: "Mộc Lâm", level: "xã" }],
    { otherwise: ["Mộc Lâm", "ML"], same: ["Hòa Bình Tây"] },
  ],
  ["a name said once more", [...KNOWN, KNOWN[0]!], { otherwise: [], same: ["Mộc Lâm", "ML"] }],
  [
    "a name spelled otherwise, behind the one that is known",
    [...KNOWN, { name: "Hòa Bình Tây", level: "huyện" }],
    { otherwise: [], same: ["Hòa Bình Tây"] },
  ],
  [
    "a name spelled otherwise, before the one that was known",
    [{ name: "Hòa Bình Tây", level: "xã" }, ...KNOWN],
    { otherwise: ["Hoà Bình Tây", "Hòa Bình Tây"], same: ["Mộc Lâm"] },
  ],
])("%s", (_, now, { otherwise, same }) => {
  const isKnownOtherwise = placesKnownOtherwise(KNOWN, now);
  const document = { title: null, issuer: null, text: "Báo cáo năm 2022" };

  test.each(otherwise)("%j may be read otherwise, in the text, title or issuer", (words) => {
    for (const part of ["text", "title", "issuer"])
      expect(isKnownOtherwise({ ...document, [part]: words })).toBe(true);
  });

  test.each(same)("%j is read as before", (words) => {
    expect(isKnownOtherwise({ title: words, issuer: words, text: words })).toBe(false);
  });
});
