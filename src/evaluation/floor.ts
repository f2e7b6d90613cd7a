import { percent, type Score } from "./score.ts";

const MEASURES = ["answered", "conflicting", "refused", "verdicts", "quotes"] as const;

/** The least accuracy in percent, and the most claims that may be supported without ground. */
export type Floor = Readonly<Record<(typeof MEASURES)[number], number>> & { readonly falseSupport: number };

/** Floors by the name of a question set. */
export type Floors = Readonly<Record<string, Floor>>;

/** @throws SyntaxError when the text is no table of floors. */
export function parseFloors(json: string): Floors {
  const floors = JSON.parse(json) as Floors;
  for (const [name, floor] of Object.entries(floors)) {
    const absent = [...MEASURES, "falseSupport" as const].filter((one) => typeof floor[one] !== "number");
    if (absent.length > 0) throw new SyntaxError(`${name} thiếu ${absent.join(", ")}`);
  }
  return floors;
}

/** Each measure that fell below its floor: which, what it is and what it must be. */
export function shortfalls(score: Score, floor: Floor): { measure: string; is: number; floor: number }[] {
  const below = MEASURES.map((measure) => ({ measure, is: percent(score[measure]), floor: floor[measure] }));
  const support = { measure: "falseSupport", is: score.falseSupport, floor: floor.falseSupport };
  return [
    ...below.filter(({ is, floor: least }) => is < least),
    ...(support.is > support.floor ? [support] : []),
  ];
}
