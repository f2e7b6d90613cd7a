import { expect, test } from "vitest";
import { newDrawing, type Weight } from "../../src/charts/drawing.ts";
import { write } from "../../src/charts/text.ts";

const VOWELS = "aăâeêioôơuưy";
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const LETTERS = [...VOWELS].flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize("NFC")));
const OTHERS = "đĐ‰%²³–—−…“”·,.()/0123456789";

/** The pixels of one character, as text to compare. */
async function drawn(letter: string, weight: Weight): Promise<string> {
  const { pen } = await newDrawing(60, 60);
  write(pen, letter, 30, 30, { size: 36, weight, align: "center" });
  return Buffer.from(pen.getImageData(0, 0, 60, 60).data).toString("base64");
}

test.each(["regular", "strong"] as const)(
  "every Vietnamese letter has its own shape in %s",
  async (weight) => {
    const letters = [...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase()), ...OTHERS];
    expect(letters.every((letter) => [...letter].length === 1)).toBe(true);
    const missing = await drawn("\u{10ffff}", weight);
    const blank = await drawn(" ", weight);
    const shapes = new Map<string, string>();
    for (const letter of letters) shapes.set(await drawn(letter, weight), letter);
    expect(shapes.get(missing)).toBeUndefined();
    expect(shapes.get(blank)).toBeUndefined();
    // A letter that were drawn like another one, as a missing mark would be, leaves fewer shapes.
    expect(new Set(letters).size - shapes.size).toBe(0);
  },
);
