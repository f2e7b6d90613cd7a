import { createCanvas } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { cleanPage } from "../../../src/documents/ocr/clean-page.ts";
import { greyOf } from "../../../src/documents/ocr/grey-picture.ts";

type Draw = (pen: ReturnType<ReturnType<typeof createCanvas>["getContext"]>) => void;

const SIZE = { width: 800, height: 600 };

function drawn(draw: Draw) {
  const pen = createCanvas(SIZE.width, SIZE.height).getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  pen.fillStyle = "black";
  pen.lineWidth = 4;
  draw(pen);
  return greyOf(pen.getImageData(0, 0, SIZE.width, SIZE.height).data, SIZE);
}

const letter: Draw = (pen) => pen.fillRect(300, 300, 20, 28);
const point: Draw = (pen) => pen.fillRect(330, 324, 4, 4);

test.each<[string, Draw]>([
  ["a frame around a stamp", (pen) => pen.strokeRect(250, 270, 140, 90)],
  [
    "a frame that lies askew",
    (pen) => {
      pen.translate(250, 270);
      pen.rotate(0.07);
      pen.strokeRect(0, 0, 150, 90);
    },
  ],
  [
    "the lines of a table",
    (pen) => {
      for (const x of [200, 350, 500]) pen.fillRect(x, 200, 2, 200);
      for (const y of [200, 290, 400]) pen.fillRect(200, y, 302, 2);
    },
  ],
  ["a rule", (pen) => pen.fillRect(200, 340, 300, 2)],
  ["specks", (pen) => [10, 80, 160].forEach((x) => void pen.fillRect(x, x, 2, 2))],
])("%s goes, letters and points stay", (_, draw) => {
  const text = drawn((pen) => {
    letter(pen);
    point(pen);
  });
  const both = drawn((pen) => {
    letter(pen);
    point(pen);
    draw(pen);
  });
  expect(Buffer.compare(both.pixels, text.pixels)).not.toBe(0);
  const { page, ink } = cleanPage(both, 200);
  const left = page.pixels.reduce((sum, pixel) => sum + (pixel < 128 ? 1 : 0), 0);
  expect(left).toBe(20 * 28 + 4 * 4);
  expect(ink).toBeCloseTo(left / both.pixels.length, 6);
});

test("a large letter is no rule, and a word underlined stays", () => {
  const before = drawn((pen) => {
    pen.fillRect(100, 100, 12, 90);
    pen.fillRect(100, 178, 60, 12);
    for (const x of [300, 330, 360]) pen.fillRect(x, 300, 20, 28);
  });
  const after = drawn((pen) => {
    pen.fillRect(100, 100, 12, 90);
    pen.fillRect(100, 178, 60, 12);
    for (const x of [300, 330, 360]) pen.fillRect(x, 300, 20, 28);
    pen.fillRect(290, 327, 200, 3);
  });
  const left = (picture: { readonly pixels: Uint8Array }) =>
    picture.pixels.reduce((sum, pixel) => sum + (pixel < 128 ? 1 : 0), 0);
  expect(left(cleanPage(before, 200).page)).toBe(left(before));
  // The letters lose at most the row that the rule runs through.
  expect(left(cleanPage(after, 200).page)).toBeGreaterThanOrEqual(left(before) - 3 * 20);
});
