import type { Measure } from "../domain/figure.ts";
import { measureOf, measureOfPoints } from "./measure.ts";
import { endOf } from "./quantity.ts";
import type { Scene } from "./scene.ts";

/** Words that give a level, whatever was told before: `tăng 5%, đạt 91%`. */
const LEVELS = /(?<![\p{L}])(?:đạt|còn|lên|xuống|chiếm|ở mức|thành|có|cao nhất|thấp nhất)(?![\p{L}])/iu;

/** What quantity `i` says of its indicator; a change told once holds for the other time or place beside it. */
export function measureAt(scene: Pick<Scene, "sentence" | "pieces">, i: number): Measure {
  const { text, quantities } = scene.sentence;
  const quantity = quantities[i]!;
  const { unit, span } = quantity;
  const { lead, tail } = scene.pieces[i]!;
  const words = text.slice(lead.start, span.start);
  if (unit.dimension === "percentage-point") return measureOfPoints(words);
  const behind = text.slice(endOf(quantity), tail.end + 40);
  const isRate = ["percent", "per-mille", "times"].includes(unit.dimension);
  const measure = measureOf(words, behind, isRate, text.slice(0, span.start));
  const before = quantities[i - 1];
  const isSame = before?.unit.dimension === unit.dimension && scene.pieces[i - 1]?.lead.start === lead.start;
  if (measure !== "level" || !before || !isSame) return measure;
  // `tăng 6,3% (năm 2019: 10,0%)`: the same is told of another time or place.
  return LEVELS.test(text.slice(before.span.end, span.start)) ? measure : measureAt(scene, i - 1);
}
