import type { Phrasing } from "../../phrasing.ts";
import { ASKS, FRAMES, STRANGERS } from "./asks.ts";
import { ECONOMY_CLAUSES } from "./clauses-economy.ts";
import { SOCIETY_CLAUSES } from "./clauses-society.ts";
import { COMMUNE_ASIDES, DISTRICT_LISTS, ESTIMATES, HALF_ASIDES, HALVES, NOUNS, TARGETS } from "./general.ts";
import { SCAFFOLD } from "./scaffold.ts";

/** The wording that is held out: nothing is tuned on it. */
export const PHRASING_B: Phrasing = {
  family: "b",
  clauses: [...ECONOMY_CLAUSES, ...SOCIETY_CLAUSES],
  estimates: ESTIMATES,
  halves: HALVES,
  halfAsides: HALF_ASIDES,
  communeAsides: COMMUNE_ASIDES,
  targets: TARGETS,
  districtLists: DISTRICT_LISTS,
  nouns: NOUNS,
  scaffold: SCAFFOLD,
  asks: ASKS,
  strangers: STRANGERS,
  frames: FRAMES,
};
